import type { RequestEvent } from './request-events.ts'

/** Kinds of event that are acts of the officer on the request itself, and may be taken back. */
const actKinds = [
  'askForCompletion',
  'complete',
  'notifyTimeLimit',
  'announceCosts',
  'recordPayment',
  'extend',
  'provide',
  'providePart',
  'refuse',
  'redirect',
  'classify',
  'askUnit',
  'unitAnswered',
  'assign',
  'note',
  'askCorrection',
  'askCreator',
  'creatorAnswered',
  'correct',
  'complain',
  'complaintOutcome',
  'reopen',
  'withdraw',
  'amend',
] as const
type ActKind = (typeof actKinds)[number]
export type StandingAct = Extract<RequestEvent, { readonly kind: ActKind }>

const isAct = (event: RequestEvent): event is StandingAct => actKinds.some((kind) => kind === event.kind)

/** Ids of the events that a later correction took back. */
export const revokedIds = (events: readonly RequestEvent[]): ReadonlySet<number> =>
  new Set(events.flatMap((event) => (event.kind === 'revoke' ? [event.eventId] : [])))

/** Acts that still hold, oldest first: without the intake, the issued papers, the corrections and what these took back. */
export const standingActs = (events: readonly RequestEvent[]): readonly StandingAct[] => {
  const revoked = revokedIds(events)
  return events.filter(isAct).filter((event) => !revoked.has(event.id))
}

/** Acts beside the procedure: nothing follows from them and they hold up no other act, whatever their day. */
const sideKinds: readonly ActKind[] = ['note', 'assign']

/** True for an act that is no step of the procedure. */
export const isSideAct = (act: StandingAct): boolean => sideKinds.includes(act.kind)

/** Acts that may be taken back now, newest first: the newest step of the procedure, and any act beside it. */
export const revocableActs = (events: readonly RequestEvent[]): readonly StandingAct[] => {
  const standing = standingActs(events)
  const newestStep = standing.findLast((act) => !isSideAct(act))
  return standing.filter((act) => isSideAct(act) || act === newestStep).reverse()
}

/** The newest act that may be taken back; undefined when nothing was done since the intake. */
export const newestStandingAct = (events: readonly RequestEvent[]): StandingAct | undefined => revocableActs(events)[0]
