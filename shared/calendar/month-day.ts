import { isLocalDate, type LocalDate, localDate } from './local-date.ts'

/** A leap year: 02-29 exists in some year, so it is a day of the year. */
const LEAP_YEAR = 2024

/** True for MM-DD that some year has: 12-20, 02-29; not 20-12. */
export const isMonthDay = (text: string): boolean => isLocalDate(`${LEAP_YEAR}-${text}`)

/** The MM-DD in a year; 29 February falls on the 28th where the year has no 29th. Throws RangeError for what is no month and day. */
export const dayInYear = (monthDay: string, year: number): LocalDate => {
  const wanted = `${year}-${monthDay}`
  // không phải số luật định: ngày nhuận
  return localDate(monthDay === '02-29' && !isLocalDate(wanted) ? `${year}-02-28` : wanted)
}

/** The first MM-DD on or after `day`. */
export const firstOnOrAfter = (monthDay: string, day: LocalDate): LocalDate => {
  const year = Number(day.slice(0, 4))
  const thisYear = dayInYear(monthDay, year)
  return thisYear >= day ? thisYear : dayInYear(monthDay, year + 1)
}
