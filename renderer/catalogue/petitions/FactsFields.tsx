import { type ReactNode, useMemo } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { longDay, weekdayName } from '../../../shared/calendar/day-text.ts'
import { isLocalDate } from '../../../shared/calendar/local-date.ts'
import { workingCalendar } from '../../../shared/calendar/working-calendar.ts'
import { citationText } from '../../../shared/law/citation.ts'
import {
  type PetitionFacts,
  petitionChannelLabels,
  petitionChannels,
  petitionSourceLabels,
  petitionSources,
} from '../../../shared/petitions/petition.ts'
import { petitionDeadline, promptRule } from '../../../shared/petitions/petition-deadline.ts'
import { ChoiceField, DayTextField, LongTextField, TextField } from '../../components/form-fields.tsx'
import { useLawBook, useToday } from '../../law-book-store.ts'
import { ItemField } from './ItemField.tsx'
import { PlacesField } from './PlacesField.tsx'
import styles from './petitions.module.css'

/** What is written down of a petition, with the day it must be answered by as it is typed. */
export const FactsFields = (): ReactNode => {
  const { control } = useFormContext<PetitionFacts>()
  const [source, publisher] = useWatch({ control, name: ['source', 'publisher'] })
  const own = source === 'ownFinding'
  return (
    <>
      <ChoiceField
        name="source"
        label="Nguồn"
        required
        choices={petitionSources.map((value) => ({ value, label: petitionSourceLabels[value] }))}
      />
      <DayTextField name="receivedOn" label={own ? 'Ngày phát hiện' : 'Ngày nhận'} required />
      {own ? null : (
        <>
          <ChoiceField
            name="channel"
            label="Cách gửi đến"
            required
            empty="Chọn cách gửi"
            choices={petitionChannels.map((value) => ({ value, label: petitionChannelLabels[value] }))}
          />
          <TextField name="name" label={source === 'citizen' ? 'Họ và tên' : 'Tên cơ quan phản ánh'} required />
          <TextField name="contact" label="Địa chỉ, điện thoại, thư điện tử" />
        </>
      )}
      <div className={styles.wide}>
        <ItemField />
      </div>
      <div className={styles.wide}>
        <LongTextField name="wrong" label="Điểm được cho là không chính xác" required rows={3} />
      </div>
      <TextField name="creator" label="Cơ quan tạo ra thông tin" hint="Để trống nếu là cơ quan mình" />
      <TextField name="publisher" label="Cơ quan đã công khai" hint="Để trống nếu là cơ quan mình" />
      {publisher.trim() === '' ? (
        <PlacesField name="wrongPlaces" legend="Đang công khai không chính xác bằng hình thức" />
      ) : null}
      <DuePreview />
    </>
  )
}

const DuePreview = (): ReactNode => {
  const { control } = useFormContext<PetitionFacts>()
  const [source, receivedOn, creator, publisher] = useWatch({
    control,
    name: ['source', 'receivedOn', 'creator', 'publisher'],
  })
  const book = useLawBook()
  const today = useToday()
  const calendar = useMemo(() => workingCalendar(book.calendar), [book])
  if (typeof receivedOn !== 'string' || !isLocalDate(receivedOn) || receivedOn > today) return null
  const facts = { source, receivedOn, creator: creator.trim(), publisher: publisher.trim() }
  const said = (() => {
    try {
      const proof = petitionDeadline(book, calendar, facts)
      if (proof)
        return {
          title: `Trả lời chậm nhất ${weekdayName(proof.dueOn)}, ${longDay(proof.dueOn)}`,
          text: `${proof.rule}, ${proof.citations.map(citationText)[0] ?? ''}.`,
        }
      const rule = promptRule(book, facts)
      return rule ? { title: 'Kịp thời', text: `${rule.statement} ${citationText(rule.citation)}.` } : null
    } catch {
      return null
    }
  })()
  return said === null ? null : (
    <div className={styles.due} role="status">
      <p>
        <strong>{said.title}</strong>
      </p>
      <p className={styles.soft}>{said.text}</p>
    </div>
  )
}
