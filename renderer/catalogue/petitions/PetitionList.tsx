import type { ReactNode } from 'react'
import { formatDay } from '../../../shared/calendar/local-date.ts'
import { petitionSourceLabels } from '../../../shared/petitions/petition.ts'
import { petitionLabel } from '../../../shared/petitions/petition-label.ts'
import type { PetitionPage } from '../../../shared/petitions/petition-list.ts'
import { showCount } from '../../components/number-text.ts'
import { StatusMark } from '../../components/StatusMark.tsx'
import styles from './petitions.module.css'

/** Petitions as cards, the newest number first; a press opens one beside the list. */
export const PetitionList = ({
  page,
  open,
  onOpen,
}: {
  readonly page: PetitionPage
  readonly open: number | undefined
  readonly onOpen: (id: number) => void
}): ReactNode => {
  const more = page.total - page.rows.length
  return (
    <nav aria-label="Các kiến nghị">
      {page.total === 0 ? <p className={styles.soft}>Không có kiến nghị nào như vậy.</p> : null}
      <ul className={styles.list}>
        {page.rows.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              className={styles.entry}
              aria-current={row.id === open}
              onClick={() => onOpen(row.id)}
            >
              <strong>{petitionLabel(row)}</strong>
              <span className={styles.title}>{row.title}</span>
              <StatusMark status={row.status} text={row.statusText} bare />
              <span className={styles.soft}>
                {row.source === 'citizen' ? row.name : petitionSourceLabels[row.source]}, {formatDay(row.receivedOn)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className={styles.soft}>Còn {showCount(more)} kiến nghị khác; hãy tìm để thấy.</p> : null}
    </nav>
  )
}
