import type { LocalDate } from '../../shared/calendar/local-date.ts'
import { governingLaw } from '../../shared/law/governing-law.ts'
import { actDayProblem, whyNotAct } from '../../shared/requests/act-rules.ts'
import { foldEvents } from '../../shared/requests/fold-events.ts'
import type { InformationRequest } from '../../shared/requests/information-request.ts'
import type { RequestDeadline } from '../../shared/requests/request-deadline-types.ts'
import type { ActInput, ActName, RequestEventBody } from '../../shared/requests/request-events.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import { type Issue, ok, type Result, refusal } from '../../shared/result.ts'
import { inTransaction } from '../database/database.ts'
import { isAnonymised } from '../privacy/anonymise-repository.ts'
import { noSuchRequest, readRequest } from './read-request.ts'
import type { RequestDeps } from './receive-request.ts'
import { appendEvent, readRequest as readStored, updateRequest } from './request-repository.ts'
import { deadlineOf } from './request-row.ts'

/** For input whose fields are wrong, each issue naming its field. */
export const wrongFields = (issues: readonly Issue[]): Result<never> =>
  refusal('invalidInput', 'Chưa ghi được: có ô chưa đúng. Hãy sửa các ô được chỉ ra.', issues)

export type ActPlan = {
  readonly act: ActName
  readonly id: number
  readonly on: LocalDate
  /** Or made of the request as it stands, once every check has passed. */
  readonly body: RequestEventBody | ((request: InformationRequest) => RequestEventBody)
  /** What this act alone must look at; the first refusal stops it. */
  readonly check?: (request: InformationRequest, deadline: RequestDeadline | null) => Result<unknown>
}

/** Acts that would bring a person back into a request that was anonymised, or take it up again. */
const namesAgain: readonly ActName[] = ['amend', 'revoke', 'reopen']
const anonymised = refusal(
  'notAllowedNow',
  'Yêu cầu này đã được ẩn danh nên không sửa, đính chính hay mở lại được nữa. Nếu có việc mới, hãy tiếp nhận thành yêu cầu mới.',
)

/** The row made anew from the events; its law follows the day of sending, its number stays. */
const storedAfter = (deps: RequestDeps, request: InformationRequest, events: InformationRequest['events']) => {
  const folded = foldEvents(events)
  const { law } = governingLaw(deps.book, folded.facts.sentOn)
  return { ...folded, law, number: request.number, year: request.year }
}

/**
 * Records one act: looks whether the state, the day and the act's own rule allow it, then appends the event and renews the row in
 * the same transaction. Nothing is written when it refuses.
 */
export const recordAct = (deps: RequestDeps, plan: ActPlan): Result<RequestDetails> => {
  const { database, book, calendar, clock } = deps
  const recorded = inTransaction(database, (): Result<null> => {
    const request = readStored(database, plan.id)
    if (!request) return noSuchRequest
    if (namesAgain.includes(plan.act) && isAnonymised(database, plan.id)) return anonymised
    const deadline = deadlineOf(deps, request.facts, request.extension)
    const whyNot = whyNotAct({ book, calendar, request, deadline, on: plan.on }, plan.act)
    if (whyNot !== null) return refusal('notAllowedNow', whyNot)
    // A correction is dated today by the app itself; the act it takes back may bear any day.
    const dayProblem = plan.act === 'revoke' ? null : actDayProblem(request, plan.on, clock.today())
    if (dayProblem !== null) return wrongFields([{ field: 'on', message: dayProblem }])
    const checked = plan.check?.(request, deadline)
    if (checked && !checked.ok) return checked
    const stamp = { on: plan.on, at: clock.now(), by: deps.officer() }
    const body = typeof plan.body === 'function' ? plan.body(request) : plan.body
    const event = appendEvent(database, plan.id, body, stamp)
    updateRequest(database, plan.id, storedAfter(deps, request, [...request.events, event]))
    return ok(null)
  })
  return recorded.ok ? readRequest(deps, plan.id) : recorded
}

/** An act's input as its event body: without the request and the day, which stand beside it. */
export const payload = <Name extends ActName>(input: ActInput<Name>): Omit<ActInput<Name>, 'id' | 'on'> => {
  const { id: _id, on: _on, ...rest } = input as ActInput<Name> & { on?: unknown }
  return rest
}
