import type { LocalDate } from '../../shared/calendar/local-date.ts'
import { isWeeklyRest, proposalOn, specialDay, type WorkingCalendar } from '../../shared/calendar/working-calendar.ts'
import type { CalendarDay } from '../../shared/law/law-book.ts'

/** How a day is drawn: an ordinary day, the weekly rest, or one of the calendar's own kinds. */
export type DayLook = 'plain' | 'weekend' | CalendarDay['kind']

/** What the calendar says of a day beyond its weekday, as it stands or as it is merely proposed. */
export const dayRemark = (calendar: WorkingCalendar, day: LocalDate): CalendarDay | undefined =>
  specialDay(calendar, day) ?? proposalOn(calendar, day)

/** The look of a day, whatever sheet it stands on. */
export const dayLook = (calendar: WorkingCalendar, day: LocalDate): DayLook =>
  dayRemark(calendar, day)?.kind ?? (isWeeklyRest(calendar, day) ? 'weekend' : 'plain')
