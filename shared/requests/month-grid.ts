import { addDays, type LocalDate, localDate, weekdayOf } from '../calendar/local-date.ts'
import type { DayStep } from './request-deadline-types.ts'

/** One square of the small calendar; `step` is null for a day outside the limit, `inMonth` false for a neighbour's day. */
export type MonthCell = { readonly day: LocalDate; readonly inMonth: boolean; readonly step: DayStep | null }
export type MonthGrid = {
  readonly year: number
  readonly month: number
  readonly weeks: readonly (readonly MonthCell[])[]
}

/** Monday 0 … Sunday 6: Vietnamese calendars begin on Monday. */
const columnOf = (day: LocalDate): number => (weekdayOf(day) + 6) % 7

const monthOf = (day: LocalDate): string => day.slice(0, 7)

const gridOf = (month: string, byDay: ReadonlyMap<LocalDate, DayStep>): MonthGrid => {
  const first = localDate(`${month}-01`)
  const weeks: MonthCell[][] = []
  let day = addDays(first, -columnOf(first))
  do {
    const week: MonthCell[] = []
    for (let column = 0; column < 7; column += 1) {
      const inMonth = monthOf(day) === month
      week.push({ day, inMonth, step: inMonth ? (byDay.get(day) ?? null) : null })
      day = addDays(day, 1)
    }
    weeks.push(week)
  } while (monthOf(day) === month)
  return { year: Number(month.slice(0, 4)), month: Number(month.slice(5, 7)), weeks }
}

/**
 * The months a limit touches, drawn as calendars. When a day carries two steps (the first limit ended there, then it was
 * rolled or the extension began) the later one is shown.
 */
export const monthGrids = (steps: readonly DayStep[]): readonly MonthGrid[] => {
  const byDay = new Map(steps.map((step) => [step.day, step]))
  const months = [...new Set(steps.map((step) => monthOf(step.day)))].sort()
  return months.map((month) => gridOf(month, byDay))
}
