import type { WorkingHours } from '../agency/agency.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { LawBook } from '../law/law-book.ts'
import { receiptOutOfHours, withReceipt } from './received-time.ts'
import { type Milestone, type MilestoneKind, type MilestoneRequest, requestMilestones } from './request-milestones.ts'

/** Counted from the day the request was received complete. */
const fromReceipt: readonly MilestoneKind[] = ['notifyTimeLimit', 'provide', 'extended']

/** The milestones of a request as of a day, their working saying how the request came by the agency's own hours. */
export const toldMilestones = (
  book: LawBook,
  calendar: WorkingCalendar,
  request: MilestoneRequest,
  { today, workingHours }: { readonly today: LocalDate; readonly workingHours: readonly WorkingHours[] },
): readonly Milestone[] => {
  const receipt = receiptOutOfHours(calendar, workingHours, request.facts)
  return requestMilestones(book, calendar, request, today).map((one) =>
    // Other days are counted from what the agency did later, whatever the hour the request came.
    fromReceipt.includes(one.kind) ? withReceipt(one, receipt) : one,
  )
}
