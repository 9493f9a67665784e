import type { WorkingHours } from '../agency/agency.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import { isWorkingDay, type WorkingCalendar } from '../calendar/working-calendar.ts'
import type { RequestFacts } from './information-request.ts'
import type { DayStep } from './request-deadline-types.ts'

/** What the first line of a working says of when a request came; `day` is that line's day. */
export type Receipt = { readonly day: LocalDate; readonly note: string }

/**
 * A request that came after hours (HH:mm local) or on a day off: it came that day all the same, for a day ends at midnight
 * (Điều 148 khoản 6 Bộ luật Dân sự 2015). Null when there is nothing to say, or when the limit runs from a later day.
 */
export const receiptOutOfHours = (
  calendar: WorkingCalendar,
  hours: readonly WorkingHours[],
  { receivedOn, receivedTime, validOn }: Pick<RequestFacts, 'receivedOn' | 'receivedTime' | 'validOn'>,
): Receipt | null => {
  if (validOn !== receivedOn) return null
  const at = receivedTime === '' ? '' : ` lúc ${receivedTime}`
  if (!isWorkingDay(calendar, receivedOn)) {
    return { day: receivedOn, note: `Nhận${at === '' ? ' vào' : `${at},`} ngày nghỉ: vẫn là ngày nhận` }
  }
  if (at === '' || hours.some(({ from, to }) => from <= receivedTime && receivedTime < to)) return null
  return { day: receivedOn, note: `Nhận${at}, ngoài giờ làm việc: vẫn là ngày nhận` }
}

/** The same working, its first line saying how the request came; unchanged when it does not start on that day. */
export const withReceipt = <Counted extends { readonly steps: readonly DayStep[] }>(
  counted: Counted,
  receipt: Receipt | null,
): Counted => {
  const [first, ...rest] = counted.steps
  if (receipt === null || first?.day !== receipt.day) return counted
  return { ...counted, steps: [{ ...first, why: `${receipt.note}. ${first.why}` }, ...rest] }
}
