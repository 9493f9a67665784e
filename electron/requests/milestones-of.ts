import type { InformationRequest } from '../../shared/requests/information-request.ts'
import { withReceipt } from '../../shared/requests/received-time.ts'
import { type Milestone, requestMilestones } from '../../shared/requests/request-milestones.ts'
import type { QueryDeps } from './query-requests.ts'
import { receiptOf } from './receipt-of.ts'

/** The milestones of a request as of today, their working saying how the request came. */
export const milestonesOf = (deps: QueryDeps, request: InformationRequest): readonly Milestone[] => {
  const receipt = receiptOf(deps, request.facts)
  return requestMilestones(deps.book, deps.calendar, request, deps.clock.today()).map((one) =>
    // A payment is counted from the day it was announced, whatever the hour the request came.
    one.kind === 'payCosts' ? one : withReceipt(one, receipt),
  )
}
