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
  'refuse',
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

/** The one act that may be taken back now; undefined when nothing was done since the intake. */
export const newestStandingAct = (events: readonly RequestEvent[]): StandingAct | undefined =>
  standingActs(events).at(-1)
