import type { WorkingHours } from '../agency/agency.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { LawBook } from '../law/law-book.ts'
import { receiptOutOfHours, withReceipt } from './received-time.ts'
import { type Milestone, type MilestoneRequest, requestMilestones } from './request-milestones.ts'

/** The milestones of a request as of a day, their working saying how the request came by the agency's own hours. */
export const toldMilestones = (
  book: LawBook,
  calendar: WorkingCalendar,
  request: MilestoneRequest,
  { today, workingHours }: { readonly today: LocalDate; readonly workingHours: readonly WorkingHours[] },
): readonly Milestone[] => {
  const receipt = receiptOutOfHours(calendar, workingHours, request.facts)
  return requestMilestones(book, calendar, request, today).map((one) =>
    // A payment is counted from the day it was announced, whatever the hour the request came.
    one.kind === 'payCosts' ? one : withReceipt(one, receipt),
  )
}
