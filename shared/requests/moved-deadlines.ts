import { addDays, formatDay, type LocalDate } from '../calendar/local-date.ts'
import { isWorkingDay, type WorkingCalendar } from '../calendar/working-calendar.ts'
import { citationText } from '../law/citation.ts'
import { durationText } from '../law/duration-text.ts'
import type { LawBook, TimeLimit } from '../law/law-book.ts'
import { LawUnknownError } from '../law/law-unknown-error.ts'
import type { MovedDeadline } from '../law/law-update.ts'
import { dueDay } from './due-day.ts'
import type { DeadlineFacts, Extension } from './request-deadline.ts'
import { type UsedLimits, usedLimits } from './used-limits.ts'

/** An open request as far as its deadline goes; `label` is «12/2026», never a name. */
export type OpenRequest = {
  readonly id: number
  readonly label: string
  readonly facts: DeadlineFacts
  readonly extension: Extension | null
}

/** The law and the calendar a deadline is counted by. */
export type LawState = { readonly book: LawBook; readonly calendar: WorkingCalendar }

type Counted = { readonly limits: UsedLimits | null; readonly dueOn: LocalDate | null }
const uncounted: Counted = { limits: null, dueOn: null }

/**
 * The requests whose deadline is another day under `after` than under `before`, in the order given, each with the rule or the days
 * that moved it. `null` stands for no deadline: nothing runs, or the law book has no answer. Days alone are counted, no proofs, so
 * ten thousand take well under a second.
 */
export const movedDeadlines = (
  requests: readonly OpenRequest[],
  before: LawState,
  after: LawState,
): readonly MovedDeadline[] => {
  const countBefore = makeCounter(before)
  const countAfter = makeCounter(after)
  const reasons = new Map<string, string>()
  return requests.flatMap((request) => {
    const { validOn } = request.facts
    if (validOn === null) return []
    const was = countBefore(request, validOn)
    const is = countAfter(request, validOn)
    if (was.dueOn === is.dueOn) return []
    // Requests of the same days move for the same reason.
    const key = caseKey(request, validOn)
    const why = reasons.get(key) ?? whyMoved(before, after, validOn, was, is)
    reasons.set(key, why)
    return [{ requestId: request.id, label: request.label, before: was.dueOn, after: is.dueOn, why }]
  })
}

const limitKey = ({ facts, extension }: OpenRequest): string =>
  `${facts.sentOn}|${facts.channel}|${facts.complexity}|${extension !== null}`
const caseKey = (request: OpenRequest, validOn: LocalDate): string =>
  `${limitKey(request)}|${validOn}|${request.extension?.amount}`

/** Counts with everything remembered that requests share: a register of thousands has few limits and few days. */
const makeCounter = ({ book, calendar }: LawState): ((request: OpenRequest, validOn: LocalDate) => Counted) => {
  const limitsOf = new Map<string, UsedLimits | null>()
  const counted = new Map<string, Counted>()
  const limitsFor = (request: OpenRequest): UsedLimits | null => {
    const key = limitKey(request)
    const known = limitsOf.get(key)
    if (known !== undefined) return known
    const found = orNull(() => usedLimits(book, request.facts, request.extension !== null))
    limitsOf.set(key, found)
    return found
  }
  return (request, validOn) => {
    const key = caseKey(request, validOn)
    const known = counted.get(key)
    if (known) return known
    const limits = limitsFor(request)
    const found = limits
      ? { limits, dueOn: orNull(() => dueDay(calendar, limits, validOn, request.extension)) }
      : uncounted
    counted.set(key, found)
    return found
  }
}

const orNull = <T>(ask: () => T): T | null => {
  try {
    return ask()
  } catch (error) {
    if (error instanceof LawUnknownError) return null
    throw error
  }
}

const whyMoved = (before: LawState, after: LawState, validOn: LocalDate, was: Counted, is: Counted): string => {
  if (is.limits === null || is.dueOn === null) return 'dữ liệu pháp luật không còn thời hạn cho yêu cầu này'
  if (was.limits === null || was.dueOn === null) {
    return `nay có thời hạn cung cấp ${durationText(is.limits.limit.duration)}, ${citationText(is.limits.limit.citation)}`
  }
  const reasons = [
    ...lawReason(was.limits, is.limits),
    ...limitReason('thời hạn cung cấp', was.limits.limit, is.limits.limit),
    ...extensionReason(was.limits.extensionLimit, is.limits.extensionLimit),
    ...dayReasons(before, after, firstRelevantDay(before, after, validOn, was, is), later(was.dueOn, is.dueOn)),
  ]
  return reasons.length > 0 ? reasons.join('; ') : 'cách tính thời hạn thay đổi'
}

const lawReason = (was: UsedLimits, is: UsedLimits): readonly string[] =>
  was.law.law === is.law.law ? [] : [`áp dụng ${is.law.shortName} thay cho ${was.law.shortName}`]

const limitReason = (what: string, was: TimeLimit, is: TimeLimit): readonly string[] => {
  const [old, now] = [durationText(was.duration), durationText(is.duration)]
  return old === now ? [] : [`${what} ${old} → ${now}, ${citationText(is.citation)}`]
}

const countingWords = {
  oneLimit: 'tính chung một thời hạn từ ngày hợp lệ',
  fromFirstLimit: 'tính tiếp từ ngày hết thời hạn ban đầu',
} as const

/** An extension's own length is what was notified; only its unit and the way it is joined to the first limit move the day. */
const extensionReason = (was: TimeLimit | null, is: TimeLimit | null): readonly string[] => {
  if (was === null || is === null) return []
  const counting = (limit: TimeLimit) => limit.extensionCounting ?? 'fromFirstLimit'
  return [
    ...(was.duration.unit === is.duration.unit ? [] : limitReason('thời hạn gia hạn', was, is)),
    ...(counting(was) === counting(is) ? [] : [`gia hạn ${countingWords[counting(is)]}, ${citationText(is.citation)}`]),
  ]
}

const earlier = (one: LocalDate, other: LocalDate): LocalDate => (one < other ? one : other)
const later = (one: LocalDate, other: LocalDate): LocalDate => (one > other ? one : other)

const countsEveryDay = ({ limits }: Counted): boolean => {
  const extended = limits?.extensionLimit
  return limits?.limit.duration.unit === 'workingDay' || (extended ? extended.extensionCounting !== 'oneLimit' : false)
}

/** In one limit of calendar days only the days off it ends on can move it; else every day since the request was valid. */
const firstRelevantDay = (
  before: LawState,
  after: LawState,
  validOn: LocalDate,
  was: Counted,
  is: Counted,
): LocalDate => {
  if (was.dueOn === null || is.dueOn === null || countsEveryDay(was) || countsEveryDay(is)) return addDays(validOn, 1)
  const worked = (day: LocalDate) => isWorkingDay(before.calendar, day) && isWorkingDay(after.calendar, day)
  let first = earlier(was.dueOn, is.dueOn)
  for (let day = addDays(first, -1); day > validOn && !worked(day); day = addDays(day, -1)) first = day
  return first
}

/** «24/11/2026 thành ngày nghỉ», «28/11/2026 thành ngày làm việc»: days from one bound to the other that changed. */
const dayReasons = (before: LawState, after: LawState, from: LocalDate, to: LocalDate): readonly string[] => {
  const found: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const works = isWorkingDay(after.calendar, day)
    if (works !== isWorkingDay(before.calendar, day)) {
      found.push(`${formatDay(day)} thành ngày ${works ? 'làm việc' : 'nghỉ'}`)
    }
  }
  return found
}
