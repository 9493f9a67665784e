import type { RequestEvent } from '../../shared/requests/request-events.ts'
import { type Around, detailsOf, eventTitle, type TimelineDetail } from './timeline-details.ts'

export type TimelineLine = {
  readonly event: RequestEvent
  readonly title: string
  readonly details: readonly TimelineDetail[]
  /** Set when a later correction took this act back. */
  readonly revoked: { readonly reason: string; readonly by: string } | null
}

/** The story of a request, first act first; acts taken back keep their place and say why. */
export const timelineLines = (around: Around): readonly TimelineLine[] => {
  const corrections = new Map(
    around.events.flatMap((one) =>
      one.kind === 'revoke' ? [[one.eventId, { reason: one.reason, by: one.by }] as const] : [],
    ),
  )
  return [...around.events]
    .sort((a, b) => a.sequence - b.sequence)
    .map((event) => ({
      event,
      title: eventTitle(event, around.documents),
      details: detailsOf(event, around),
      revoked: corrections.get(event.id) ?? null,
    }))
}
