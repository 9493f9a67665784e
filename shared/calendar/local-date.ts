/** A calendar day in Vietnam, written YYYY-MM-DD; compares and sorts as text. Never a moment in time. */
export type LocalDate = string & { readonly __localDate: true }

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/

/** True for a day that exists between 1900 and 2200: 2026-02-30 and 26-2-3 are not. */
export const isLocalDate = (text: string): text is LocalDate => {
  const match = PATTERN.exec(text)
  if (!match) return false
  const year = Number(match[1])
  if (year < 1900 || year > 2200) return false
  const month = Number(match[2])
  const day = Number(match[3])
  return month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= daysOf(year, month))
}

const daysOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** A day was reckoned that lies outside 1900–2200: what was typed is wrong, not the program. */
export class DayOutOfRange extends RangeError {
  override readonly name = 'DayOutOfRange'
}

/** Reads a day known to be right (constants, tests, stored rows). Throws RangeError for one that does not exist, DayOutOfRange outside 1900–2200. */
export const localDate = (text: string): LocalDate => {
  if (isLocalDate(text)) return text
  const year = Number(text.split('-', 1)[0])
  throw year < 1900 || year > 2200
    ? new DayOutOfRange('No calendar reaches this day')
    : new RangeError(`Not a day: ${text}`)
}

/** A day as it is reckoned; null where that leads beyond the calendar (1900–2200): what is shown of many must not fail for the one mistyped. */
export const dayWithin = (reckon: () => LocalDate): LocalDate | null => {
  try {
    return reckon()
  } catch (thrown) {
    if (thrown instanceof DayOutOfRange) return null
    throw thrown
  }
}

const DAY_MS = 86_400_000

/** Days since 01/01/1970; plain arithmetic on the parts, for lists of deadlines ask it a million times. */
const dayNumber = (day: LocalDate): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY_MS

const twoDigits = (part: number): string => (part < 10 ? `0${part}` : String(part))

/** The day `count` calendar days after (before when negative) `day`. Throws DayOutOfRange outside 1900–2200. */
export const addDays = (day: LocalDate, count: number): LocalDate => {
  const ofMonth = Number(day.slice(8, 10)) + count
  // Every month has days 1 to 28.
  if (ofMonth >= 1 && ofMonth <= 28) return `${day.slice(0, 8)}${twoDigits(ofMonth)}` as LocalDate
  const at = new Date((dayNumber(day) + count) * DAY_MS)
  return localDate(`${at.getUTCFullYear()}-${twoDigits(at.getUTCMonth() + 1)}-${twoDigits(at.getUTCDate())}`)
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from)

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (day: LocalDate): number => new Date(dayNumber(day) * DAY_MS).getUTCDay()

/** The year of a day, as a number. */
export const yearOf = (day: LocalDate): number => Number(day.slice(0, 4))

/** dd/MM/yyyy, as Vietnamese papers write it. */
export const formatDay = (day: LocalDate): string => `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`
