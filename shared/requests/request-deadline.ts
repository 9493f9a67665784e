import type { LocalDate } from '../calendar/local-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { durationText } from '../law/duration-text.ts'
import { type Certainty, type Citation, certainties, type LawBook, type TimeLimit } from '../law/law-book.ts'
import { standingCertainty } from '../law/standing-certainty.ts'
import { type Count, countDays } from './count-days.ts'
import { countingCitations, countingData, deadlineNotes, usesProvisionalYear } from './deadline-notes.ts'
import type { DayStep, RequestDeadline } from './request-deadline-types.ts'
import { addedDuration, type LimitFacts, sumOfLengths, usedLimits } from './used-limits.ts'

/** What of a request decides its deadline. */
export type DeadlineFacts = LimitFacts & { readonly validOn: LocalDate | null }

/** An extension as notified: on which day, by how many days in the unit of the law's own extension limit. */
export type Extension = { readonly on: LocalDate; readonly amount: number }

/**
 * The day a request must be answered, with its proof; null while nothing runs (validOn null).
 * Law by the day sent; limit from the day valid. Throws LawUnknownError where the law book has no answer.
 * Example: Luật 01/2026/QH16, valid 01/10/2026 → 12 days → thứ Ba 13/10/2026; extended by 12 → 25/10 is a Sunday → 26/10.
 */
export const requestDeadline = (
  book: LawBook,
  calendar: WorkingCalendar,
  facts: DeadlineFacts,
  extension: Extension | null,
): RequestDeadline | null => {
  const { validOn } = facts
  if (validOn === null) return null
  const { law, limit, extensionLimit } = usedLimits(book, facts, extension !== null)
  const first = countDays(calendar, validOn, limit.duration)
  const limits = extensionLimit ? [limit, extensionLimit] : [limit]
  const whole =
    extension && extensionLimit
      ? extendedCount(calendar, validOn, first, limit, extensionLimit, extension.amount)
      : first
  return {
    law: law.law,
    firstDueOn: first.dueOn,
    dueOn: whole.dueOn,
    rule: ruleText(limit, extensionLimit, extension),
    extendedBy: extension?.amount ?? null,
    limit,
    extensionLimit,
    citations: deadlineCitations(book, limits),
    data: [...limits.map((used) => used.id), ...countingData(book, limits)],
    certainty: weakest(limits.map((used) => standingCertainty(book, used))),
    provisional: usesProvisionalYear(calendar, whole.steps),
    notes: deadlineNotes(book, calendar, { law, validOn, limit, extensionLimit, steps: whole.steps }),
    steps: whole.steps,
  }
}

/**
 * The count after an extension of `amount`. fromFirstLimit adds to the first due day; oneLimit counts both lengths as
 * one limit from the valid request and rolls once, at its end.
 */
export const extendedCount = (
  calendar: WorkingCalendar,
  validOn: LocalDate,
  first: Count,
  limit: TimeLimit,
  extensionLimit: TimeLimit,
  amount: number,
): Count => {
  const added = addedDuration(extensionLimit, amount)
  if (extensionLimit.extensionCounting === 'oneLimit') {
    return countDays(calendar, validOn, sumOfLengths(limit, added))
  }
  const [, ...steps] = countDays(calendar, first.dueOn, added).steps
  return { dueOn: steps.at(-1)?.day ?? first.dueOn, steps: [...first.steps.map(endOfFirstLimit), ...steps] }
}

const endOfFirstLimit = (step: DayStep, index: number, all: readonly DayStep[]): DayStep =>
  index === all.length - 1
    ? {
        ...step,
        kind: 'counted',
        why: step.why.replace(/; ngày đến hạn$/, '; hết thời hạn ban đầu, từ ngày sau tính gia hạn'),
      }
    : step

/** «12 ngày kể từ ngày nhận được yêu cầu hợp lệ». */
export const limitText = ({ duration }: TimeLimit): string =>
  duration.unit === 'immediately'
    ? 'Ngay khi nhận được yêu cầu hợp lệ'
    : `${durationText(duration)} kể từ ngày nhận được yêu cầu hợp lệ`

const ruleText = (limit: TimeLimit, extensionLimit: TimeLimit | null, extension: Extension | null): string => {
  const first = limitText(limit)
  return extension && extensionLimit
    ? `${first}, gia hạn thêm ${durationText(addedDuration(extensionLimit, extension.amount))}`
    : first
}

const deadlineCitations = (book: LawBook, limits: readonly TimeLimit[]): readonly Citation[] => {
  const all = [...limits.map((used) => used.citation), ...countingCitations(book, limits)]
  return all.filter(
    (one, index) => all.findIndex((other) => other.text === one.text && other.article === one.article) === index,
  )
}

/** The list of certainties runs from the surest to the least sure. */
const weakest = (all: readonly Certainty[]): Certainty =>
  certainties[Math.max(...all.map((certainty) => certainties.indexOf(certainty)))] ?? 'unknown'
