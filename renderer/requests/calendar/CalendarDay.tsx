import type { ReactNode } from 'react'
import { weekdayName } from '../../../shared/calendar/day-text.ts'
import { explainDay } from '../../../shared/calendar/explain-day.ts'
import { addDays, formatDay, type LocalDate } from '../../../shared/calendar/local-date.ts'
import type { WorkingCalendar } from '../../../shared/calendar/working-calendar.ts'
import type { DueEntry } from '../../../shared/requests/due-calendar.ts'
import { requestLabel } from '../../../shared/requests/information-request.ts'
import { milestoneLabels } from '../../../shared/requests/request-milestones.ts'
import { api, useCall } from '../../api.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { Drawer } from '../../components/Drawer.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import { go } from '../../navigation-store.ts'
import { asSentence } from '../law-words.ts'
import styles from './calendar.module.css'
import type { OpenedPart } from './calendar-store.ts'
import { useOtherDue } from './other-due.ts'

/** As many of a day as one call gives; the list shows them all. */
const MOST = 500

/** One day with everything still to be done on it, or everything past its day; each entry opens its request. */
export const CalendarDay = ({
  part,
  overdueFrom,
  calendar,
  today,
  version,
  onClose,
}: {
  readonly part: OpenedPart
  /** The oldest day past due; null when there is none. */
  readonly overdueFrom: LocalDate | null
  readonly calendar: WorkingCalendar
  readonly today: LocalDate
  readonly version: number
  readonly onClose: () => void
}): ReactNode => {
  const late = part === 'overdue'
  const from = late ? (overdueFrom ?? today) : part
  const to = late ? addDays(today, -1) : part
  const { value, error, reload } = useCall(
    () => api.requests.due({ from, to, perDay: MOST }),
    `${from} ${to} ${version}`,
  )
  const others = [...useOtherDue({ from, to, perDay: MOST }, today, version).values()].flatMap((day) => day.entries)
  const title = late ? 'Quá hạn' : `${asSentence(weekdayName(part))}, ${formatDay(part)}`
  const entries = value?.days.flatMap((day) => day.entries) ?? []
  const ids = [...new Set(entries.map(({ requestId }) => requestId))]
  return (
    <Drawer
      title={title}
      onClose={onClose}
      footer={
        ids.length > 0 ? (
          <ActionButton
            label="Xem trong danh sách"
            onPress={() => go('requests', { ids, title: late ? title : `Đến hạn ${formatDay(part)}` })}
          />
        ) : undefined
      }
    >
      {late ? null : <p className={styles.why}>{explainDay(calendar, part).why}</p>}
      {error ? <ErrorPanel error={error} act={{ label: 'Thử lại', onPress: reload }} /> : null}
      {value && entries.length + others.length === 0 ? (
        <p>Không có việc nào phải xong {late ? 'trước hôm nay' : 'ngày này'}.</p>
      ) : null}
      <ul className={styles.entries}>
        {entries.map((entry) => (
          <li key={`${entry.requestId} ${entry.kind} ${entry.of}`}>
            <EntryRow entry={entry} />
          </li>
        ))}
      </ul>
      {others.length > 0 ? (
        <>
          <h3 className={styles.part}>Công khai, kiến nghị</h3>
          <ul className={styles.entries}>
            {others.map((one) => (
              <li key={one.key}>
                <button type="button" className={styles.row} onClick={one.open}>
                  <span className={styles.what}>
                    <strong>{one.what}</strong>
                    {one.status === 'overdue' ? <StatusMark status="overdue" /> : null}
                  </span>
                  <span className={styles.content}>{one.title}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Drawer>
  )
}

const EntryRow = ({ entry }: { readonly entry: DueEntry }): ReactNode => (
  <button type="button" className={styles.row} onClick={() => go('request', { id: entry.requestId })}>
    <span className={styles.who}>
      {requestLabel(entry)} · {entry.requesterName}
    </span>
    <span className={styles.what}>
      <strong>{milestoneLabels[entry.kind]}</strong>
      <StatusMark status={entry.status} text={asSentence(entry.dueText)} />
    </span>
    <span className={styles.content}>{entry.content}</span>
  </button>
)
