import { shortDayWithYear } from '../calendar/day-text.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { citationText } from '../law/citation.ts'
import { lawName } from '../law/governing-law.ts'
import type { Citation, LawBook, TimeLimit } from '../law/law-book.ts'
import { hasTimeLimit, timeLimit } from '../law/time-limits.ts'
import { ok, type Result, refusal } from '../result.ts'
import { countDays } from './count-days.ts'
import { type DeadlineFacts, extendedCount } from './request-deadline.ts'
import type { RequestDeadline } from './request-deadline-types.ts'

/** How far an extension may go. `newDueOn` takes whole days from 1 up, in `unit`; keep the amount within `maximum`. */
export type ExtensionRule = {
  readonly maximum: number
  readonly unit: 'day' | 'workingDay'
  readonly newDueOn: (amount: number) => LocalDate
  readonly citation: Citation
}

/**
 * Whether a request may be extended on a day, and how far: once, while its limit still runs (its last day included),
 * at most what the law allows. Refuses with `notAllowedNow` and the rule; an extension before the request was valid
 * is `invalidInput`.
 */
export const extensionRule = (
  book: LawBook,
  calendar: WorkingCalendar,
  facts: DeadlineFacts,
  deadline: RequestDeadline | null,
  on: LocalDate,
): Result<ExtensionRule> => {
  const { validOn, channel, complexity, sentOn } = facts
  if (deadline === null || validOn === null) {
    return refusal('notAllowedNow', 'Chưa gia hạn được: yêu cầu chưa hợp lệ nên chưa có thời hạn nào chạy.')
  }
  const query = { law: deadline.law, act: 'extend' as const, channel, complexity, on: sentOn }
  if (!hasTimeLimit(book, query)) {
    return refusal(
      'notAllowedNow',
      `Không gia hạn được: ${lawName(book, deadline.law)} không cho gia hạn với yêu cầu loại này (${citationText(deadline.limit.citation)}).`,
    )
  }
  const extensionLimit = timeLimit(book, query)
  const { duration, citation } = extensionLimit
  const refused = whyNotNow(deadline, extensionLimit, validOn, on)
  if (refused) return refused
  if (duration.unit !== 'day' && duration.unit !== 'workingDay') {
    return refusal(
      'lawUnknown',
      'Gói dữ liệu pháp luật ghi thời hạn gia hạn không theo ngày; hãy kiểm tra gói dữ liệu.',
    )
  }
  const first = countDays(calendar, validOn, deadline.limit.duration)
  return ok({
    maximum: duration.amount,
    unit: duration.unit,
    citation,
    newDueOn: (amount) => extendedCount(calendar, validOn, first, deadline.limit, extensionLimit, amount).dueOn,
  })
}

const whyNotNow = (
  deadline: RequestDeadline,
  extensionLimit: TimeLimit,
  validOn: LocalDate,
  on: LocalDate,
): Result<never> | null => {
  const article = citationText(extensionLimit.citation)
  if (deadline.extendedBy !== null) {
    return refusal('notAllowedNow', `Không gia hạn được nữa: yêu cầu đã gia hạn một lần (${article}).`)
  }
  if (on < validOn) {
    return refusal('invalidInput', 'Ngày gia hạn phải từ ngày nhận được yêu cầu hợp lệ trở đi.', [
      { field: 'on', message: `Chọn ngày từ ${shortDayWithYear(validOn)} trở đi.` },
    ])
  }
  if (on > deadline.firstDueOn) {
    return refusal(
      'notAllowedNow',
      `Không gia hạn được: thời hạn cung cấp đã hết ngày ${shortDayWithYear(deadline.firstDueOn)}; việc gia hạn phải được thông báo trong thời hạn đó (${article}).`,
    )
  }
  return null
}
