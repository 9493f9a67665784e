import { type ReactNode, useMemo } from 'react'
import { type LocalDate, localDate } from '../../shared/calendar/local-date.ts'
import { workingCalendar } from '../../shared/calendar/working-calendar.ts'
import type { DeskSummary } from '../../shared/desk/desk-summary.ts'
import { soonUntil } from '../../shared/requests/deadline-status.ts'
import { answerKinds, milestoneKinds, milestoneLabels } from '../../shared/requests/request-milestones.ts'
import { requestLabel } from '../../shared/requests/request-states.ts'
import { api, useCall } from '../api.ts'
import { showCount } from '../components/number-text.ts'
import { Panel } from '../components/Panel.tsx'
import { StatusMark } from '../components/StatusMark.tsx'
import { go } from '../navigation-store.ts'
import styles from './DeskView.module.css'

/** Before anything any register holds. */
const BEGINNING = localDate('2000-01-01') // không phải số luật định: trước mọi ngày có trong sổ
/** What lies on the desk; the calendar shows all. */
const SHOWN = 6

const others = milestoneKinds.filter((kind) => !answerKinds.includes(kind))

/**
 * «Mốc khác»: what is due beside the answers themselves: units to answer, notices, payments, corrections. Nothing while none presses.
 */
export const OtherDuePanel = ({
  today,
  pack,
  version,
}: {
  readonly today: LocalDate
  readonly pack: DeskSummary['calendar']
  readonly version: number
}): ReactNode => {
  const calendar = useMemo(() => workingCalendar(pack), [pack])
  const { value } = useCall(
    () => api.requests.due({ from: BEGINNING, to: soonUntil(calendar, today), perDay: 50, kinds: others }),
    `${today} ${version}`,
  )
  const entries = (value?.days ?? []).flatMap((day) => day.entries)
  if (entries.length === 0) return null
  return (
    <Panel title="Mốc khác" note={`${showCount(entries.length)} việc quá hạn hoặc sắp đến hạn`}>
      <ul className={styles.rows}>
        {entries.slice(0, SHOWN).map((entry) => (
          <li key={`${entry.requestId} ${entry.kind} ${entry.of}`}>
            <button type="button" className={styles.row} onClick={() => go('request', { id: entry.requestId })}>
              <span className={styles.who}>{milestoneLabels[entry.kind]}</span>
              <span className={styles.due}>
                <StatusMark status={entry.status} text={entry.dueText} />
              </span>
              <span className={styles.content}>
                Yêu cầu {requestLabel(entry)} · {entry.content}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
