import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { FormDetails } from '../../shared/forms/form-order.ts'
import { documentNumber } from '../../shared/forms/paper-blocks.ts'
import { type PaperDocument, paperDocumentSchema } from '../../shared/forms/paper-document.ts'
import type { FormKind } from '../../shared/law/law-book.ts'
import type { IssuedDocumentRow, VoidMark } from '../../shared/requests/request-log.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'
import type { EventStamp } from '../requests/request-repository.ts'
import type { LawBasis } from './law-basis.ts'

/** A paper as issued: nothing in it changes any more; at most it is declared void. */
export type IssuedDocument = {
  readonly id: number
  readonly requestId: number
  readonly form: FormKind
  readonly year: number
  readonly number: number
  readonly issuedOn: LocalDate
  readonly paper: PaperDocument
  readonly voided: VoidMark | null
}

/** What a paper was drawn from, kept with it. */
export type DocumentBasis = LawBasis & { readonly details: FormDetails }

type VoidColumns = { readonly voidedOn: LocalDate | null; readonly voidReason: string | null }
type DocumentRow = Omit<IssuedDocument, 'paper' | 'voided'> & VoidColumns & { readonly paper: string }

const columns = `id, request_id AS requestId, form, year, number, issued_on AS issuedOn, paper,
  voided_document.on_day AS voidedOn, voided_document.reason AS voidReason`
const tables = 'issued_document LEFT JOIN voided_document ON voided_document.document_id = issued_document.id'

const voidMark = ({ voidedOn, voidReason }: VoidColumns): VoidMark | null =>
  voidedOn === null || voidReason === null ? null : { on: voidedOn, reason: voidReason }

const documentOf = ({ voidedOn, voidReason, ...row }: DocumentRow): IssuedDocument => ({
  ...row,
  paper: paperDocumentSchema.parse(JSON.parse(row.paper)),
  voided: voidMark({ voidedOn, voidReason }),
})

/** One issued paper; undefined for an id that does not exist. */
export const readDocument = (database: ReadableDatabase, id: number): IssuedDocument | undefined => {
  const row = statement<DocumentRow>(database, `SELECT ${columns} FROM ${tables} WHERE id = ?`).get(id)
  return row && documentOf(row)
}

/** The newest paper of a form issued for a request that is not void. */
export const findDocument = (
  database: ReadableDatabase,
  requestId: number,
  form: FormKind,
): IssuedDocument | undefined => {
  const row = statement<DocumentRow>(
    database,
    `SELECT ${columns} FROM ${tables}
     WHERE request_id = ? AND form = ? AND voided_document.document_id IS NULL ORDER BY id DESC LIMIT 1`,
  ).get(requestId, form)
  return row && documentOf(row)
}

type ListRow = Pick<DocumentRow, 'id' | 'form' | 'year' | 'number' | 'issuedOn'> & VoidColumns & { name: string }

/** The papers of a request, oldest first, as a list shows them; void ones too. */
export const documentsOf = (database: ReadableDatabase, requestId: number): readonly IssuedDocumentRow[] =>
  statement<ListRow>(
    database,
    `SELECT id, form, json_extract(paper, '$.title') AS name, year, number, issued_on AS issuedOn,
       voided_document.on_day AS voidedOn, voided_document.reason AS voidReason
     FROM ${tables} WHERE request_id = ? ORDER BY id`,
  )
    .all(requestId)
    .map(({ id, form, name, year, number, issuedOn, ...marks }) => ({
      id,
      form,
      name,
      number: documentNumber({ number, year }),
      issuedOn,
      voided: voidMark(marks),
    }))

/** The first free number of a form's series in a year; ask inside the transaction that uses it. */
export const nextDocumentNumber = (database: WritableDatabase, form: FormKind, year: number): number =>
  statement<{ next: number }>(
    database,
    'SELECT COALESCE(MAX(number), 0) + 1 AS next FROM issued_document WHERE form = ? AND year = ?',
  ).get(form, year)?.next ?? 1

/** Freezes a paper with what it was drawn from and answers its id; call it inside a transaction. */
export const insertDocument = (
  database: WritableDatabase,
  { paper, ...document }: Omit<IssuedDocument, 'id' | 'voided'>,
  { details, law, calendar }: DocumentBasis,
): number => {
  const id = Number(
    statement(
      database,
      `INSERT INTO issued_document (request_id, form, year, number, issued_on, paper)
       VALUES (@requestId, @form, @year, @number, @issuedOn, @paper)`,
    ).run({ ...document, paper: JSON.stringify(paper) }).lastInsertRowid,
  )
  statement(
    database,
    'INSERT INTO issued_document_basis (document_id, details, law, calendar) VALUES (?, ?, ?, ?)',
  ).run(id, JSON.stringify(details), JSON.stringify(law), JSON.stringify(calendar))
  return id
}

/** What an issued paper was drawn from; undefined for papers of a version that did not keep it. */
export const readBasis = (database: ReadableDatabase, documentId: number): DocumentBasis | undefined => {
  const row = statement<{ details: string; law: string; calendar: string }>(
    database,
    'SELECT details, law, calendar FROM issued_document_basis WHERE document_id = ?',
  ).get(documentId)
  return row && { details: JSON.parse(row.details), law: JSON.parse(row.law), calendar: JSON.parse(row.calendar) }
}

/** Marks a paper void for good. */
export const insertVoid = (
  database: WritableDatabase,
  mark: EventStamp & { readonly documentId: number; readonly reason: string },
): void => {
  statement(
    database,
    'INSERT INTO voided_document (document_id, reason, on_day, at, by) VALUES (@documentId, @reason, @on, @at, @by)',
  ).run({ ...mark })
}
