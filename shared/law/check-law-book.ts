import { yearOf } from '../calendar/local-date.ts'
import type { CalendarPack, Datum, LawPack } from './law-book.ts'

/** One fault of a pack: which datum, and why it cannot be used. Vietnamese. */
export type PackProblem = { readonly file: string; readonly datum: string; readonly reason: string }

type FiledDatum = { readonly file: string; readonly datum: Datum }

/**
 * Faults that only show when all packs lie side by side: two data with one id, a period that ends before it starts,
 * two data that would answer the same question on the same day. Empty when the packs are sound.
 */
export const lawPackProblems = (
  packs: readonly { readonly file: string; readonly pack: LawPack }[],
): readonly PackProblem[] => {
  const all = packs.flatMap(({ file, pack }) => pack.data.map((datum): FiledDatum => ({ file, datum })))
  return all.flatMap((filed, index) => {
    const { file, datum } = filed
    const earlier = all.slice(0, index)
    return [
      ...(datum.until !== null && datum.until < datum.from ? ['ngày hết hiệu lực trước ngày có hiệu lực'] : []),
      ...(earlier.some((other) => other.datum.id === datum.id) ? ['mã này đã dùng cho một mục khác'] : []),
      ...earlier
        .filter((other) => periodsMeet(other.datum, datum) && answerSameQuestion(other.datum, datum))
        .map((other) => `thời gian áp dụng chồng lên mục «${other.datum.id}»`),
    ].map((reason) => ({ file, datum: datum.id, reason }))
  })
}

const periodsMeet = (one: Datum, other: Datum): boolean =>
  (one.until === null || other.from <= one.until) && (other.until === null || one.from <= other.until)

/** True when a lookup could find either; kinds that are listed, not looked up, never clash. */
const answerSameQuestion = (one: Datum, other: Datum): boolean => {
  if (one.kind === 'law' || one.kind === 'reportWindow') return other.kind === one.kind
  if (one.kind === 'timeLimit' && other.kind === 'timeLimit') {
    const meets = one.law === other.law && one.act === other.act
    return meets && listsMeet(one.channels, other.channels) && listsMeet(one.complexities, other.complexities)
  }
  if (one.kind === 'channel' && other.kind === 'channel') return one.law === other.law && one.channel === other.channel
  if (one.kind === 'form' && other.kind === 'form') return one.law === other.law && one.form === other.form
  if (one.kind === 'countingRule' && other.kind === 'countingRule') return one.rule === other.rule
  return false
}

/** An empty list stands for every value. */
const listsMeet = <Value>(one: readonly Value[], other: readonly Value[]): boolean =>
  one.length === 0 || other.length === 0 || one.some((value) => other.includes(value))

/** Faults of a calendar: a year or a day entered twice, a day filed under another year. */
export const calendarPackProblems = (file: string, calendar: CalendarPack): readonly PackProblem[] => {
  const seen = new Set<string>()
  return calendar.years.flatMap(({ year, days }) => {
    const twice = seen.has(`năm ${year}`) ? [{ file, datum: String(year), reason: 'năm này đã có trong lịch' }] : []
    seen.add(`năm ${year}`)
    const faults = days.flatMap(({ date }) => {
      const repeated = seen.has(date)
      seen.add(date)
      if (yearOf(date) !== year) return [{ file, datum: date, reason: `ngày này không thuộc năm ${year}` }]
      return repeated ? [{ file, datum: date, reason: 'ngày này đã có trong lịch' }] : []
    })
    return [...twice, ...faults]
  })
}
