import type { CalendarDay, CalendarPack } from '../law/law-book.ts'
import { type ComputedYear, computedYears } from './computed-year.ts'
import { addDays, daysBetween, type LocalDate, weekdayOf, yearOf } from './local-date.ts'

/** The calendar pack, made quick to ask. Make it once per pack with `workingCalendar`. */
export type WorkingCalendar = {
  readonly weeklyRest: ReadonlySet<number>
  /** Days as entered; `specialDay` and `proposalOn` also know what is computed. */
  readonly days: ReadonlyMap<LocalDate, CalendarDay>
  readonly proposals: ReadonlyMap<LocalDate, CalendarDay>
  readonly years: ReadonlyMap<number, 'official' | 'provisional'>
  /** For the year of a day: what the standing law gives without a decision. */
  readonly computed: (day: LocalDate) => ComputedYear
}

/** Reads a pack into a calendar. Proposed days are kept apart: they are shown, never applied. */
export const workingCalendar = (pack: CalendarPack): WorkingCalendar => {
  const days = pack.years.flatMap((year) => year.days)
  return {
    weeklyRest: new Set(pack.weeklyRest),
    days: new Map(days.filter((day) => day.kind !== 'proposal').map((day) => [day.date, day])),
    proposals: new Map(days.filter((day) => day.kind === 'proposal').map((day) => [day.date, day])),
    years: new Map(pack.years.map((year) => [year.year, year.status])),
    computed: computedYears(pack),
  }
}

/** True when no official decision for the year is known: results that touch it are «tạm tính». */
export const isProvisionalYear = (calendar: WorkingCalendar, year: number): boolean =>
  calendar.years.get(year) !== 'official'

/** True on the days of weekly rest, whatever else falls on them. */
export const isWeeklyRest = (calendar: WorkingCalendar, day: LocalDate): boolean =>
  calendar.weeklyRest.has(weekdayOf(day))

/** What the calendar says of a day beyond its weekday: as entered, else, in a year without a decision, as computed. */
export const specialDay = (calendar: WorkingCalendar, day: LocalDate): CalendarDay | undefined =>
  calendar.days.get(day) ??
  (isProvisionalYear(calendar, yearOf(day)) ? calendar.computed(day).days.get(day) : undefined)

/** A change of the day that was proposed, or that a decision still to come may bring; shown, never applied. */
export const proposalOn = (calendar: WorkingCalendar, day: LocalDate): CalendarDay | undefined =>
  calendar.proposals.get(day) ??
  (isProvisionalYear(calendar, yearOf(day)) ? calendar.computed(day).proposals.get(day) : undefined)

/** True for a working day: not weekly rest and not a holiday, or a rest day worked in exchange («làm bù»). */
export const isWorkingDay = (calendar: WorkingCalendar, day: LocalDate): boolean => {
  const known = askedDays.get(calendar) ?? new Map<LocalDate, boolean>()
  askedDays.set(calendar, known)
  const working = known.get(day) ?? worksOn(calendar, day)
  known.set(day, working)
  return working
}

/** What was answered of each calendar: lists of deadlines ask of the same few hundred days a hundred thousand times. */
const askedDays = new WeakMap<WorkingCalendar, Map<LocalDate, boolean>>()

const worksOn = (calendar: WorkingCalendar, day: LocalDate): boolean => {
  const special = specialDay(calendar, day)
  return special ? special.kind === 'makeupWork' : !isWeeklyRest(calendar, day)
}

/** The day itself when it is a working day, else the first working day after it (Điều 148 khoản 5 Bộ luật Dân sự 2015). */
export const nextWorkingDay = (calendar: WorkingCalendar, day: LocalDate): LocalDate => {
  let candidate = day
  while (!isWorkingDay(calendar, candidate)) candidate = addDays(candidate, 1)
  return candidate
}

/** The `count`-th working day after `day`, which itself is not counted; `day` when count is 0. Throws RangeError below 0. */
export const addWorkingDays = (calendar: WorkingCalendar, day: LocalDate, count: number): LocalDate => {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`Not a count of days: ${count}`)
  let reached = day
  for (let left = count; left > 0; ) {
    reached = addDays(reached, 1)
    if (isWorkingDay(calendar, reached)) left -= 1
  }
  return reached
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export const workingDaysBetween = (calendar: WorkingCalendar, from: LocalDate, to: LocalDate): number => {
  if (to < from) return -workingDaysBetween(calendar, to, from)
  let count = 0
  for (let step = 1; step <= daysBetween(from, to); step += 1) {
    if (isWorkingDay(calendar, addDays(from, step))) count += 1
  }
  return count
}
