import { memo, type ReactNode, useMemo } from 'react'
import type { LocalDate } from '../../../shared/calendar/local-date.ts'
import type { WorkingCalendar } from '../../../shared/calendar/working-calendar.ts'
import styles from './calendar.module.css'
import { type DaySquare, yearMonths } from './year-days.ts'

const weekdays = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'] as const

/** Twelve small months. The list beside them says the same in words, so the drawing is not read out. */
export const YearMonths = memo(
  ({
    calendar,
    year,
    today,
  }: {
    readonly calendar: WorkingCalendar
    readonly year: number
    readonly today: LocalDate
  }): ReactNode => {
    const months = useMemo(() => yearMonths(calendar, year), [calendar, year])
    return (
      <div className={styles.months} aria-hidden="true">
        {months.map(({ month, weeks }) => (
          <table key={month} className={styles.month}>
            <caption>
              <span>Tháng {month}</span>
            </caption>
            <thead>
              <tr>
                {weekdays.map((name) => (
                  <th key={name}>{name}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeks.map((week, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: weeks of a month never change order.
                <tr key={index}>
                  {week.map((square, weekday) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: days of a week never change order.
                    <Square key={weekday} square={square} today={today} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    )
  },
)

const Square = ({ square, today }: { readonly square: DaySquare; readonly today: LocalDate }): ReactNode =>
  square === null ? (
    <td />
  ) : (
    <td>
      <span
        className={styles.square}
        data-look={square.look}
        data-today={square.day === today}
        title={square.look === 'plain' || square.look === 'weekend' ? undefined : square.why}
      >
        {Number(square.day.slice(8, 10))}
      </span>
    </td>
  )
