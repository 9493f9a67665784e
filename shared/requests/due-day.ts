import { limitEnd } from '../calendar/limit-end.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { Extension } from './request-deadline.ts'
import { addedDuration, sumOfLengths, type UsedLimits } from './used-limits.ts'

/**
 * The last day alone, without its proof: the same day as `requestDeadline(…).dueOn`, for lists of thousands.
 * Throws RangeError for an extension that is no whole number of days, LawUnknownError where two lengths can't be added.
 */
export const dueDay = (
  calendar: WorkingCalendar,
  { limit, extensionLimit }: Pick<UsedLimits, 'limit' | 'extensionLimit'>,
  validOn: LocalDate,
  extension: Extension | null,
): LocalDate => {
  if (extension === null || extensionLimit === null) return limitEnd(calendar, validOn, limit.duration)
  const added = addedDuration(extensionLimit, extension.amount)
  return extensionLimit.extensionCounting === 'oneLimit'
    ? limitEnd(calendar, validOn, sumOfLengths(limit, added))
    : limitEnd(calendar, limitEnd(calendar, validOn, limit.duration), added)
}
