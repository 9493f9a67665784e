import { explainDay } from '../calendar/explain-day.ts'
import { addDays, formatDay, type LocalDate, localDate, yearOf } from '../calendar/local-date.ts'
import { type WorkingCalendar, workingCalendar } from '../calendar/working-calendar.ts'
import { citationText } from './citation.ts'
import { datumValue } from './datum-value.ts'
import { type CalendarYear, certaintyLabels, type Datum, type LawBook, type Repeal } from './law-book.ts'
import type { CalendarChange, LawChange, LawDifference } from './law-update.ts'

/**
 * What an officer reads before a change of law: every datum that is new, changed, ended or gone, by the day from which that counts,
 * and every day of the calendar that becomes another one. Who looked at a datum last is no change of law.
 */
export const lawDifference = (before: LawBook, after: LawBook): Pick<LawDifference, 'changes' | 'calendarChanges'> => ({
  changes: [...changedData(before, after), ...removedData(before, after)].sort(byDay),
  calendarChanges: calendarChanges(before, after),
})

const byDay = (one: { readonly from: LocalDate }, other: { readonly from: LocalDate }): number =>
  one.from < other.from ? -1 : one.from > other.from ? 1 : 0

const changedData = (before: LawBook, after: LawBook): readonly LawChange[] => {
  const known = new Map(before.data.map((datum) => [datum.id, datum]))
  return after.data.flatMap((datum): readonly LawChange[] => {
    // A repeal is seen in what it ends.
    if (datum.kind === 'repeal') return []
    const was = known.get(datum.id)
    if (!was) return [{ ...changeOf(datum), kind: 'added', before: null, after: datumValue(datum) }]
    const ended = endOf(after, was, datum)
    const changed = changedWords(was, datum)
    return [
      ...(changed ? [{ ...changeOf(datum), kind: 'changed' as const, ...changed }] : []),
      ...(ended ? [{ ...changeOf(datum), ...ended, kind: 'ended' as const }] : []),
    ]
  })
}

const changeOf = (datum: Datum): Pick<LawChange, 'datum' | 'statement' | 'from' | 'citation'> => ({
  datum: datum.id,
  statement: datum.statement,
  from: datum.from,
  citation: citationText(datum.citation),
})

/** An end that was not there, or comes earlier: from which day the datum holds no more, and by which text. */
const endOf = (
  after: LawBook,
  was: Datum,
  is: Datum,
): Pick<LawChange, 'from' | 'citation' | 'before' | 'after'> | undefined => {
  if (is.until === null || (was.until !== null && was.until <= is.until)) return undefined
  const from = addDays(is.until, 1)
  const repeal = repealsOf(after, is.id).find((one) => one.from === from)
  return {
    from,
    citation: citationText((repeal ?? is).citation),
    before: datumValue(was),
    after: `hết hiệu lực từ ${formatDay(from)}`,
  }
}

const repealsOf = (book: LawBook, id: string): readonly Repeal[] =>
  book.data.filter((datum): datum is Repeal => datum.kind === 'repeal' && datum.repeals === id)

const removedData = (before: LawBook, after: LawBook): readonly LawChange[] => {
  const kept = new Set(after.data.map((datum) => datum.id))
  return before.data.flatMap((datum): readonly LawChange[] => {
    if (datum.kind === 'repeal' || kept.has(datum.id)) return []
    const repeal = repealsOf(after, datum.id)[0]
    const gone = { ...changeOf(datum), before: datumValue(datum) }
    if (!repeal) return [{ ...gone, kind: 'removed', after: null }]
    const ended = `hết hiệu lực từ ${formatDay(repeal.from)}`
    return [{ ...gone, kind: 'ended', from: repeal.from, citation: citationText(repeal.citation), after: ended }]
  })
}

/** What reads differently in a datum of both books: its value when that changed, else whatever did; undefined when nothing did. */
const changedWords = (was: Datum, is: Datum): Pick<LawChange, 'before' | 'after'> | undefined => {
  const [value, newValue] = [datumValue(was), datumValue(is)]
  if (value !== newValue) return { before: value, after: newValue }
  const lines = wordsOf(was)
  const changed = wordsOf(is).flatMap((line, index) => (line === lines[index] ? [] : [[lines[index] ?? '', line]]))
  if (endsLater(was, is)) changed.push([endWords(was), endWords(is)])
  if (changed.length > 0) {
    const side = (at: 0 | 1) => changed.map((pair) => pair[at]).join('; ') || null
    return { before: side(0), after: side(1) }
  }
  return sameDetails(was, is) ? undefined : { before: value, after: 'thay đổi về phạm vi áp dụng' }
}

/** An end that goes away or comes later; one that comes earlier is told as an end. */
const endsLater = (was: Datum, is: Datum): boolean => was.until !== null && (is.until === null || is.until > was.until)
const endWords = (datum: Datum): string =>
  datum.until === null ? 'không định ngày hết hiệu lực' : `có hiệu lực đến hết ${formatDay(datum.until)}`

const wordsOf = (datum: Datum): readonly string[] => [
  datum.statement,
  `có hiệu lực từ ${formatDay(datum.from)}`,
  citationText(datum.citation),
  certaintyLabels[datum.certainty].toLowerCase(),
  datum.note ?? 'không có ghi chú',
]

const details = ({ checkedOn: _on, checkedBy: _by, until: _until, ...rest }: Datum): string =>
  JSON.stringify(Object.entries(rest).sort(([one], [other]) => (one < other ? -1 : 1)))
const sameDetails = (was: Datum, is: Datum): boolean => details(was) === details(is)

const calendarChanges = (before: LawBook, after: LawBook): readonly CalendarChange[] => {
  const [was, is] = [workingCalendar(before.calendar), workingCalendar(after.calendar)]
  return changedYears(before, after).flatMap((year) => changedDays(was, is, year, yearIn(after, year)))
}

const yearIn = (book: LawBook, year: number): CalendarYear | undefined =>
  book.calendar.years.find((one) => one.year === year)

const changedYears = (before: LawBook, after: LawBook): readonly number[] => {
  const years = new Set([...before.calendar.years, ...after.calendar.years].map(({ year }) => year))
  const same = (year: number) => JSON.stringify(yearIn(before, year)) === JSON.stringify(yearIn(after, year))
  return [...years].filter((year) => !same(year)).sort((one, other) => one - other)
}

const changedDays = (
  before: WorkingCalendar,
  after: WorkingCalendar,
  year: number,
  entered: CalendarYear | undefined,
): readonly CalendarChange[] => {
  const changes: CalendarChange[] = []
  for (let day = localDate(`${year}-01-01`); yearOf(day) === year; day = addDays(day, 1)) {
    const [was, is] = [dayWords(before, day), dayWords(after, day)]
    if (was !== is) changes.push({ day, before: was, after: is, source: sourceOf(entered, day) })
  }
  return changes
}

/** Plain working and rest days of a year without a decision are what they always are: only its holidays are «tạm tính». */
const dayWords = (calendar: WorkingCalendar, day: LocalDate): string => {
  const { why, kind, provisional } = explainDay(calendar, day)
  const marked = provisional && (kind === 'holiday' || kind === 'makeup') && !why.includes('tạm tính')
  return marked ? `${why}, tạm tính` : why
}

const sourceOf = (year: CalendarYear | undefined, day: LocalDate): string => {
  const decision = year?.decision ? citationText(year.decision) : ''
  return year?.days.find(({ date }) => date === day)?.source ?? decision
}
