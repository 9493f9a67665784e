import { NativeSelect } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { dataOfKind } from '../../../shared/law/dated.ts'
import type { LawId } from '../../../shared/law/law-book.ts'
import { Page } from '../../components/Page.tsx'
import { useLawBook } from '../../law-book-store.ts'
import { PaperItem, walk } from './PaperItem.tsx'
import styles from './Papers.module.css'
import { PlainPaper } from './PlainPaper.tsx'
import { blankPapers, isSamePaper } from './plain-papers.ts'

/** «Mẫu trắng»: the forms people fill in at the counter, printed before anybody asks. */
export const BlankForms = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const laws = dataOfKind(useLawBook(), 'law')
  const [law, setLaw] = useState<LawId | null>(null)
  const [at, setAt] = useState(0)
  const choices = blankPapers(law)
  const shown = choices[at] ?? choices[0]
  return (
    <Page title="Mẫu trắng" back={{ label: 'Sổ theo dõi', onPress: onClose }} fill>
      <div className={styles.papers}>
        <section className={styles.list} aria-label="Danh sách mẫu" onKeyDown={walk}>
          <h2>Mẫu in sẵn để tại nơi tiếp nhận</h2>
          {choices.map(({ label, paper }, index) => (
            <PaperItem
              key={label}
              current={shown !== undefined && isSamePaper(paper, shown.paper)}
              onChoose={() => setAt(index)}
            >
              {label}
            </PaperItem>
          ))}
          <NativeSelect
            label="Theo luật"
            value={law ?? ''}
            data={[
              { value: '', label: 'Luật áp dụng hôm nay' },
              ...laws.map((one) => ({ value: one.law, label: one.name })),
            ]}
            onChange={(event) => setLaw(laws.find((one) => one.law === event.currentTarget.value)?.law ?? null)}
          />
        </section>
        {shown ? (
          <PlainPaper
            key={JSON.stringify(shown.paper)}
            paper={shown.paper}
            label={shown.label}
            version={0}
            onWithAnnex={null}
            onClose={onClose}
          />
        ) : null}
      </div>
    </Page>
  )
}
