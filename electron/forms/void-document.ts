import { ok, type Result, refusal } from '../../shared/result.ts'
import { inTransaction } from '../database/database.ts'
import type { RequestDeps } from '../requests/receive-request.ts'
import { appendEvent } from '../requests/request-repository.ts'
import { insertVoid } from './document-repository.ts'
import { findIssued } from './read-document.ts'

/**
 * Declares an issued paper void, saying why. Its number stays used and the paper readable; another may then be issued. Refuses one
 * that is void already.
 */
export const voidDocument = (
  deps: RequestDeps,
  { documentId, reason }: { readonly documentId: number; readonly reason: string },
): Result<null> => {
  const { database, clock } = deps
  return inTransaction(database, (): Result<null> => {
    const found = findIssued(database, documentId)
    if (!found.ok) return found
    if (found.value.voided !== null) {
      return refusal('notAllowedNow', 'Văn bản này đã hủy trước đó. Hãy mở lại yêu cầu để xem danh sách mới nhất.')
    }
    const stamp = { on: clock.today(), at: clock.now(), by: deps.officer() }
    insertVoid(database, { documentId, reason, ...stamp })
    appendEvent(database, found.value.requestId, { kind: 'voidDocument', documentId, reason }, stamp)
    return ok(null)
  })
}
