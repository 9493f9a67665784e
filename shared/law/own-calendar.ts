import type { LocalDate } from '../calendar/local-date.ts'
import { weekdayOf, yearOf } from '../calendar/local-date.ts'
import { type Issue, ok, type Result, refusal } from '../result.ts'
import { citationText } from './citation.ts'
import type { CalendarDay, CalendarPack, CalendarYear, Citation } from './law-book.ts'

export type OwnCalendarContext = { readonly calendar: CalendarPack; readonly by: string; readonly on: LocalDate }

/**
 * The year as the agency enters it from its decision: official, with who entered it and when, days in order. A day the calendar already
 * had keeps its source and certainty. A holiday on a day of weekly rest is kept as such. Refuses (`invalidInput`) days of another
 * year, days twice, a swap that swaps nothing, an estimate: an official year says what is so.
 */
export const ownCalendarYear = (
  entered: Pick<CalendarYear, 'year' | 'days'>,
  decision: Citation,
  { calendar, by, on }: OwnCalendarContext,
): Result<CalendarYear> => {
  const { year } = entered
  const rests = (day: LocalDate) => calendar.weeklyRest.includes(weekdayOf(day))
  const issues = entered.days.flatMap((day, index) => dayIssues(day, index, entered, rests(day.date)))
  if (issues.length > 0) {
    return refusal('invalidInput', `Lịch nghỉ năm ${year} chưa lưu được. Hãy xem lại các dòng được đánh dấu.`, issues)
  }
  const known = calendar.years.find((one) => one.year === year)?.days ?? []
  const days = entered.days
    .map((day) => {
      const placed = onWeeklyRest(day, rests(day.date))
      return known.find((one) => sameDay(one, day) || sameDay(one, placed)) ?? asDecided(placed, decision)
    })
    .sort((one, other) => (one.date < other.date ? -1 : 1))
  return ok({ year, status: 'official', days, decision, enteredBy: by, enteredOn: on })
}

const dayIssues = (
  day: CalendarDay,
  index: number,
  { year, days }: Pick<CalendarYear, 'year' | 'days'>,
  rests: boolean,
): readonly Issue[] => {
  const fault = dayFault(day, year, rests)
  const repeated = days.findIndex(({ date }) => date === day.date) < index
  const messages = [...(fault ? [fault] : []), ...(repeated ? ['Ngày này đã có ở dòng trước.'] : [])]
  return messages.map((message) => ({ field: `year.days.${index}.date`, row: index + 1, message }))
}

const dayFault = (day: CalendarDay, year: number, rests: boolean): string | undefined => {
  if (yearOf(day.date) !== year) return `Ngày này không thuộc năm ${year}.`
  if (day.kind === 'makeupWork' && !rests) return 'Ngày làm bù phải là ngày nghỉ hằng tuần.'
  if (day.kind === 'offSwapped' && rests) return 'Ngày nghỉ hoán đổi phải là ngày làm việc; ngày này đã nghỉ hằng tuần.'
  if (day.kind === 'estimate') return 'Lịch chính thức không có ngày tạm tính; hãy chọn loại ngày theo quyết định.'
  return undefined
}

const onWeeklyRest = (day: CalendarDay, rests: boolean): CalendarDay =>
  day.kind === 'off' || day.kind === 'offWeekend' ? { ...day, kind: rests ? 'offWeekend' : 'off' } : day

const sameDay = (one: CalendarDay, other: CalendarDay): boolean =>
  one.date === other.date && one.kind === other.kind && one.name === other.name

const asDecided = (day: CalendarDay, decision: Citation): CalendarDay => ({
  ...day,
  certainty: 'agency',
  source: citationText(decision),
})
