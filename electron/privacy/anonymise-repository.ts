import type { PaperDocument } from '../../shared/forms/paper-document.ts'
import type { AnonymisationDone } from '../../shared/privacy/personal-data.ts'
import type { SealedTable } from '../../shared/safety/audit-trail.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

/** Opens the guards of one request's rows; inside the transaction that closes them again. */
export const openGuards = (database: WritableDatabase, requestId: number): void => {
  statement(database, 'INSERT INTO anonymising_now (request_id) VALUES (?)').run(requestId)
}
export const closeGuards = (database: WritableDatabase): void => {
  statement(database, 'DELETE FROM anonymising_now').run()
}

export const isAnonymised = (database: ReadableDatabase, requestId: number): boolean =>
  statement(database, 'SELECT 1 FROM anonymised_request WHERE request_id = ?').get(requestId) !== undefined

type BodyRow = { readonly id: number; readonly kind: string; readonly body: string }

/** The acts of a request as they are stored. */
export const storedBodies = (database: ReadableDatabase, requestId: number): readonly BodyRow[] =>
  statement<BodyRow>(database, 'SELECT id, kind, body FROM request_event WHERE request_id = ? ORDER BY id').all(
    requestId,
  )

export const replaceBody = (database: WritableDatabase, eventId: number, body: object): void => {
  statement(database, 'UPDATE request_event SET body = ? WHERE id = ?').run(JSON.stringify(body), eventId)
}

/** `voidEntry`: where it was declared void, in the book that the trail seals; null for one that holds. */
type PaperRow = {
  readonly id: number
  readonly paper: PaperDocument
  readonly hasBasis: boolean
  readonly voidEntry: number | null
}

export const storedPapers = (database: ReadableDatabase, requestId: number): readonly PaperRow[] =>
  statement<{ id: number; paper: string; hasBasis: 0 | 1; voidEntry: number | null }>(
    database,
    `SELECT id, paper, EXISTS (SELECT 1 FROM issued_document_basis WHERE document_id = issued_document.id) AS hasBasis,
       (SELECT id FROM void_entry WHERE document_id = issued_document.id) AS voidEntry
     FROM issued_document WHERE request_id = ? ORDER BY id`,
  )
    .all(requestId)
    .map(({ id, paper, hasBasis, voidEntry }) => ({
      id,
      paper: JSON.parse(paper) as PaperDocument,
      hasBasis: hasBasis === 1,
      voidEntry,
    }))

/** The paper, what the officer added to it, and why it was declared void. */
export const replacePaper = (
  database: WritableDatabase,
  documentId: number,
  {
    paper,
    details,
    voidReason,
  }: { readonly paper: PaperDocument; readonly details: object; readonly voidReason: string },
): void => {
  statement(database, 'UPDATE issued_document SET paper = ? WHERE id = ?').run(JSON.stringify(paper), documentId)
  statement(database, 'UPDATE issued_document_basis SET details = ? WHERE document_id = ?').run(
    JSON.stringify(details),
    documentId,
  )
  statement(database, 'UPDATE voided_document SET reason = ? WHERE document_id = ?').run(voidReason, documentId)
  statement(database, 'UPDATE void_entry SET reason = ? WHERE document_id = ?').run(voidReason, documentId)
}

/** A link of the audit trail that seals a row, with what its rows hash to by the newest word of the register. */
export type SealedLink = {
  readonly id: number
  readonly source: SealedTable
  readonly firstId: number
  readonly lastId: number
  readonly rowsHash: string
}

/** The link that seals a row; undefined while none does. */
export const linkOfRow = (database: ReadableDatabase, source: SealedTable, rowId: number): SealedLink | undefined =>
  statement<SealedLink, [string, number]>(
    database,
    `SELECT id, source, first_id AS firstId, last_id AS lastId,
       COALESCE((SELECT after_hash FROM anonymised_rows WHERE link_id = audit_entry.id ORDER BY id DESC LIMIT 1), rows_hash) AS rowsHash
     FROM audit_entry WHERE source = ? AND last_id >= ? ORDER BY last_id LIMIT 1`,
  ).get(source, rowId)

/** Writes an anonymisation down and answers its id. */
export const insertAnonymisation = (
  database: WritableDatabase,
  { at, by, reason, requestIds }: { at: string; by: string; reason: string; requestIds: readonly number[] },
): number => {
  const id = Number(
    statement(database, 'INSERT INTO anonymisation (at, by, reason, requests) VALUES (?, ?, ?, ?)').run(
      at,
      by,
      reason,
      JSON.stringify(requestIds),
    ).lastInsertRowid,
  )
  for (const requestId of requestIds)
    statement(database, 'INSERT INTO anonymised_request (request_id, anonymisation_id) VALUES (?, ?)').run(
      requestId,
      id,
    )
  return id
}

export const insertAnonymisedRows = (
  database: WritableDatabase,
  row: {
    readonly anonymisationId: number
    readonly link: SealedLink
    readonly rowIds: readonly number[]
    readonly afterHash: string
  },
): void => {
  statement(
    database,
    `INSERT INTO anonymised_rows (anonymisation_id, link_id, source, row_ids, before_hash, after_hash)
     VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(row.anonymisationId, row.link.id, row.link.source, JSON.stringify(row.rowIds), row.link.rowsHash, row.afterHash)
}

/** Has SQLite write zeros over what is taken away. */
export const overwriteWhatGoes = (database: WritableDatabase): void => {
  database.pragma('secure_delete = ON')
}

/**
 * Writes the index of names anew without what was taken away, then the whole file, so that no page keeps an old word. Not inside a
 * transaction.
 */
export const sweepFile = (database: WritableDatabase): void => {
  database.exec("INSERT INTO request_name (request_name) VALUES ('rebuild')")
  database.exec('VACUUM')
}

/** Brings the write-ahead log into the register and empties it; while somebody reads, the next close does. */
export const emptyLog = (database: WritableDatabase): void => {
  database.pragma('wal_checkpoint(TRUNCATE)')
}

/** Files taken away that older backups still have. */
export const noteAnonymisedFiles = (database: WritableDatabase, hashes: readonly string[]): void => {
  for (const hash of hashes)
    statement(database, 'INSERT INTO anonymised_file (hash) VALUES (?) ON CONFLICT DO NOTHING').run(hash)
}
export const anonymisedFiles = (database: ReadableDatabase): readonly string[] =>
  statement<{ hash: string }>(database, 'SELECT hash FROM anonymised_file')
    .all()
    .map(({ hash }) => hash)
export const forgetAnonymisedFile = (database: WritableDatabase, hash: string): void => {
  statement(database, 'DELETE FROM anonymised_file WHERE hash = ?').run(hash)
}

/** The moment of the newest anonymisation; null while there was none. */
export const newestAnonymisation = (database: ReadableDatabase): string | null =>
  statement<{ at: string | null }>(database, 'SELECT max(at) AS at FROM anonymisation').get()?.at ?? null

/** Every anonymisation, the newest first. */
export const readAnonymisations = (database: ReadableDatabase): readonly AnonymisationDone[] =>
  statement<AnonymisationDone>(
    database,
    `SELECT id, at, by, reason, json_array_length(requests) AS requests,
       (SELECT count(*) FROM anonymised_petition WHERE anonymisation_id = anonymisation.id) AS petitions
     FROM anonymisation ORDER BY id DESC`,
  ).all()
