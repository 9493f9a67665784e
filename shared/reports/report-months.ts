import type { LocalDate } from '../calendar/local-date.ts'
import type { ReportScope } from './report.ts'

/** «2026-09» of a day. */
export const monthOf = (day: LocalDate): string => day.slice(0, 7)

const nextMonth = (month: string): string => {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))]
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

/** Every month that has a day of the period, up to the day the figures are true on; the first and the last may be cut. */
export const monthsOf = ({ from, asOf }: ReportScope): readonly string[] => {
  const months: string[] = []
  for (let month = monthOf(from); month <= monthOf(asOf); month = nextMonth(month)) months.push(month)
  return months
}
