import { type LocalDate, yearOf } from '../calendar/local-date.ts'
import { isProvisionalYear, type WorkingCalendar } from '../calendar/working-calendar.ts'
import { dataOfKind, holdsOn } from './dated.ts'
import type { Datum, LawBook, MissingRule } from './law-book.ts'

/** The rule that says who decides the holidays of a year: a missing year cites it. */
const holidayRule = 'lao-dong-2019.112.3'

/** From this month on the next year's holidays are usually decided and its deadlines already counted. */
const asksForNextYear = 10

/**
 * Rules known to be missing on a day, each saying where that matters: those the packs name and nobody has answered, then
 * each year whose holidays are not official and that is this year, or the next from October on.
 */
export const missingRules = (book: LawBook, calendar: WorkingCalendar, on: LocalDate): readonly MissingRule[] => {
  const named = dataOfKind(book, 'missing')
  return [
    ...named.filter((rule) => holdsOn(rule, on) && !isAnswered(book, calendar, rule, on)),
    ...missingYears(calendar, on)
      .filter((year) => !named.some((rule) => rule.year === year && holdsOn(rule, on)))
      .flatMap((year) => missingYear(book, year)),
  ]
}

/** The data that answer a missing rule, in the order of the packs, whatever their time; empty while it is unanswered. */
export const answersOf = (book: LawBook, missingId: string): readonly Datum[] =>
  book.data.filter((datum) => datum.answers === missingId)

/** A year is answered by its official decision, days by none of them being a mere proposal, the rest by data that have not run out. */
const isAnswered = (book: LawBook, calendar: WorkingCalendar, rule: MissingRule, on: LocalDate): boolean =>
  (rule.year !== undefined && !isProvisionalYear(calendar, rule.year)) ||
  (rule.days !== undefined && !rule.days.some((day) => calendar.proposals.has(day))) ||
  answersOf(book, rule.id).some(({ until }) => until === null || on <= until)

const missingYears = (calendar: WorkingCalendar, on: LocalDate): readonly number[] => {
  const year = yearOf(on)
  const asked = Number(on.slice(5, 7)) < asksForNextYear ? [year] : [year, year + 1]
  return asked.filter((one) => isProvisionalYear(calendar, one))
}

/** Empty when the book does not know who decides the holidays: then nothing can be cited. */
const missingYear = (book: LawBook, year: number): readonly MissingRule[] =>
  dataOfKind(book, 'rule')
    .filter(({ id }) => id === holidayRule)
    .map((rule) => ({
      id: `con-thieu.lich-nghi-${year}`,
      kind: 'missing',
      topic: `Lịch nghỉ lễ, Tết chính thức năm ${year}`,
      matters: `Thời hạn đi qua năm ${year} là tạm tính.`,
      from: rule.from,
      until: null,
      citation: rule.citation,
      certainty: 'unknown',
      checkedOn: rule.checkedOn,
      checkedBy: rule.checkedBy,
      statement: `${rule.statement} Phần mềm chưa có quyết định cho năm ${year}.`,
      shapes: ['calendarYear'],
      law: null,
      year,
    }))
