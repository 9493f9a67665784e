import type { LocalDate } from '../../shared/calendar/local-date.ts'
import { documentNumber } from '../../shared/forms/paper-blocks.ts'
import { type PaperDocument, paperDocumentSchema } from '../../shared/forms/paper-document.ts'
import type { FormKind } from '../../shared/law/law-book.ts'
import type { IssuedDocumentRow } from '../../shared/requests/request-log.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

/** A paper as issued: nothing in it changes any more. */
export type IssuedDocument = {
  readonly id: number
  readonly requestId: number
  readonly form: FormKind
  readonly year: number
  readonly number: number
  readonly issuedOn: LocalDate
  readonly paper: PaperDocument
}

type DocumentRow = Omit<IssuedDocument, 'paper'> & { readonly paper: string }

const columns = 'id, request_id AS requestId, form, year, number, issued_on AS issuedOn, paper'

const documentOf = (row: DocumentRow): IssuedDocument => ({
  ...row,
  paper: paperDocumentSchema.parse(JSON.parse(row.paper)),
})

/** One issued paper; undefined for an id that does not exist. */
export const readDocument = (database: ReadableDatabase, id: number): IssuedDocument | undefined => {
  const row = statement<DocumentRow>(database, `SELECT ${columns} FROM issued_document WHERE id = ?`).get(id)
  return row && documentOf(row)
}

/** The newest paper of a form issued for a request. */
export const findDocument = (
  database: ReadableDatabase,
  requestId: number,
  form: FormKind,
): IssuedDocument | undefined => {
  const row = statement<DocumentRow>(
    database,
    `SELECT ${columns} FROM issued_document WHERE request_id = ? AND form = ? ORDER BY id DESC LIMIT 1`,
  ).get(requestId, form)
  return row && documentOf(row)
}

/** The papers of a request, oldest first, as a list shows them. */
export const documentsOf = (database: ReadableDatabase, requestId: number): readonly IssuedDocumentRow[] =>
  statement<{ id: number; form: string; name: string; year: number; number: number; issuedOn: LocalDate }>(
    database,
    `SELECT id, form, json_extract(paper, '$.title') AS name, year, number, issued_on AS issuedOn
     FROM issued_document WHERE request_id = ? ORDER BY id`,
  )
    .all(requestId)
    .map(({ year, number, ...row }) => ({ ...row, number: documentNumber({ number, year }) }))

/** The first free number of a form's series in a year; ask inside the transaction that uses it. */
export const nextDocumentNumber = (database: WritableDatabase, form: FormKind, year: number): number =>
  statement<{ next: number }>(
    database,
    'SELECT COALESCE(MAX(number), 0) + 1 AS next FROM issued_document WHERE form = ? AND year = ?',
  ).get(form, year)?.next ?? 1

/** Freezes a paper and answers its id. */
export const insertDocument = (database: WritableDatabase, document: Omit<IssuedDocument, 'id'>): number =>
  Number(
    statement(
      database,
      `INSERT INTO issued_document (request_id, form, year, number, issued_on, paper)
       VALUES (@requestId, @form, @year, @number, @issuedOn, @paper)`,
    ).run({ ...document, paper: JSON.stringify(document.paper) }).lastInsertRowid,
  )
