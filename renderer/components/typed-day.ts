import { isLocalDate, type LocalDate } from '../../shared/calendar/local-date.ts'

/**
 * Reads a day as people type it: 5/9/2026, 05-09-26, 05.09.2026, 05092026, 5 9 (the year of `today`).
 * Null for something that is not a day; never guesses month before day.
 */
export const typedDay = (text: string, today: LocalDate): LocalDate | null => {
  const clean = text.trim()
  const parts =
    /^(\d{1,2})[\s/.-]+(\d{1,2})(?:[\s/.-]+(\d{2}|\d{4}))?$/.exec(clean) ?? /^(\d{2})(\d{2})(\d{4}|\d{2})?$/.exec(clean)
  if (!parts) return null
  const [, day = '', month = '', year] = parts
  const full = year === undefined ? today.slice(0, 4) : year.length === 2 ? `20${year}` : year
  const iso = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isLocalDate(iso) ? iso : null
}
