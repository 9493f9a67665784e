import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { addDays, type LocalDate, weekdayOf } from '../../shared/calendar/local-date.ts'
import styles from './MonthGrid.module.css'
import { MonthTable } from './MonthTable.tsx'
import { mondayOf, monthStart, shiftMonth, WEEK, weekdays } from './month-days.ts'

/** A dot under a day: its hue and the words that say why, also for screen readers. */
export type DayDot = { readonly tone: 'info' | 'soon' | 'late'; readonly words: string }

/** «5/9/2026»: begins with the number that is seen, as voice control needs. */
const spokenDay = (day: LocalDate): string =>
  `${Number(day.slice(8, 10))}/${Number(day.slice(5, 7))}/${day.slice(0, 4)}`

/** A month of days, Monday first. One tab stop; arrows by day and week, Page Up/Down by month. */
export const MonthGrid = ({
  today,
  chosen,
  onChoose,
  dots = {},
  isRest = (day) => weekdayOf(day) === 0 || weekdayOf(day) === 6,
  min,
  max,
  takeFocus = false,
  label = 'Lịch tháng',
}: {
  readonly today: LocalDate
  readonly chosen: LocalDate | null
  readonly onChoose: (day: LocalDate) => void
  readonly dots?: Readonly<Record<string, DayDot>>
  /** Drawn softer: weekends, holidays. */
  readonly isRest?: (day: LocalDate) => boolean
  readonly min?: LocalDate | undefined
  readonly max?: LocalDate | undefined
  readonly takeFocus?: boolean
  readonly label?: string
}) => {
  const [at, setAt] = useState<LocalDate>(chosen ?? today)
  const start = mondayOf(monthStart(at))
  const weeks = Array.from({ length: 6 }, (_, week) => addDays(start, week * WEEK)).filter(
    (monday, week) => week === 0 || monday.slice(0, 7) === at.slice(0, 7),
  )

  return (
    <div className={styles.month}>
      <div className={styles.head}>
        <button
          type="button"
          className={styles.turn}
          aria-label="Tháng trước"
          onClick={() => setAt(shiftMonth(at, -1))}
        >
          <IconChevronLeft size={18} aria-hidden="true" />
        </button>
        <span className={styles.name} aria-live="polite">
          Tháng {Number(at.slice(5, 7))}/{at.slice(0, 4)}
        </span>
        <button type="button" className={styles.turn} aria-label="Tháng sau" onClick={() => setAt(shiftMonth(at, 1))}>
          <IconChevronRight size={18} aria-hidden="true" />
        </button>
      </div>
      <MonthTable className={styles.days} label={label} at={at} onMove={setAt} takeFocus={takeFocus}>
        {weeks.map((monday) => (
          <tr key={monday}>
            {weekdays.map(([short], weekday) => {
              const day = addDays(monday, weekday)
              if (day.slice(0, 7) !== at.slice(0, 7)) return <td key={short} />
              const dot = dots[day]
              return (
                <td key={short}>
                  <button
                    type="button"
                    className={styles.day}
                    tabIndex={day === at ? 0 : -1}
                    data-today={day === today}
                    data-rest={isRest(day)}
                    aria-pressed={day === chosen}
                    aria-current={day === today ? 'date' : undefined}
                    aria-label={[spokenDay(day), dot?.words].filter(Boolean).join(', ')}
                    title={dot?.words}
                    disabled={(min !== undefined && day < min) || (max !== undefined && day > max)}
                    onClick={() => onChoose(day)}
                  >
                    {Number(day.slice(8, 10))}
                    {dot ? (
                      <span
                        className={`${styles.dot} ${dot.tone === 'info' ? '' : styles[dot.tone]}`}
                        aria-hidden="true"
                      />
                    ) : null}
                  </button>
                </td>
              )
            })}
          </tr>
        ))}
      </MonthTable>
    </div>
  )
}
