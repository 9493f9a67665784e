import { shortDayWithYear } from '../calendar/day-text.ts'
import { type LocalDate, yearOf } from '../calendar/local-date.ts'
import { isProvisionalYear, isWeeklyRest, proposalOn, type WorkingCalendar } from '../calendar/working-calendar.ts'
import { countingRule } from '../law/counting-rules.ts'
import { governingLaw } from '../law/governing-law.ts'
import {
  type Citation,
  type CountingRule,
  certaintyLabels,
  type Law,
  type LawBook,
  type TimeLimit,
} from '../law/law-book.ts'
import type { DayStep } from './request-deadline-types.ts'

/** The articles on counting that these limits lean on: the first day; for calendar lengths also the roll, for months their end. */
export const countingCitations = (book: LawBook, limits: readonly TimeLimit[]): readonly Citation[] =>
  usedCountingRules(book, limits).map((rule) => rule.citation)

/** The same rules as ids of the law book's data. */
export const countingData = (book: LawBook, limits: readonly TimeLimit[]): readonly string[] =>
  usedCountingRules(book, limits).map((rule) => rule.id)

const usedCountingRules = (book: LawBook, limits: readonly TimeLimit[]): readonly CountingRule[] => {
  const units = limits.map((limit) => limit.duration.unit)
  return [
    ...(units.some((unit) => unit !== 'immediately') ? [countingRule(book, 'firstDayNotCounted')] : []),
    ...(units.includes('month') ? [countingRule(book, 'endOfMonths')] : []),
    ...(units.some((unit) => unit !== 'workingDay') ? [countingRule(book, 'lastDayOff')] : []),
  ]
}

/** True when the working touches a year without an official decision: the result is «tạm tính». */
export const usesProvisionalYear = (calendar: WorkingCalendar, steps: readonly DayStep[]): boolean =>
  provisionalYears(calendar, steps).length > 0

/** What the officer should know beside the day: which law and why, our readings, days that are not certain. */
export const deadlineNotes = (
  book: LawBook,
  calendar: WorkingCalendar,
  used: {
    readonly law: Law
    readonly validOn: LocalDate
    readonly limit: TimeLimit
    readonly extensionLimit: TimeLimit | null
    readonly steps: readonly DayStep[]
  },
): readonly string[] => [
  ...transitionNote(book, used.law, used.validOn),
  ...(used.limit.note ? [used.limit.note] : []),
  ...(used.extensionLimit?.note ? [used.extensionLimit.note] : []),
  ...provisionalYears(calendar, used.steps).map(
    (year) => `Lịch nghỉ năm ${year} chưa có trong phần mềm theo quyết định chính thức nên ngày đến hạn là tạm tính.`,
  ),
  ...proposalNotes(calendar, used.steps),
  ...uncertainDayNote(calendar, used.steps),
]

/** Sent under one law, valid under the next: say which one holds. */
const transitionNote = (book: LawBook, law: Law, validOn: LocalDate): readonly string[] =>
  validOn > law.from && governingLaw(book, validOn).law !== law.law && law.note ? [law.note] : []

const provisionalYears = (calendar: WorkingCalendar, steps: readonly DayStep[]): readonly number[] =>
  [...new Set(steps.map((step) => yearOf(step.day)))].filter((year) => isProvisionalYear(calendar, year))

const proposalNotes = (calendar: WorkingCalendar, steps: readonly DayStep[]): readonly string[] =>
  steps.flatMap(({ day }) => {
    const proposal = proposalOn(calendar, day)
    return proposal
      ? [`Ngày ${shortDayWithYear(day)}: ${proposal.name}. Phần mềm không áp dụng; nếu có quyết định, hãy tính lại.`]
      : []
  })

/** Days off and make-up days that changed the count but were not read in an official copy. */
const uncertainDayNote = (calendar: WorkingCalendar, steps: readonly DayStep[]): readonly string[] => {
  const days = steps.flatMap(({ day }) => {
    const entered = calendar.days.get(day)
    if (!entered || entered.certainty === 'confirmed' || isProvisionalYear(calendar, yearOf(day))) return []
    const changesNothing = isWeeklyRest(calendar, day) && entered.kind !== 'makeupWork'
    return changesNothing ? [] : [`${shortDayWithYear(day)} (${certaintyLabels[entered.certainty].toLowerCase()})`]
  })
  return days.length === 0 ? [] : [`Ngày nghỉ, làm bù chưa đối chiếu văn bản chính thức: ${days.join('; ')}.`]
}
