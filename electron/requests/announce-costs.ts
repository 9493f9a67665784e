import { formatDay } from '../../shared/calendar/local-date.ts'
import { type CostTerms, costIssues, costStatement } from '../../shared/requests/cost-statement.ts'
import type { InformationRequest } from '../../shared/requests/information-request.ts'
import type { ActInput } from '../../shared/requests/request-events.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import { type Issue, ok, type Result } from '../../shared/result.ts'
import { costTerms } from './cost-terms.ts'
import type { RequestDeps } from './receive-request.ts'
import { recordAct, wrongFields } from './record-act.ts'

const issues = (terms: CostTerms, input: ActInput<'announceCosts'>): readonly Issue[] => {
  const { on, payBy } = input
  if (payBy === null || payBy >= on) return costIssues(terms, input)
  return [
    ...costIssues(terms, input),
    { field: 'payBy', message: `Hạn nộp không được trước ngày thông báo chi phí (${formatDay(on)}).` },
  ]
}

/**
 * Reckons what copying and sending will cost (đồng) and records it with, where the agency sets one, the day to pay by. The event keeps
 * the calculation as announced. Announced again, the newest holds.
 */
export const announceCosts = (deps: RequestDeps, input: ActInput<'announceCosts'>): Result<RequestDetails> => {
  const termsOf = (request: InformationRequest) => costTerms(deps, request)
  return recordAct(deps, {
    act: 'announceCosts',
    id: input.id,
    on: input.on,
    body: (request) => {
      const statement = costStatement(termsOf(request), input)
      return { kind: 'announceCosts', total: statement.total, payBy: input.payBy, note: input.note, statement }
    },
    check: (request) => {
      const found = issues(termsOf(request), input)
      return found.length > 0 ? wrongFields(found) : ok(null)
    },
  })
}
