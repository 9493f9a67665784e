import type { LocalDate } from '../calendar/local-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { deadlineStatus, dueText } from './deadline-status.ts'
import { isClosed } from './fold-events.ts'
import type { InformationRequest, RequestState } from './information-request.ts'
import type { DeadlineStatus, RequestDeadline } from './request-deadline-types.ts'

/** What the day a request must be settled by follows from; `reopenedDueOn` null for one never taken up again. */
export type DueFacts = {
  readonly state: RequestState
  /** The day of the law, after the extension when there is one; null while no limit runs. */
  readonly limitOn: LocalDate | null
  readonly reopenedDueOn: LocalDate | null
  readonly closedOn: LocalDate | null
  /** The first day it was closed on. */
  readonly firstClosedOn: LocalDate | null
}

/** What a whole request says of it, beside its deadline by the law. */
export const dueFacts = (
  {
    state,
    reopened,
    closedOn,
    firstClosedOn,
  }: Pick<InformationRequest, 'state' | 'reopened' | 'closedOn' | 'firstClosedOn'>,
  deadline: Pick<RequestDeadline, 'dueOn'> | null,
): DueFacts => ({
  state,
  limitOn: deadline?.dueOn ?? null,
  reopenedDueOn: reopened?.dueOn ?? null,
  closedOn,
  firstClosedOn,
})

/** The day it must be settled by: the law's, while a request taken up again is worked on the day set for that. */
export const settleBy = ({
  state,
  limitOn,
  reopenedDueOn,
}: Pick<DueFacts, 'state' | 'limitOn' | 'reopenedDueOn'>): LocalDate | null =>
  state === 'open' && reopenedDueOn !== null ? reopenedDueOn : limitOn

export type RequestDue = {
  readonly dueOn: LocalDate | null
  readonly status: DeadlineStatus
  /** «còn 3 ngày (thứ Sáu 27/11)»; empty when closed or while nothing runs. */
  readonly dueText: string
}

/**
 * The day that holds for a request and how it stands on `today`. Once closed it is judged by the first day it was closed on: the
 * person had their answer then, whatever was taken up again later.
 */
export const requestDue = (calendar: WorkingCalendar, facts: DueFacts, today: LocalDate): RequestDue => {
  const { state, closedOn, firstClosedOn } = facts
  const dueOn = settleBy(facts)
  const answeredOn = closedOn === null ? null : (firstClosedOn ?? closedOn)
  return {
    dueOn,
    status: deadlineStatus(calendar, dueOn === null ? null : { dueOn }, state, answeredOn, today),
    dueText: dueOn === null || isClosed(state) ? '' : dueText(calendar, dueOn, today),
  }
}
