import type { DeskSummary } from '../../shared/desk/desk-summary.ts'
import type { RequestRow } from '../../shared/requests/request-log.ts'
import { requestLabel } from '../../shared/requests/request-states.ts'
import { LinkButton } from '../components/ActionButton.tsx'
import { showCount } from '../components/number-text.ts'
import { Panel } from '../components/Panel.tsx'
import { StatusMark } from '../components/StatusMark.tsx'
import { go } from '../navigation-store.ts'
import { CountButton } from './CountButton.tsx'
import styles from './DeskView.module.css'

const DueRow = ({ row }: { readonly row: RequestRow }) => (
  <button type="button" className={styles.row} onClick={() => go('request', { id: row.id })}>
    <span className={styles.who}>
      {requestLabel(row)} · {row.requesterName}
    </span>
    <span className={styles.due}>
      <StatusMark status={row.status} text={row.dueText} />
    </span>
    <span className={styles.content}>{row.content}</span>
  </button>
)

/** More than lie on the desk: leads to the list that goes on where its rows end. */
const OtherRows = ({ due }: { readonly due: DeskSummary['due'] }) => {
  const others = due.overdue + due.today + due.soon - due.rows.length
  if (others <= 0) return null
  const filter =
    due.rows.length < due.overdue ? 'overdue' : due.rows.length < due.overdue + due.today ? 'today' : 'soon'
  return (
    <p>
      <LinkButton onPress={() => go('requests', { filter })}>Còn {showCount(others)} yêu cầu khác</LinkButton>
    </p>
  )
}

/** «Đến hạn»: overdue first, then today, then the days ahead; every number and row opens what it counts. */
export const DuePanel = ({ due }: { readonly due: DeskSummary['due'] }) => (
  <Panel
    title="Đến hạn"
    note={
      <LinkButton onPress={() => go('requests', { filter: 'open' })}>{due.open} yêu cầu đang giải quyết</LinkButton>
    }
  >
    <div className={styles.counts}>
      <CountButton
        count={due.overdue}
        what="quá hạn"
        tone="late"
        onPress={() => go('requests', { filter: 'overdue' })}
      />
      <CountButton
        count={due.today}
        what="đến hạn hôm nay"
        tone="soon"
        onPress={() => go('requests', { filter: 'today' })}
      />
      <CountButton count={due.soon} what="sắp đến hạn" tone="soon" onPress={() => go('requests', { filter: 'soon' })} />
      <CountButton
        count={due.waitingCompletion}
        what="chờ bổ sung"
        onPress={() => go('requests', { filter: 'waitingCompletion' })}
      />
    </div>
    {due.rows.length === 0 ? (
      <p className={styles.calm}>Không có yêu cầu nào quá hạn hoặc đến hạn trong những ngày tới.</p>
    ) : (
      <ul className={styles.rows}>
        {due.rows.map((row) => (
          <li key={row.id}>
            <DueRow row={row} />
          </li>
        ))}
      </ul>
    )}
    <OtherRows due={due} />
  </Panel>
)
