import { documentNumber } from '../../shared/forms/paper-blocks.ts'
import type { PaperDocument } from '../../shared/forms/paper-document.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { type IssuedDocument, readDocument as readStored } from './document-repository.ts'

/** An issued paper, or the refusal to find it. */
export const findIssued = (database: ReadableDatabase, documentId: number): Result<IssuedDocument> => {
  const document = readStored(database, documentId)
  return document
    ? ok(document)
    : refusal('notFound', 'Không tìm thấy văn bản này. Hãy mở lại yêu cầu và chọn văn bản trong danh sách.')
}

/** An issued paper as it was frozen. */
export const readDocument = (
  database: ReadableDatabase,
  documentId: number,
): Result<{ readonly number: string; readonly paper: PaperDocument }> => {
  const found = findIssued(database, documentId)
  return found.ok ? ok({ number: documentNumber(found.value), paper: found.value.paper }) : found
}
