import type { CalendarDay, CalendarPack, Citation, FixedHoliday, LunarHoliday } from '../law/law-book.ts'
import { shortDay, shortDayWithYear } from './day-text.ts'
import { addDays, isLocalDate, type LocalDate, localDate, weekdayOf, yearOf } from './local-date.ts'
import { lunarDay, solarDay } from './lunar-day.ts'

/** What the standing law alone says of a year nobody has decided: days off, and days that a decision may still make so. */
export type ComputedYear = {
  readonly days: ReadonlyMap<LocalDate, CalendarDay>
  readonly proposals: ReadonlyMap<LocalDate, CalendarDay>
}

/**
 * The holidays of a year by the standing law: fixed days, lunar days reckoned, and for each that falls on weekly rest the
 * next working day in lieu. Days next to a holiday that a decision adds are proposals: which ones is not known, and one
 * day off fewer gives the earlier, safer deadline. All «tạm tính».
 */
export const computedYear = (pack: Omit<CalendarPack, 'years'>, year: number): ComputedYear => {
  const fixed = pack.fixedHolidays.flatMap((holiday) => fixedDay(pack.fixedHolidays, holiday, year))
  const lunar = pack.lunarHolidays.flatMap((holiday) => lunarDays(pack.lunarHolidays, holiday, year))
  const days = new Map([...fixed, ...lunar].map((day) => [day.date, day]))
  const rests = (day: LocalDate): boolean => pack.weeklyRest.includes(weekdayOf(day))
  for (const day of [...days.values()].sort((one, other) => one.date.localeCompare(other.date))) {
    const rule = pack.restInLieu.findLast(({ from }) => from <= day.date)
    if (!rule || !rests(day.date)) continue
    const date = firstFree(addDays(day.date, 1), (taken) => days.has(taken) || rests(taken))
    days.set(date, {
      date,
      name: `Nghỉ bù ${shortDay(day.date)}`,
      kind: 'estimate',
      certainty: rule.certainty,
      source: sourceOf(rule),
    })
  }
  return { days, proposals: adjacentProposals(pack, days, year, rests) }
}

const sourceOf = ({ citation }: { readonly citation: Citation }): string => `${citation.article} ${citation.text}`

const firstFree = (from: LocalDate, taken: (day: LocalDate) => boolean): LocalDate => {
  let day = from
  while (taken(day)) day = addDays(day, 1)
  return day
}

/** The day of a fixed holiday in a year, none when another datum for the same day holds by then. */
const fixedDay = (all: readonly FixedHoliday[], holiday: FixedHoliday, year: number): readonly CalendarDay[] => {
  const date = `${year}-${holiday.monthDay}`
  if (!isLocalDate(date)) return []
  const holding = all.findLast(({ monthDay, from }) => monthDay === holiday.monthDay && from <= date)
  return holding === holiday ? [estimate(date, holiday.name, holiday)] : []
}

const lunarDays = (all: readonly LunarHoliday[], holiday: LunarHoliday, year: number): readonly CalendarDay[] => {
  const [month, day] = holiday.lunarMonthDay.split('-').map(Number)
  const date = solarDay({ year, month: month ?? 1, day: day ?? 1 })
  const holding = all.findLast(({ lunarMonthDay, from }) => lunarMonthDay === holiday.lunarMonthDay && from <= date)
  if (holding !== holiday) return []
  const { daysBefore, daysAfter, name } = holiday
  if (daysBefore + daysAfter === 0) return [estimate(date, name, holiday)]
  return Array.from({ length: daysBefore + daysAfter + 1 }, (_, index) => {
    const one = addDays(date, index - daysBefore)
    return estimate(one, `${name}: ${lunarText(one)}`, holiday)
  })
}

/** «mùng 2», «29 tháng Chạp», «12 tháng 3 âm lịch». */
const lunarText = (date: LocalDate): string => {
  const { month, day } = lunarDay(date)
  if (month === 12) return `${day} tháng Chạp`
  const number = day <= 10 ? `mùng ${day}` : String(day)
  return month === 1 ? number : `${number} tháng ${month} âm lịch`
}

const estimate = (date: LocalDate, name: string, rule: FixedHoliday | LunarHoliday): CalendarDay => ({
  date,
  name,
  kind: 'estimate',
  certainty: rule.certainty,
  source: sourceOf(rule),
})

/** The working days a decision may add beside a holiday: the nearest before it and after it. */
const adjacentProposals = (
  pack: Pick<CalendarPack, 'fixedHolidays'>,
  days: ReadonlyMap<LocalDate, CalendarDay>,
  year: number,
  rests: (day: LocalDate) => boolean,
): ReadonlyMap<LocalDate, CalendarDay> => {
  const off = (day: LocalDate): boolean => days.has(day) || rests(day)
  const proposals = new Map<LocalDate, CalendarDay>()
  for (const holiday of pack.fixedHolidays) {
    if (holiday.adjacentDays === undefined || fixedDay(pack.fixedHolidays, holiday, year).length === 0) continue
    const date = localDate(`${year}-${holiday.monthDay}`)
    const before = addDays(date, -1)
    const candidates = [...(off(before) ? [] : [before]), firstFree(addDays(date, 1), off)]
    for (const candidate of candidates) {
      proposals.set(candidate, {
        date: candidate,
        name: `Có thể là ngày nghỉ thêm liền kề ${holiday.name} ${shortDayWithYear(date)}, chưa có quyết định`,
        kind: 'proposal',
        certainty: 'unknown',
        source: sourceOf(holiday),
      })
    }
  }
  return proposals
}

/** `computedYear` remembered: a list of deadlines asks for the same few years over and over. */
export const computedYears = (pack: Omit<CalendarPack, 'years'>): ((day: LocalDate) => ComputedYear) => {
  const known = new Map<number, ComputedYear>()
  return (day) => {
    const year = yearOf(day)
    const found = known.get(year) ?? computedYear(pack, year)
    known.set(year, found)
    return found
  }
}
