import { LawUnknownError } from '../../shared/law/law-unknown-error.ts'
import type { RequestFacts } from '../../shared/requests/information-request.ts'
import { withReceipt } from '../../shared/requests/received-time.ts'
import type { DeadlineFacts } from '../../shared/requests/request-deadline.ts'
import type { RequestDeadline } from '../../shared/requests/request-deadline-types.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { receiptOf } from './receipt-of.ts'
import { type DeadlineSources, deadlineOf } from './request-row.ts'

/** The deadline of facts still being typed; null while no limit runs, `lawUnknown` where the law has no answer for them yet. */
export const previewDeadline = (
  sources: DeadlineSources & { readonly database: ReadableDatabase },
  facts: DeadlineFacts & Pick<RequestFacts, 'receivedOn' | 'receivedTime'>,
): Result<RequestDeadline | null> => {
  try {
    const deadline = deadlineOf(sources, facts, null)
    return ok(deadline && withReceipt(deadline, receiptOf(sources, facts)))
  } catch (error) {
    if (error instanceof LawUnknownError) return refusal('lawUnknown', error.message)
    throw error
  }
}
