import { addDays, type LocalDate, localDate, weekdayOf } from '../../shared/calendar/local-date.ts'

/** The days of the week as columns are headed, with their names. */
export const weekdays = [
  ['T2', 'thứ Hai'],
  ['T3', 'thứ Ba'],
  ['T4', 'thứ Tư'],
  ['T5', 'thứ Năm'],
  ['T6', 'thứ Sáu'],
  ['T7', 'thứ Bảy'],
  ['CN', 'Chủ nhật'],
] as const

/** The first day of a day's month. */
export const monthStart = (day: LocalDate): LocalDate => localDate(`${day.slice(0, 7)}-01`)

// không phải số luật định: số ngày của một tuần
export const WEEK = 7

/** The Monday of a day's week. */
export const mondayOf = (day: LocalDate): LocalDate => addDays(day, -((weekdayOf(day) + WEEK - 1) % WEEK))

/** The same day so many months on, the last day of a month that is shorter. */
export const shiftMonth = (day: LocalDate, by: number): LocalDate => {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + by
  const year = Math.floor(months / 12)
  const month = String((months % 12) + 1).padStart(2, '0')
  const first = localDate(`${year}-${month}-01`)
  const last = addDays(
    localDate(`${months % 12 === 11 ? year + 1 : year}-${String(((months + 1) % 12) + 1).padStart(2, '0')}-01`),
    -1,
  )
  const same = `${year}-${month}-${day.slice(8, 10)}`
  return same > last ? last : same >= first ? localDate(same) : first
}

/** Where a key of the keyboard leads from a day; undefined for any other key. */
export const dayAfterKey = (key: string, at: LocalDate): LocalDate | undefined => {
  switch (key) {
    case 'ArrowLeft':
      return addDays(at, -1)
    case 'ArrowRight':
      return addDays(at, 1)
    case 'ArrowUp':
      return addDays(at, -WEEK)
    case 'ArrowDown':
      return addDays(at, WEEK)
    case 'PageUp':
      return shiftMonth(at, -1)
    case 'PageDown':
      return shiftMonth(at, 1)
    case 'Home':
      return mondayOf(at)
    case 'End':
      return addDays(mondayOf(at), WEEK - 1)
    default:
      return undefined
  }
}
