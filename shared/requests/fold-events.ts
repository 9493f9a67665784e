import type { LocalDate } from '../calendar/local-date.ts'
import { assertNever } from '../result.ts'
import { afterBranchAct, noBranches } from './fold-branches.ts'
import type { InformationRequest, RequestFacts, RequestState } from './information-request.ts'
import type { RequestEvent } from './request-events.ts'
import { type StandingAct, standingActs } from './standing-acts.ts'

/** What the events make of a request; the stored row always equals it. `facts.validOn` and `validOn` are the same day. */
export type FoldedRequest = Omit<InformationRequest, 'id' | 'number' | 'year' | 'law' | 'events'>

const closedStates: readonly RequestState[] = ['provided', 'partlyProvided', 'refused', 'redirected', 'withdrawn']

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
  firstClosedOn: before.firstClosedOn ?? closedOn,
})

/** Worked on again: how it ended before stays in the events alone. */
const openAgain = (before: FoldedRequest, { on, dueOn, reason }: ReopenAct): FoldedRequest => ({
  ...before,
  ...withFacts(before.facts, 'open'),
  closedOn: null,
  refusalGround: null,
  redirectedTo: null,
  reopened: { on, dueOn, reason },
})

type ReopenAct = Extract<StandingAct, { readonly kind: 'reopen' }>

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
    case 'redirect': {
      const { on, agencyName, agencyAddress } = act
      return { ...closed(before, 'redirected', on), redirectedTo: { on, agencyName, agencyAddress } }
    }
    case 'reopen':
      return openAgain(before, act)
    case 'classify': {
      const { on, condition, address, complexity } = act
      const classification = { on, class: act.class, condition, address }
      return { ...before, facts: { ...before.facts, complexity }, classification }
    }
    case 'assign':
      return { ...before, assignedTo: act.to }
    case 'note':
      return before
    case 'askUnit':
    case 'unitAnswered':
    case 'providePart':
    case 'askCorrection':
    case 'askCreator':
    case 'creatorAnswered':
    case 'correct':
    case 'complain':
    case 'complaintOutcome':
      return { ...before, ...afterBranchAct(before, act) }
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
    classification: null,
    redirectedTo: null,
    assignedTo: '',
    reopened: null,
    firstClosedOn: null,
    ...noBranches,
  }
  return standingActs(events).reduce(afterAct, start)
}
