import type { LocalDate } from '../calendar/local-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { governingLaw } from '../law/governing-law.ts'
import type { Channel, Complexity, LawBook, LawId } from '../law/law-book.ts'
import { LawUnknownError } from '../law/law-unknown-error.ts'
import { type Takings, takings } from '../requests/costs-paid.ts'
import { type FoldedRequest, foldEvents, isClosed } from '../requests/fold-events.ts'
import type { Circumstance, RequesterKind, RequestState } from '../requests/information-request.ts'
import type { Correction, Dispute } from '../requests/request-branches.ts'
import { requestDeadline } from '../requests/request-deadline.ts'
import { settleBy } from '../requests/request-due.ts'
import type { RequestEvent } from '../requests/request-events.ts'
import { type StandingAct, standingActs } from '../requests/standing-acts.ts'

/** A closing and the day the request was taken up again after it. */
export type Closing = { readonly on: LocalDate; readonly reopenedOn: LocalDate | null }

/** A request as it stood on a day, reduced to what a report counts: no name, no number of papers, no content. */
export type RequestCase = {
  readonly id: number
  readonly law: LawId
  readonly channel: Channel
  readonly complexity: Complexity | null
  readonly requesterKind: RequesterKind
  readonly livesHere: boolean
  readonly helped: boolean
  readonly circumstances: readonly Circumstance[]
  readonly receivedOn: LocalDate
  /** The day it was complete: limits and the days taken run from it. */
  readonly validOn: LocalDate | null
  readonly state: RequestState
  readonly dueOn: LocalDate | null
  readonly closedOn: LocalDate | null
  /** The first day it was closed on: the one that says whether it was answered in time. */
  readonly firstClosedOn: LocalDate | null
  /** Each time it was closed, with the day it was taken up again; null where it stayed closed. Oldest first. */
  readonly closings: readonly Closing[]
  readonly extendedOn: LocalDate | null
  readonly askedToCompleteOn: LocalDate | null
  readonly refusalGround: string | null
  /** Answered by naming where the information is already public. */
  readonly alreadyPublic: boolean
  /** The newest costs announced; null when none were. */
  readonly announced: Takings | null
  /** Money received, each on its day, up to the end of the day looked at. */
  readonly takings: readonly Takings[]
  /** Complaints, denunciations and lawsuits about it, with their outcome. */
  readonly disputes: readonly Pick<Dispute, 'on' | 'dispute' | 'outcome' | 'settledOn'>[]
  /** Each time what was given was said or found to be wrong or incomplete. */
  readonly corrections: readonly Pick<Correction, 'on' | 'settledOn'>[]
}

/** Events that say what was true from the start, whenever they were recorded. */
const corrections: readonly RequestEvent['kind'][] = ['received', 'amend', 'revoke']

/**
 * The events of a request that count on a day: acts from their own day on; a correction of what was typed, or of an act
 * recorded by mistake, always, so that a report made after it is right.
 */
export const eventsAsOf = (events: readonly RequestEvent[], asOf: LocalDate): readonly RequestEvent[] =>
  events.filter((event) => corrections.includes(event.kind) || event.on <= asOf)

/** The newest act of a kind that was not taken back. */
const newest = <Kind extends StandingAct['kind']>(
  acts: readonly StandingAct[],
  kind: Kind,
): Extract<StandingAct, { kind: Kind }> | undefined =>
  acts.findLast((act): act is Extract<StandingAct, { kind: Kind }> => act.kind === kind)

const closingKinds: readonly StandingAct['kind'][] = ['provide', 'refuse', 'redirect', 'withdraw']

const closingsOf = (acts: readonly StandingAct[]): readonly Closing[] =>
  acts.flatMap((act, index) => {
    if (!closingKinds.includes(act.kind)) return []
    const reopened = acts.slice(index + 1).find(({ kind }) => kind === 'reopen')
    return [{ on: act.on, reopenedOn: reopened?.on ?? null }]
  })

/** A later correction may carry the day the request became complete; before that day it was still waiting. */
const beforeCompletion = (folded: FoldedRequest, asOf: LocalDate): FoldedRequest =>
  folded.validOn !== null && folded.validOn > asOf && !isClosed(folded.state)
    ? { ...folded, validOn: null, state: 'waitingCompletion' }
    : folded

const dueDay = (book: LawBook, calendar: WorkingCalendar, folded: FoldedRequest): LocalDate | null => {
  const { channel, sentOn, complexity } = folded.facts
  try {
    const facts = { channel, sentOn, complexity, validOn: folded.validOn }
    const limitOn = requestDeadline(book, calendar, facts, folded.extension)?.dueOn ?? null
    return settleBy({ state: folded.state, limitOn, reopenedDueOn: folded.reopened?.dueOn ?? null })
  } catch (error) {
    // The law book has no limit for it: it is counted apart, never as on time.
    if (error instanceof LawUnknownError) return null
    throw error
  }
}

/**
 * One request as of the end of the day `asOf`; null when it had not been received by then.
 * Throws LawUnknownError when no law is known for the day it was sent.
 */
export const requestCase = (
  book: LawBook,
  calendar: WorkingCalendar,
  request: { readonly id: number; readonly events: readonly RequestEvent[] },
  asOf: LocalDate,
): RequestCase | null => {
  const events = eventsAsOf(request.events, asOf)
  const folded = beforeCompletion(foldEvents(events), asOf)
  const { facts } = folded
  if (facts.receivedOn > asOf) return null
  const acts = standingActs(events)
  const provided = newest(acts, 'provide')
  return {
    id: request.id,
    law: governingLaw(book, facts.sentOn).law,
    channel: facts.channel,
    complexity: facts.complexity,
    requesterKind: facts.requester.kind,
    livesHere: facts.requester.livesHere,
    helped: facts.requester.helpedBy !== '' || facts.requester.helpGiven !== '',
    circumstances: facts.requester.circumstances,
    receivedOn: facts.receivedOn,
    validOn: folded.validOn,
    state: folded.state,
    dueOn: dueDay(book, calendar, folded),
    closedOn: folded.closedOn,
    firstClosedOn: folded.firstClosedOn,
    closings: closingsOf(acts),
    extendedOn: folded.extension?.on ?? null,
    askedToCompleteOn: newest(acts, 'askForCompletion')?.on ?? null,
    refusalGround: folded.refusalGround,
    alreadyPublic: provided?.method === 'alreadyPublic',
    announced: folded.costs && { on: folded.costs.on, amount: folded.costs.total },
    takings: takings(events),
    disputes: folded.disputes.map(({ on, dispute, outcome, settledOn }) => ({ on, dispute, outcome, settledOn })),
    corrections: folded.corrections.map(({ on, settledOn }) => ({ on, settledOn })),
  }
}
