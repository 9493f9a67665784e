import type { Duration } from '../law/law-book.ts'
import { assertNever } from '../result.ts'
import { addDays, isLocalDate, type LocalDate, localDate } from './local-date.ts'
import { addWorkingDays, nextWorkingDay, type WorkingCalendar } from './working-calendar.ts'

// không phải số luật định: năm nào cũng có chừng ấy tháng
const MONTHS_OF_A_YEAR = 12

/**
 * The day a length of time ends, the day of the event itself not counted; the same day of the last month, or that
 * month's last day (Điều 148 khoản 3). Not yet rolled past days off.
 */
export const addMonths = (day: LocalDate, months: number): LocalDate => {
  const index = Number(day.slice(0, 4)) * MONTHS_OF_A_YEAR + Number(day.slice(5, 7)) - 1 + months
  const month = `${Math.floor(index / MONTHS_OF_A_YEAR)}-${String((index % MONTHS_OF_A_YEAR) + 1).padStart(2, '0')}`
  for (let last = Number(day.slice(8, 10)); last > 28; last -= 1) {
    const candidate = `${month}-${last}`
    if (isLocalDate(candidate)) return candidate
  }
  return localDate(`${month}-${day.slice(8, 10) <= '28' ? day.slice(8, 10) : '28'}`)
}

/** The same day so many years on, or the last of its month where the month lacks it. */
export const addYears = (day: LocalDate, years: number): LocalDate => addMonths(day, years * MONTHS_OF_A_YEAR)

/**
 * The last day of a limit that starts on `from` (Điều 147, 148 Bộ luật Dân sự 2015): the day of the event is not
 * counted; calendar-day and month limits that end on a day off end on the next working day; «ngay» is the same day.
 */
export const limitEnd = (calendar: WorkingCalendar, from: LocalDate, duration: Duration): LocalDate => {
  switch (duration.unit) {
    case 'immediately':
      return nextWorkingDay(calendar, from)
    case 'workingDay':
      return addWorkingDays(calendar, from, duration.amount)
    case 'day':
      return nextWorkingDay(calendar, addDays(from, duration.amount))
    case 'month':
      return nextWorkingDay(calendar, addMonths(from, duration.amount))
    default:
      return assertNever(duration)
  }
}
