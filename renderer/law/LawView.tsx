import { type ComponentType, useLayoutEffect, useState } from 'react'
import { workingCalendar } from '../../shared/calendar/working-calendar.ts'
import { missingRules } from '../../shared/law/missing-rules.ts'
import { Page } from '../components/Page.tsx'
import { TabRow } from '../components/TabRow.tsx'
import { useLawBook, useToday } from '../law-book-store.ts'
import { type LawSection, lawSections, useNavigation, useParams } from '../navigation-store.ts'
import { CalendarSection } from './calendar/CalendarSection.tsx'
import { HeadActsPlace } from './HeadActs.tsx'
import styles from './law.module.css'
import { openLawWith, openSection, useLawStore } from './law-store.ts'
import { MissingSection } from './missing/MissingSection.tsx'
import { RulesSection } from './rules/RulesSection.tsx'
import { TemplatesSection } from './templates/TemplatesSection.tsx'
import { TextsSection } from './texts/TextsSection.tsx'
import { UpdatesSection } from './updates/UpdatesSection.tsx'

const labels: Readonly<Record<LawSection, string>> = {
  rules: 'Căn cứ pháp luật',
  missing: 'Quy định còn thiếu',
  calendar: 'Lịch nghỉ',
  texts: 'Toàn văn',
  templates: 'Mẫu văn bản',
  updates: 'Gói cập nhật',
}
const purposes: Readonly<Record<LawSection, string>> = {
  rules: 'Mọi quy định phần mềm đang dùng: nói gì, theo điều nào, từ ngày nào, đã đối chiếu chưa.',
  missing: 'Những quy định phần mềm chưa có; cơ quan có văn bản thì nhập ở đây.',
  calendar: 'Ngày nghỉ, ngày hoán đổi và ngày làm bù dùng để tính thời hạn.',
  texts: 'Bản toàn văn của chính cơ quan, tra cứu được và mở được từ mỗi quy định.',
  templates: 'Mẫu dùng để lập từng văn bản; cơ quan đưa mẫu Word của mình vào thay khi có mẫu mới.',
  updates: 'Nhận quy định mới từ một tệp và gửi cho nơi khác.',
}
const sections: Readonly<Record<LawSection, ComponentType>> = {
  rules: RulesSection,
  missing: MissingSection,
  calendar: CalendarSection,
  texts: TextsSection,
  templates: TemplatesSection,
  updates: UpdatesSection,
}

/** Pháp luật: the law book, what is missing from it, its calendar, its texts and its updates. */
const LawView = () => {
  const asked = useParams('law')
  const { visit } = useNavigation()
  const section = useLawStore((state) => state.section)
  const book = useLawBook()
  const today = useToday()
  const [place, setPlace] = useState<HTMLElement | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a visit carries its own parameters; they open the page once.
  useLayoutEffect(() => openLawWith(asked), [visit])
  const Section = sections[section]
  const missing = missingRules(book, workingCalendar(book.calendar), today).length
  return (
    <Page
      title="Pháp luật"
      purpose={purposes[section]}
      actions={<span className={styles.headActs} ref={setPlace} />}
      fill
    >
      <TabRow
        label="Các phần của pháp luật"
        active={section}
        onChange={openSection}
        tabs={lawSections.map((id) => ({
          id,
          label: labels[id],
          ...(id === 'missing' && missing > 0 ? { count: missing } : {}),
        }))}
      />
      <HeadActsPlace value={place}>
        <Section />
      </HeadActsPlace>
    </Page>
  )
}

export default LawView
