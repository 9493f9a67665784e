import { yearOf } from '../calendar/local-date.ts'
import { isMonthDay } from '../calendar/month-day.ts'
import { withRepeals } from './compose-law-book.ts'
import type { CalendarPack, Datum, LawPack } from './law-book.ts'

/** One fault of a pack: which datum, and why it cannot be used. Vietnamese. */
export type PackProblem = { readonly file: string; readonly datum: string; readonly reason: string }

/** A pack and what to call it in a problem: its file, or the place it came from. */
export type FiledPack = { readonly file: string; readonly pack: LawPack }

/**
 * Faults that only show when all packs lie side by side: two data with one id, a period that ends before it starts, a repeal or an
 * answer of something no pack holds, two data that would answer the same question on the same day once the repeals have ended
 * what they repeal. Each fault is laid to the later pack of the list. Empty when the packs are sound. What repeals and answers name is
 * looked for in `referring` alone: an older pack may outlive what it spoke of.
 */
export const lawPackProblems = (
  packs: readonly FiledPack[],
  referring: readonly FiledPack[] = packs,
): readonly PackProblem[] => {
  const known = new Map(packs.flatMap(({ pack }) => pack.data.map((datum) => [datum.id, datum] as const)))
  const seen = new Set<string>()
  const referringPacks = new Set(referring.map(({ pack }) => pack))
  const problems = packs.flatMap(({ file, pack }) =>
    pack.data.flatMap((datum) => {
      const repeated = seen.has(datum.id)
      seen.add(datum.id)
      return [
        ...(datum.until !== null && datum.until < datum.from ? ['ngày hết hiệu lực trước ngày có hiệu lực'] : []),
        ...(repeated ? ['mã này đã dùng cho một mục khác'] : []),
        ...monthDaysOf(datum)
          .filter((monthDay) => !isMonthDay(monthDay))
          .map((monthDay) => `ngày «${monthDay}» không có trong năm; ghi tháng-ngày, ví dụ 12-20`),
        ...(referringPacks.has(pack) ? danglingReasons(known, datum) : []),
      ].map((reason) => ({ file, datum: datum.id, reason }))
    }),
  )
  return [...problems, ...clashes(packs)]
}

/** True when a lookup could find either on some day. */
export const clash = (one: Datum, other: Datum): boolean => periodsMeet(one, other) && answerSameQuestion(one, other)

const monthDaysOf = (datum: Datum): readonly string[] => {
  if (datum.kind === 'reportDue') return [datum.monthDay]
  return datum.kind === 'reportWindow' ? [datum.fromMonthDay, datum.toMonthDay] : []
}

const danglingReasons = (known: ReadonlyMap<string, Datum>, datum: Datum): readonly string[] => [
  ...(datum.kind === 'repeal' && !known.has(datum.repeals)
    ? [`bãi bỏ mục «${datum.repeals}» nhưng không gói nào có mục này`]
    : []),
  ...(datum.answers !== undefined && known.get(datum.answers)?.kind !== 'missing'
    ? [`trả lời mục «${datum.answers}» nhưng không có quy định còn thiếu nào như vậy`]
    : []),
]

const clashes = (packs: readonly FiledPack[]): readonly PackProblem[] => {
  const fileOf = new Map(packs.flatMap(({ file, pack }) => pack.data.map((datum) => [datum.id, file] as const)))
  const groups = new Map<string, Datum[]>()
  return withRepeals(packs.flatMap(({ pack }) => pack.data)).flatMap((datum) => {
    const question = questionOf(datum)
    if (question === undefined) return []
    const group = groups.get(question) ?? []
    groups.set(question, group)
    const met = group.filter((other) => clash(other, datum))
    group.push(datum)
    return met.map((other) => ({
      file: fileOf.get(datum.id) ?? '',
      datum: datum.id,
      reason: `thời gian áp dụng chồng lên mục «${other.id}»`,
    }))
  })
}

const periodsMeet = (one: Datum, other: Datum): boolean =>
  (one.until === null || other.from <= one.until) && (other.until === null || one.from <= other.until)

const answerSameQuestion = (one: Datum, other: Datum): boolean => {
  const question = questionOf(one)
  if (question === undefined || question !== questionOf(other)) return false
  if (one.kind !== 'timeLimit' || other.kind !== 'timeLimit') return true
  return listsMeet(one.channels, other.channels) && listsMeet(one.complexities, other.complexities)
}

/** What a lookup asks to find the datum; undefined for kinds that are listed, not looked up, and so never clash. */
const questionOf = (datum: Datum): string | undefined => {
  switch (datum.kind) {
    case 'law':
    case 'reportWindow':
    case 'reportDue':
      return datum.kind
    case 'timeLimit':
      return `timeLimit ${datum.law} ${datum.act}`
    case 'channel':
      return `channel ${datum.law} ${datum.channel}`
    case 'form':
      return `form ${datum.law} ${datum.form}`
    case 'price':
      return `price ${datum.law} ${datum.item} / ${datum.per}`
    case 'costRate':
      return `costRate ${datum.law} ${datum.area}`
    case 'costBooking':
    case 'remedy':
      return `${datum.kind} ${datum.law}`
    case 'communeLimit':
      return `communeLimit ${datum.act}`
    case 'countingRule':
      return `countingRule ${datum.rule}`
    default:
      return undefined
  }
}

/** An empty list stands for every value. */
const listsMeet = <Value>(one: readonly Value[], other: readonly Value[]): boolean =>
  one.length === 0 || other.length === 0 || one.some((value) => other.includes(value))

/** Years whose days can be counted, with room for a limit that runs on. */
const countableYears = { first: 1901, last: 2199 }

/** Faults of a calendar: a year or a day entered twice, a day filed under another year, a year nobody can count in. */
export const calendarPackProblems = (file: string, calendar: Pick<CalendarPack, 'years'>): readonly PackProblem[] => {
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
    const outside = year < countableYears.first || year > countableYears.last
    return [
      ...twice,
      ...(outside ? [{ file, datum: String(year), reason: 'phần mềm không tính được ngày của năm này' }] : []),
      ...faults,
    ]
  })
}
