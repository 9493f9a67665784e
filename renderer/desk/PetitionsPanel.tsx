import type { DeskSummary } from '../../shared/desk/desk-summary.ts'
import { LinkButton } from '../components/ActionButton.tsx'
import { showCount } from '../components/number-text.ts'
import { Panel } from '../components/Panel.tsx'
import { StatusMark } from '../components/StatusMark.tsx'
import { go } from '../navigation-store.ts'
import styles from './DeskView.module.css'

/** «Kiến nghị về thông tin đã công khai»: what waits for an answer or a correction; nothing while none does. */
export const PetitionsPanel = ({ petitions }: { readonly petitions: DeskSummary['petitions'] }) => {
  const { open, overdue, rows } = petitions
  if (open === 0) return null
  const more = open - rows.length
  return (
    <Panel
      title="Kiến nghị về thông tin đã công khai"
      note={`${showCount(open)} đang xử lý${overdue > 0 ? `, ${showCount(overdue)} quá hạn` : ''}`}
    >
      <ul className={styles.rows}>
        {rows.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              className={styles.row}
              onClick={() => go('catalogue', { petitions: { open: row.id, filter: 'open' } })}
            >
              <span className={styles.who}>{row.label}</span>
              <span className={styles.due}>
                <StatusMark status={row.status} text={row.text} />
              </span>
              <span className={styles.content}>{row.title}</span>
            </button>
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <LinkButton onPress={() => go('catalogue', { petitions: { filter: 'open' } })}>
          Xem cả {showCount(open)} kiến nghị
        </LinkButton>
      ) : null}
    </Panel>
  )
}
