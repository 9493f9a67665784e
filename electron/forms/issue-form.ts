import { yearOf } from '../../shared/calendar/local-date.ts'
import type { FormOrder } from '../../shared/forms/form-order.ts'
import { documentNumber } from '../../shared/forms/paper-blocks.ts'
import type { PaperDocument } from '../../shared/forms/paper-document.ts'
import { standingPaper } from '../../shared/forms/standing-paper.ts'
import { ok, type Result } from '../../shared/result.ts'
import { inTransaction } from '../database/database.ts'
import type { RequestDeps } from '../requests/receive-request.ts'
import { appendEvent, readRequest } from '../requests/request-repository.ts'
import { documentsOf, insertDocument, nextDocumentNumber, readDocument } from './document-repository.ts'
import { lawBasis } from './law-basis.ts'
import { drawOrder, noRequest } from './preview-form.ts'
import type { OpenTemplate } from './template-open.ts'
import { keepIssuedWord } from './template-repository.ts'

export type IssuedForm = { readonly documentId: number; readonly number: string; readonly paper: PaperDocument }

/** The paper of this form that stands already; undefined when one is to be issued. */
const standing = ({ database }: RequestDeps, { requestId, form }: FormOrder): IssuedForm | undefined => {
  const request = readRequest(database, requestId)
  const found = request && standingPaper(request, documentsOf(database, requestId), form)
  const document = found && readDocument(database, found.id)
  return document && { documentId: document.id, number: documentNumber(document), paper: document.paper }
}

/**
 * Issues a form: the next number of its series and year, the paper frozen with what it was drawn from (details, law packs, calendar)
 * and the event recorded, all on disk together or not at all. While a paper of the form stands, it answers that very paper,
 * whatever was mended since: declare it void first to issue another. `template`, opened beforehand by `templateOfOrder`, makes the paper
 * in place of the app's drawing; its Word file is frozen too.
 */
export const issueForm = (
  deps: RequestDeps,
  order: FormOrder,
  template: OpenTemplate | null = null,
): Result<IssuedForm> => {
  const { database, clock } = deps
  const { requestId, form, details } = order
  return inTransaction(database, (): Result<IssuedForm> => {
    if (!readRequest(database, requestId)) return noRequest
    const issued = standing(deps, order)
    if (issued) return ok(issued)
    const on = clock.today()
    const year = yearOf(on)
    const number = nextDocumentNumber(database, form, year)
    const drawn = drawOrder(deps, order, documentNumber({ number, year }), template)
    if (!drawn.ok) return drawn
    const { paper, word } = drawn.value
    const document = { requestId, form, year, number, issuedOn: on, paper }
    const documentId = insertDocument(database, document, { details, ...lawBasis(deps.book) })
    if (word) keepIssuedWord(database, documentId, word)
    const body = { kind: 'issueDocument', documentId, form } as const
    appendEvent(database, requestId, body, { on, at: clock.now(), by: deps.officer() })
    return ok({ documentId, number: documentNumber({ number, year }), paper })
  })
}
