import { yearOf } from '../../shared/calendar/local-date.ts'
import { documentNumber } from '../../shared/forms/paper-blocks.ts'
import type { PaperDocument } from '../../shared/forms/paper-document.ts'
import { ok, type Result } from '../../shared/result.ts'
import { inTransaction } from '../database/database.ts'
import type { RequestDeps } from '../requests/receive-request.ts'
import { appendEvent } from '../requests/request-repository.ts'
import { findDocument, type IssuedDocument, insertDocument, nextDocumentNumber } from './document-repository.ts'
import { drawReceipt } from './preview-receipt.ts'

export type IssuedReceipt = { readonly documentId: number; readonly number: string; readonly paper: PaperDocument }

const receiptOf = ({
  id,
  paper,
  ...series
}: Pick<IssuedDocument, 'id' | 'paper' | 'number' | 'year'>): IssuedReceipt => ({
  documentId: id,
  number: documentNumber(series),
  paper,
})

/**
 * Issues the receipt: the next number of the year's series, the paper frozen and the event recorded, all together. Asked again, it
 * answers the very same paper, whatever was mended since.
 */
export const issueReceipt = (deps: RequestDeps, requestId: number): Result<IssuedReceipt> => {
  const { database, clock } = deps
  return inTransaction(database, (): Result<IssuedReceipt> => {
    const issued = findDocument(database, requestId, 'receipt')
    if (issued) return ok(receiptOf(issued))
    const on = clock.today()
    const year = yearOf(on)
    const number = nextDocumentNumber(database, 'receipt', year)
    const drawn = drawReceipt(deps, requestId, documentNumber({ number, year }))
    if (!drawn.ok) return drawn
    const paper = drawn.value
    const id = insertDocument(database, { requestId, form: 'receipt', year, number, issuedOn: on, paper })
    const body = { kind: 'issueDocument', documentId: id, form: 'receipt' } as const
    appendEvent(database, requestId, body, { on, at: clock.now(), by: deps.officer() })
    return ok(receiptOf({ id, paper, number, year }))
  })
}
