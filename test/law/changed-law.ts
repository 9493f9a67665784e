import { type LocalDate, localDate, yearOf } from '../../shared/calendar/local-date.ts'
import { workingCalendar } from '../../shared/calendar/working-calendar.ts'
import type { CalendarDay, Datum, LawBook } from '../../shared/law/law-book.ts'
import type { LawState } from '../../shared/requests/moved-deadlines.ts'
import { book } from './shipped-law-book.ts'

/** The shipped law, or another, ready to count by. */
export const stateOf = (from: LawBook): LawState => ({ book: from, calendar: workingCalendar(from.calendar) })

/** The law book with some data changed; a datum that `change` answers null for is gone. */
export const withData = (change: (datum: Datum) => Datum | null, from: LawBook = book): LawBook => ({
  ...from,
  data: from.data.flatMap((datum) => {
    const changed = change(datum)
    return changed === null ? [] : [changed]
  }),
})

/** The law book with one day decided otherwise; a day made a working day stands as «làm bù». A year nobody entered stays «tạm tính». */
export const withDay = (day: string, kind: CalendarDay['kind'] | 'working', from: LawBook = book): LawBook => {
  const date: LocalDate = localDate(day)
  const entered: CalendarDay = {
    date,
    name: 'Quyết định mới',
    kind: kind === 'working' ? 'makeupWork' : kind,
    certainty: 'confirmed',
    source: 'Thông báo mới',
  }
  const { years } = from.calendar
  const known = years.find(({ year }) => year === yearOf(date))
  const { year, status, days, ...rest } = known ?? { year: yearOf(date), status: 'provisional' as const, days: [] }
  const changed = { ...rest, year, status, days: [...days.filter((other) => other.date !== date), entered] }
  return {
    ...from,
    calendar: { ...from.calendar, years: [...years.filter((one) => one !== known), changed] },
  }
}
