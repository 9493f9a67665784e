import { IconAlertTriangle, IconClockExclamation } from '@tabler/icons-react'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import type { LocalDate } from '../../../shared/calendar/local-date.ts'
import type { WorkingCalendar } from '../../../shared/calendar/working-calendar.ts'
import type { DueCalendar, DueDay, DueEntry } from '../../../shared/requests/due-calendar.ts'
import { dayAfterKey, weekdays } from '../../components/month-days.ts'
import styles from './calendar.module.css'
import { entryText, spokenSquare } from './due-words.ts'
import { type CalendarSquare, monthSquares } from './month-squares.ts'

/** Entries a square has room for; of more than that one line says how many there are beside. */
export const SQUARE_ENTRIES = 3

/**
 * The month as a sheet on the wall. One tab stop; arrows by day and week, Home and End in the week, Page Up and Page Down by
 * month, Enter opens the day.
 */
export const CalendarMonth = ({
  calendar,
  due,
  at,
  today,
  opened,
  onMove,
  onOpen,
}: {
  readonly calendar: WorkingCalendar
  /** Undefined while it is being counted: the days stand there already. */
  readonly due: DueCalendar | undefined
  readonly at: LocalDate
  readonly today: LocalDate
  readonly opened: LocalDate | null
  readonly onMove: (day: LocalDate) => void
  readonly onOpen: (day: LocalDate) => void
}): ReactNode => {
  const table = useRef<HTMLTableElement>(null)
  const wantsFocus = useRef(false)
  const weeks = useMemo(() => monthSquares(calendar, at), [calendar, at])
  const byDay = useMemo(() => new Map(due?.days.map((one) => [one.day, one])), [due])

  // biome-ignore lint/correctness/useExhaustiveDependencies: focus follows the day.
  useEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    table.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  }, [at])

  return (
    <table
      className={styles.sheet}
      ref={table}
      aria-label="Lịch thời hạn"
      onKeyDown={(event) => {
        const next = event.ctrlKey || event.altKey ? undefined : dayAfterKey(event.key, at)
        if (!next) return
        event.preventDefault()
        wantsFocus.current = true
        onMove(next)
      }}
    >
      <thead>
        <tr>
          {weekdays.map(([short, name]) => (
            <th key={short} scope="col" abbr={name}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]?.day}>
            {week.map((square) => (
              <td key={square.day}>
                <Square
                  square={square}
                  due={byDay.get(square.day)}
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
      </tbody>
    </table>
  )
}

const Square = ({
  square,
  due,
  today,
  stop,
  opened,
  onPress,
}: {
  readonly square: CalendarSquare
  readonly due: DueDay | undefined
  readonly today: LocalDate
  readonly stop: boolean
  readonly opened: boolean
  readonly onPress: () => void
}): ReactNode => {
  const { day, look, name, inMonth } = square
  const entries = due?.entries ?? []
  const total = due ? due.answers + due.others : 0
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
      <span className="screen-reader-only">{spokenSquare(square, due, today)}</span>
      <span className={styles.seen} aria-hidden="true">
        <span className={styles.top}>
          <span className={styles.number} data-look={look}>
            {Number(day.slice(8, 10))}
          </span>
          {name ? <span className={styles.name}>{name}</span> : null}
        </span>
        {shown.map((entry) => (
          <Entry key={`${entry.requestId} ${entry.kind} ${entry.of}`} entry={entry} />
        ))}
        {total > shown.length ? <span className={styles.more}>và {total - shown.length} việc nữa</span> : null}
      </span>
    </button>
  )
}

const Entry = ({ entry }: { readonly entry: DueEntry }): ReactNode => (
  <span className={styles.entry} data-status={entry.status}>
    {entry.status === 'overdue' ? <IconAlertTriangle size={14} aria-hidden="true" /> : null}
    {entry.status === 'today' || entry.status === 'soon' ? <IconClockExclamation size={14} aria-hidden="true" /> : null}
    <span>{entryText(entry)}</span>
  </span>
)
