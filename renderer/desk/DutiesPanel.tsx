import type { DeskSummary } from '../../shared/desk/desk-summary.ts'
import { showCount } from '../components/number-text.ts'
import { Panel } from '../components/Panel.tsx'
import { ToneMark } from '../components/StatusMark.tsx'
import { go } from '../navigation-store.ts'
import styles from './DeskView.module.css'

/** «Niêm yết, truyền thanh, rà soát»: what is late or falls due soon; nothing while none presses. */
export const DutiesPanel = ({ duties }: { readonly duties: DeskSummary['publish']['duties'] }) => {
  const count = duties.late + duties.soon
  if (count === 0) return null
  return (
    <Panel
      title="Niêm yết, truyền thanh, rà soát"
      note={`${showCount(count)} việc${duties.late > 0 ? `, ${showCount(duties.late)} trễ` : ''}`}
    >
      <ul className={styles.rows}>
        {duties.rows.map((row) => (
          <li key={`${row.id} ${row.text}`}>
            <button
              type="button"
              className={styles.row}
              onClick={() => go('catalogue', { list: row.list, itemId: row.id })}
            >
              <span className={styles.title} title={row.title}>
                {row.title}
              </span>
              <span className={styles.content}>
                <ToneMark tone={row.late ? 'late' : 'soon'}>{row.text}</ToneMark>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
