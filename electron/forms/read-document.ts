import type { LocalDate } from '../../shared/calendar/local-date.ts'
import { documentNumber } from '../../shared/forms/paper-blocks.ts'
import type { PaperDocument } from '../../shared/forms/paper-document.ts'
import type { FormKind } from '../../shared/law/law-book.ts'
import type { VoidMark } from '../../shared/requests/request-log.ts'
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

/** The frozen paper as it is shown and printed: a void one bears its mark, which is never frozen with it. */
export const paperOf = ({ paper, voided }: Pick<IssuedDocument, 'paper' | 'voided'>): PaperDocument =>
  voided === null ? paper : { ...paper, mark: 'void' }

export type ReadDocument = {
  readonly form: FormKind
  readonly number: string
  readonly issuedOn: LocalDate
  readonly paper: PaperDocument
  readonly voided: VoidMark | null
}

/** An issued paper as it was frozen. */
export const readDocument = (database: ReadableDatabase, documentId: number): Result<ReadDocument> => {
  const found = findIssued(database, documentId)
  if (!found.ok) return found
  const { form, issuedOn, voided } = found.value
  return ok({ form, issuedOn, voided, number: documentNumber(found.value), paper: paperOf(found.value) })
}
