import { memo, type ReactNode, useMemo } from 'react'
import type { LocalDate } from '../../../shared/calendar/local-date.ts'
import type { WorkingCalendar } from '../../../shared/calendar/working-calendar.ts'
import { DayNumber } from '../../components/DayNumber.tsx'
import { weekdays } from '../../components/month-days.ts'
import styles from './calendar.module.css'
import { type DaySquare, yearMonths } from './year-days.ts'

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
                {weekdays.map(([name]) => (
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
      <DayNumber
        day={Number(square.day.slice(8, 10))}
        look={square.look}
        today={square.day === today}
        title={square.look === 'plain' || square.look === 'weekend' ? undefined : square.why}
      />
    </td>
  )
