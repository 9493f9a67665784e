import type { CalendarPack } from '../law/law-book.ts'

const SATURDAY = 6

/**
 * The calendar as one agency counts: where it set so, Saturday is no day of weekly rest. Everything read from the pack
 * afterwards (screens, jobs, papers) counts alike. Decided days off stay off, whichever weekday they are.
 */
export const agencyCalendar = (pack: CalendarPack, saturdayCounts: boolean): CalendarPack =>
  saturdayCounts ? { ...pack, weeklyRest: pack.weeklyRest.filter((weekday) => weekday !== SATURDAY) } : pack
