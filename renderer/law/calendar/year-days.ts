import { shortDay, shortDayWithYear } from '../../../shared/calendar/day-text.ts'
import { explainDay } from '../../../shared/calendar/explain-day.ts'
import { addDays, type LocalDate, localDate, weekdayOf, yearOf } from '../../../shared/calendar/local-date.ts'
import { isProvisionalYear, isWeeklyRest, type WorkingCalendar } from '../../../shared/calendar/working-calendar.ts'
import type { CalendarDay, CalendarYear, MissingRule } from '../../../shared/law/law-book.ts'
import { type DayLook, dayLook, dayRemark } from '../../components/day-look.ts'

/** One square; null where the week belongs to another month. */
export type DaySquare = { readonly day: LocalDate; readonly look: DayLook; readonly why: string } | null
export type YearMonth = { readonly month: number; readonly weeks: readonly (readonly DaySquare[])[] }

const daysOfYear = (year: number): readonly LocalDate[] => {
  const days: LocalDate[] = []
  for (let day = localDate(`${year}-01-01`); yearOf(day) === year; day = addDays(day, 1)) days.push(day)
  return days
}

/** Everything the calendar says of a year beyond its weekdays, day by day: as entered, computed or merely proposed. */
export const specialDays = (calendar: WorkingCalendar, year: number): readonly CalendarDay[] =>
  daysOfYear(year).flatMap((day) => dayRemark(calendar, day) ?? [])

/** The twelve months of a year, weeks beginning on Monday. */
export const yearMonths = (calendar: WorkingCalendar, year: number): readonly YearMonth[] => {
  const squares = daysOfYear(year).map((day) => ({
    day,
    look: dayLook(calendar, day),
    why: explainDay(calendar, day).why,
  }))
  return Array.from({ length: 12 }, (_, index) => {
    const ours = squares.filter(({ day }) => Number(day.slice(5, 7)) === index + 1)
    const before = ours[0] ? (weekdayOf(ours[0].day) + 6) % 7 : 0
    const cells: readonly DaySquare[] = [...Array<null>(before).fill(null), ...ours]
    const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (__, week) => {
      const row = cells.slice(week * 7, week * 7 + 7)
      return [...row, ...Array<null>(7 - row.length).fill(null)]
    })
    return { month: index + 1, weeks }
  })
}

/** The kinds a decision for a year can name. */
export const decidedKinds = ['off', 'offSwapped', 'makeupWork'] as const
export type DecidedKind = (typeof decidedKinds)[number]
export type DayRow = { readonly date: string | null; readonly name: string; readonly kind: DecidedKind }

const plainName = (name: string): string => name.replace(/\s*\((?:ước lượng|thứ Bảy|Chủ nhật)[^)]*\)/, '')

/** The days of a year as the officer goes over them with the decision in hand: what stands or was computed, proposals left out. */
export const dayRows = (calendar: WorkingCalendar, year: number): DayRow[] =>
  specialDays(calendar, year)
    .filter(({ kind }) => kind !== 'proposal')
    .map(({ date, name, kind }) => ({
      date,
      name: isProvisionalYear(calendar, year) ? plainName(name) : name,
      kind: kind === 'offSwapped' || kind === 'makeupWork' ? kind : 'off',
    }))

/** Two days that may change places: the working day to be off, the day of rest to be worked. */
export type Swap = { readonly off: LocalDate; readonly work: LocalDate }

/** The swap a missing rule asks about; undefined when its days are no such pair. */
export const swapOf = (calendar: WorkingCalendar, { days }: Pick<MissingRule, 'days'>): Swap | undefined => {
  const off = days?.find((day) => !isWeeklyRest(calendar, day))
  const work = days?.find((day) => isWeeklyRest(calendar, day))
  return off && work ? { off, work } : undefined
}

/** The year with the swap decided: made, or not made. Every other day stays as it is. */
export const yearWithSwap = (year: CalendarYear, { off, work }: Swap, made: boolean, source: string): CalendarYear => {
  const rest = year.days.filter(({ date }) => date !== off && date !== work)
  const swapped: readonly CalendarDay[] = made
    ? [
        {
          date: off,
          name: `Nghỉ hoán đổi (làm bù ${shortDayWithYear(work)})`,
          kind: 'offSwapped',
          certainty: 'agency',
          source,
        },
        { date: work, name: `Làm bù cho ${shortDay(off)}`, kind: 'makeupWork', certainty: 'agency', source },
      ]
    : []
  const days = [...rest, ...swapped].sort((one, other) => (one.date < other.date ? -1 : 1))
  return { year: year.year, status: 'official', days }
}
