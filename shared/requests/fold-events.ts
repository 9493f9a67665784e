import type { LocalDate } from '../calendar/local-date.ts'
import { assertNever } from '../result.ts'
import type { InformationRequest, RequestFacts, RequestState } from './information-request.ts'
import type { RequestEvent } from './request-events.ts'
import { type StandingAct, standingActs } from './standing-acts.ts'

/** What the events make of a request; the stored row always equals it. `facts.validOn` and `validOn` are the same day. */
export type FoldedRequest = Pick<
  InformationRequest,
  'facts' | 'state' | 'validOn' | 'extension' | 'timeLimitNotice' | 'costs' | 'payments' | 'closedOn' | 'refusalGround'
>

const closedStates: readonly RequestState[] = ['provided', 'partlyProvided', 'refused', 'withdrawn']

/** True once nothing more is owed to the person who asked. */
export const isClosed = (state: RequestState): boolean => closedStates.includes(state)

const withFacts = (facts: RequestFacts, state: RequestState): Pick<FoldedRequest, 'facts' | 'validOn' | 'state'> => ({
  facts,
  validOn: facts.validOn,
  state: isClosed(state) ? state : facts.validOn === null ? 'waitingCompletion' : 'open',
})

const closed = (before: FoldedRequest, state: RequestState, closedOn: LocalDate): FoldedRequest => ({
  ...before,
  state,
  closedOn,
})

const afterAct = (before: FoldedRequest, act: StandingAct): FoldedRequest => {
  switch (act.kind) {
    case 'askForCompletion':
      return {
        ...before,
        ...withFacts({ ...before.facts, validOn: null, missingParts: act.missing }, before.state),
        // A limit told before runs no more; the one that begins later must be told anew.
        timeLimitNotice: null,
      }
    case 'complete':
      return { ...before, ...withFacts({ ...before.facts, validOn: act.on, missingParts: '' }, before.state) }
    case 'amend':
      return { ...before, ...withFacts(act.facts, before.state) }
    case 'notifyTimeLimit':
      return { ...before, timeLimitNotice: { on: act.on, documentNumber: act.documentNumber } }
    case 'announceCosts':
      return { ...before, costs: { on: act.on, total: act.total, payBy: act.payBy, statement: act.statement ?? null } }
    case 'recordPayment': {
      const { on, amount, documentNumber } = act
      return { ...before, payments: [...before.payments, { on, amount, documentNumber }] }
    }
    case 'extend':
      return { ...before, extension: { on: act.on, amount: act.amount, reason: act.reason } }
    case 'provide':
      return closed(before, act.extent === 'full' ? 'provided' : 'partlyProvided', act.on)
    case 'refuse':
      return { ...closed(before, 'refused', act.on), refusalGround: act.ground }
    case 'withdraw':
      return closed(before, 'withdrawn', act.on)
    default:
      return assertNever(act)
  }
}

/**
 * The state of a request from its events in their order. Acts taken back count for nothing.
 * Throws when the first event is not the intake: such a row was never written by this app.
 */
export const foldEvents = (events: readonly RequestEvent[]): FoldedRequest => {
  const intake = events[0]
  if (intake?.kind !== 'received') throw new Error('The events of a request begin with its intake.')
  const start: FoldedRequest = {
    ...withFacts(intake.facts, 'open'),
    extension: null,
    timeLimitNotice: null,
    costs: null,
    payments: [],
    closedOn: null,
    refusalGround: null,
  }
  return standingActs(events).reduce(afterAct, start)
}
