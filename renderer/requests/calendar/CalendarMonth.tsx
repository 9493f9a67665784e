import { IconAlertTriangle, IconClockExclamation } from '@tabler/icons-react'
import { type ReactNode, useMemo } from 'react'
import type { LocalDate } from '../../../shared/calendar/local-date.ts'
import type { WorkingCalendar } from '../../../shared/calendar/working-calendar.ts'
import type { DueCalendar, DueDay } from '../../../shared/requests/due-calendar.ts'
import type { DeadlineStatus } from '../../../shared/requests/request-deadline-types.ts'
import { DayNumber } from '../../components/DayNumber.tsx'
import { MonthTable } from '../../components/MonthTable.tsx'
import styles from './calendar.module.css'
import { entryText, spokenSquare } from './due-words.ts'
import { type CalendarSquare, monthSquares } from './month-squares.ts'
import type { OtherDueDay, OtherDueDays } from './other-due.ts'

/** Entries a square has room for; of more than that one line says how many there are beside. */
export const SQUARE_ENTRIES = 3

/** The month as a sheet on the wall; Enter opens the day. */
export const CalendarMonth = ({
  calendar,
  due,
  others,
  at,
  today,
  opened,
  onMove,
  onOpen,
}: {
  readonly calendar: WorkingCalendar
  /** Undefined while it is being counted: the days stand there already. */
  readonly due: DueCalendar | undefined
  readonly others: OtherDueDays
  readonly at: LocalDate
  readonly today: LocalDate
  readonly opened: LocalDate | null
  readonly onMove: (day: LocalDate) => void
  readonly onOpen: (day: LocalDate) => void
}): ReactNode => {
  const weeks = useMemo(() => monthSquares(calendar, at), [calendar, at])
  const byDay = useMemo(() => new Map(due?.days.map((one) => [one.day, one])), [due])

  return (
    <MonthTable className={styles.sheet} label="Lịch thời hạn" at={at} onMove={onMove}>
      {weeks.map((week) => (
        <tr key={week[0]?.day}>
          {week.map((square) => (
            <td key={square.day}>
              <Square
                square={square}
                due={byDay.get(square.day)}
                other={others.get(square.day)}
                today={today}
                stop={square.day === at}
                opened={square.day === opened}
                onPress={() => {
                  onMove(square.day)
                  onOpen(square.day)
                }}
              />
            </td>
          ))}
        </tr>
      ))}
    </MonthTable>
  )
}

const Square = ({
  square,
  due,
  other,
  today,
  stop,
  opened,
  onPress,
}: {
  readonly square: CalendarSquare
  readonly due: DueDay | undefined
  readonly other: OtherDueDay | undefined
  readonly today: LocalDate
  readonly stop: boolean
  readonly opened: boolean
  readonly onPress: () => void
}): ReactNode => {
  const { day, look, name, inMonth } = square
  const entries = [
    ...(due?.entries ?? []).map((entry) => ({
      key: `${entry.requestId} ${entry.kind} ${entry.of}`,
      status: entry.status,
      text: entryText(entry),
    })),
    ...(other?.entries ?? []).map(({ key, status, what, title }) => ({ key, status, text: `${what}: ${title}` })),
  ]
  const total = (due ? due.answers + due.others : 0) + (other?.count ?? 0)
  const shown = total > SQUARE_ENTRIES ? entries.slice(0, SQUARE_ENTRIES - 1) : entries
  return (
    <button
      type="button"
      className={styles.square}
      tabIndex={stop ? 0 : -1}
      data-outside={!inMonth}
      data-rest={look === 'weekend' || look.startsWith('off') || look === 'estimate'}
      aria-current={day === today ? 'date' : undefined}
      aria-pressed={opened}
      title={name || undefined}
      onClick={onPress}
    >
      <span className="screen-reader-only">{spokenSquare(square, due, other?.count ?? 0, today)}</span>
      <span className={styles.seen} aria-hidden="true">
        <span className={styles.top}>
          <DayNumber day={Number(day.slice(8, 10))} look={look} today={day === today} className={styles.number} />
          {name ? <span className={styles.name}>{name}</span> : null}
        </span>
        {shown.map((entry) => (
          <Entry key={entry.key} status={entry.status} text={entry.text} />
        ))}
        {total > shown.length ? <span className={styles.more}>và {total - shown.length} việc nữa</span> : null}
      </span>
    </button>
  )
}

const Entry = ({ status, text }: { readonly status: DeadlineStatus; readonly text: string }): ReactNode => (
  <span className={styles.entry} data-status={status}>
    {status === 'overdue' ? <IconAlertTriangle size={14} aria-hidden="true" /> : null}
    {status === 'today' || status === 'soon' ? <IconClockExclamation size={14} aria-hidden="true" /> : null}
    <span>{text}</span>
  </span>
)
