import { type ReactNode, useMemo } from 'react'
import { workingCalendar } from '../../shared/calendar/working-calendar.ts'
import type { CatalogueItem } from '../../shared/catalogue/catalogue-item.ts'
import { dutyLabels, type PublicationDuty, publicationDuties } from '../../shared/catalogue/publication-duties.ts'
import { ToneMark } from '../components/StatusMark.tsx'
import { useLawBook, useToday } from '../law-book-store.ts'
import styles from './catalogue.module.css'

const tones = { late: 'late', open: 'soon', met: 'ok' } as const satisfies Record<PublicationDuty['state'], string>

/** What the item owes and has done: publication, portal, posting, loudspeaker, review, each with its article. */
export const ItemDuties = ({ item }: { readonly item: CatalogueItem }): ReactNode => {
  const book = useLawBook()
  const today = useToday()
  const duties = useMemo(
    () => publicationDuties(book, workingCalendar(book.calendar), item, today),
    [book, item, today],
  )
  if (duties.length === 0) return null
  return (
    <section className={styles.duties} aria-label="Nghĩa vụ công khai">
      {duties.map((duty) => (
        <div key={duty.kind}>
          <p className={styles.soft}>{dutyLabels[duty.kind]}</p>
          <ToneMark tone={tones[duty.state]}>{duty.text}</ToneMark>
          {duty.article === '' ? null : <p className={styles.soft}>{duty.article}</p>}
        </div>
      ))}
    </section>
  )
}
