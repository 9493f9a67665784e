import type { LocalDate } from '../calendar/local-date.ts'
import type { RequestEvent } from '../requests/request-events.ts'
import { revokedIds } from '../requests/standing-acts.ts'

/** Money received on a day, in đồng, and the paper it came with. */
export type Payment = {
  readonly id: number
  readonly on: LocalDate
  readonly amount: number
  readonly documentNumber: string
}

const paymentOf = (event: RequestEvent): Payment | null => {
  const { id, on } = event
  if (event.kind === 'recordPayment') return { id, on, amount: event.amount, documentNumber: event.documentNumber }
  if ((event.kind === 'provide' || event.kind === 'providePart') && event.cost > 0)
    return { id, on, amount: event.cost, documentNumber: '' }
  return null
}

/**
 * What was paid and stands on no receipt that holds, oldest first. A receipt holds what was paid between the one before and itself;
 * one declared void gives its payments back.
 */
export const paymentsWithoutReceipt = (events: readonly RequestEvent[]): readonly Payment[] => {
  const revoked = revokedIds(events)
  const onReceipt = new Map<number, readonly Payment[]>()
  let waiting: readonly Payment[] = []
  for (const event of events) {
    const payment = revoked.has(event.id) ? null : paymentOf(event)
    if (payment) waiting = [...waiting, payment]
    if (event.kind === 'issueDocument' && event.form === 'paymentReceipt') {
      onReceipt.set(event.documentId, waiting)
      waiting = []
    }
    if (event.kind === 'voidDocument') {
      waiting = [...(onReceipt.get(event.documentId) ?? []), ...waiting]
      onReceipt.delete(event.documentId)
    }
  }
  return waiting
}
