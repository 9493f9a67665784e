import { addDays, type LocalDate } from '../../../shared/calendar/local-date.ts'
import type { WorkingCalendar } from '../../../shared/calendar/working-calendar.ts'
import { type DayLook, dayLook, dayRemark } from '../../components/day-look.ts'
import { mondayOf, monthStart, shiftMonth, WEEK } from '../../components/month-days.ts'

/** One day of the month's weeks; `name` says why it is off or worked, empty for an ordinary day and weekly rest. */
export type CalendarSquare = {
  readonly day: LocalDate
  readonly inMonth: boolean
  readonly look: DayLook
  readonly name: string
}

/** The first and the last day drawn for the month of a day: whole weeks, Monday first. */
export const monthStretch = (at: LocalDate): { readonly from: LocalDate; readonly to: LocalDate } => ({
  from: mondayOf(monthStart(at)),
  to: addDays(mondayOf(addDays(shiftMonth(monthStart(at), 1), -1)), WEEK - 1),
})

/** The weeks of a month with the days off as the calendar of the law has them. */
export const monthSquares = (calendar: WorkingCalendar, at: LocalDate): readonly (readonly CalendarSquare[])[] => {
  const { from, to } = monthStretch(at)
  const weeks: CalendarSquare[][] = []
  for (let monday = from; monday <= to; monday = addDays(monday, WEEK))
    weeks.push(Array.from({ length: WEEK }, (_, weekday) => squareOf(calendar, addDays(monday, weekday), at)))
  return weeks
}

const squareOf = (calendar: WorkingCalendar, day: LocalDate, at: LocalDate): CalendarSquare => ({
  day,
  inMonth: day.slice(0, 7) === at.slice(0, 7),
  look: dayLook(calendar, day),
  name: dayRemark(calendar, day)?.name ?? '',
})
