import type { InformationRequest } from '../requests/information-request.ts'
import type { RequestEvent } from '../requests/request-events.ts'
import type { IssuedDocumentRow } from '../requests/request-log.ts'
import { standingActs } from '../requests/standing-acts.ts'
import type { NumberedForm } from './form-order.ts'
import { paymentsWithoutReceipt } from './payments-without-receipt.ts'

/** The act a paper tells of: a newer one asks for a paper of its own. A form that is not here is issued once. */
const toldActs: Readonly<Partial<Record<NumberedForm, readonly RequestEvent['kind'][]>>> = {
  resolution: ['announceCosts'],
  extensionNotice: ['extend'],
  refusalNotice: ['refuse', 'provide'],
  completionNotice: ['askForCompletion'],
  redirectNotice: ['redirect'],
  correctionAnswer: ['correct'],
}

const issuedAt = (events: readonly RequestEvent[], documentId: number): number =>
  events.find((event) => event.kind === 'issueDocument' && event.documentId === documentId)?.sequence ?? 0

/**
 * The paper of a form that stands for a request as it is now: issued, not void, and no newer act waits for one of its own. While
 * there is one, no other is issued.
 */
export const standingPaper = (
  { events }: Pick<InformationRequest, 'events'>,
  documents: readonly IssuedDocumentRow[],
  form: NumberedForm,
): IssuedDocumentRow | undefined => {
  const newest = documents.findLast((paper) => paper.form === form && paper.voided === null)
  if (!newest) return undefined
  if (form === 'paymentReceipt') return paymentsWithoutReceipt(events).length > 0 ? undefined : newest
  const told = toldActs[form] ?? []
  const since = issuedAt(events, newest.id)
  return standingActs(events).some((act) => told.includes(act.kind) && act.sequence > since) ? undefined : newest
}

/** True when what was typed at the intake was mended after the paper was issued: it may say what holds no more. */
export const mendedSince = (events: readonly RequestEvent[], documentId: number): boolean => {
  const since = issuedAt(events, documentId)
  return standingActs(events).some((act) => act.kind === 'amend' && act.sequence > since)
}
