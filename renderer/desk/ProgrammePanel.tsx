import type { DeskSummary } from '../../shared/desk/desk-summary.ts'
import { LinkButton } from '../components/ActionButton.tsx'
import { showCount } from '../components/number-text.ts'
import { Panel } from '../components/Panel.tsx'
import { ToneMark } from '../components/StatusMark.tsx'
import { go } from '../navigation-store.ts'
import styles from './DeskView.module.css'

/** «Kế hoạch triển khai»: tasks that are late or fall due soon; nothing while none presses. */
export const ProgrammePanel = ({ programme }: { readonly programme: DeskSummary['programme'] }) => {
  const { late, soon, rows } = programme
  if (late + soon === 0) return null
  const more = late + soon - rows.length
  const words = [late > 0 ? `${showCount(late)} quá hạn` : '', soon > 0 ? `${showCount(soon)} sắp đến hạn` : '']
  return (
    <Panel title="Kế hoạch triển khai" note={words.filter((text) => text !== '').join(', ')}>
      <ul className={styles.rows}>
        {rows.map((row) => (
          <li key={row.id}>
            <button type="button" className={styles.row} onClick={() => go('programme', { recordId: row.id })}>
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
      {more > 0 ? (
        <LinkButton onPress={() => go('programme', { filter: late > 0 ? 'late' : 'soon' })}>
          Xem cả {showCount(late + soon)} nhiệm vụ
        </LinkButton>
      ) : null}
    </Panel>
  )
}
