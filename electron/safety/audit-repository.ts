import { createHash } from 'node:crypto'
import {
  type AuditEntry,
  chainBegin,
  chainText,
  type SealedTable,
  sealedTables,
} from '../../shared/safety/audit-trail.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { inTransaction } from '../database/database.ts'
import { statement } from '../database/sql.ts'

/** Columns of each table that never change once written. `catalogue_act.undone` and `programme_change.undone_at` do. */
const sealedColumns: Readonly<Record<SealedTable, readonly [id: string, ...others: string[]]>> = {
  request_event: ['id', 'request_id', 'sequence', 'kind', 'on_day', 'at', 'by', 'body'],
  issued_document: ['id', 'request_id', 'form', 'year', 'number', 'issued_on', 'paper'],
  issued_document_basis: ['document_id', 'details', 'law', 'calendar'],
  catalogue_act: ['id', 'kind', 'what', 'at', 'by', 'reason', 'of_act'],
  catalogue_change: ['id', 'act_id', 'item_id', 'before', 'after'],
  release: ['id', 'drafted_at', 'by', 'counts', 'content', 'difference', 'hash'],
  release_event: ['id', 'release_id', 'kind', 'number', 'on_day', 'reason', 'at', 'by'],
  petition_event: ['id', 'petition_id', 'sequence', 'kind', 'on_day', 'at', 'by', 'body'],
  exported_report: ['id', 'from_day', 'to_day', 'exported_at', 'folder_name', 'files', 'content'],
  report_delivery: ['id', 'report_id', 'at', 'way', 'recipient', 'place', 'by'],
  access_entry: ['id', 'at', 'by', 'request_id'],
  account_event: ['id', 'account', 'kind', 'name', 'roles', 'active', 'at', 'by'],
  data_use: ['id', 'at', 'by', 'kind', 'request_id', 'petition_id', 'people', 'reason'],
  retention_rule: ['id', 'years', 'citation', 'at', 'by'],
  subject_request: ['id', 'year', 'number', 'reference', 'asked', 'about', 'received_on', 'at', 'by'],
  subject_decision: ['id', 'subject_request_id', 'outcome', 'on_day', 'explanation', 'document_number', 'at', 'by'],
  anonymisation: ['id', 'at', 'by', 'reason', 'requests'],
  anonymised_rows: ['id', 'anonymisation_id', 'link_id', 'source', 'row_ids', 'before_hash', 'after_hash'],
  programme_change: ['id', 'act', 'what', 'record_id', 'before', 'after', 'at', 'by'],
  report_bundle: ['report_id', 'kind', 'edition', 'name', 'sha256', 'short_code'],
  desk_event: ['id', 'kind', 'at', 'by', 'amount', 'moment'],
  void_entry: ['id', 'document_id', 'reason', 'on_day', 'at', 'by'],
  subject_file: ['id', 'decision_id', 'request_id', 'petition_id'],
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

type SealedRow = { readonly id: number; readonly sealed: string }

const rowsSql = (table: SealedTable, bounds: string): string => {
  const [id] = sealedColumns[table]
  const values = sealedColumns[table].map((column) => `"${column}"`).join(', ')
  return `SELECT ${id} AS id, json_array(${values}) AS sealed FROM ${table} WHERE ${bounds} ORDER BY ${id}`
}

/** Rows of a table after an id, at most so many. */
const rowsAfter = (
  database: ReadableDatabase,
  table: SealedTable,
  after: number,
  most: number,
): readonly SealedRow[] => {
  const [id] = sealedColumns[table]
  return statement<SealedRow, [number, number]>(database, `${rowsSql(table, `${id} > ?`)} LIMIT ?`).all(after, most)
}

/** How many rows a table has in a range of ids, and the hash of what they say. */
export const rangeHash = (
  database: ReadableDatabase,
  table: SealedTable,
  firstId: number,
  lastId: number,
): { readonly rowCount: number; readonly rowsHash: string } => {
  const [id] = sealedColumns[table]
  const hash = createHash('sha256')
  let rowCount = 0
  for (const { sealed } of statement<SealedRow, [number, number]>(
    database,
    rowsSql(table, `${id} BETWEEN ? AND ?`),
  ).iterate(firstId, lastId)) {
    hash.update(`${sealed}\n`)
    rowCount += 1
  }
  return { rowCount, rowsHash: hash.digest('hex') }
}

/** Rows of a table after an id. */
export const countAfter = (database: ReadableDatabase, table: SealedTable, after: number): number => {
  const [id] = sealedColumns[table]
  return (
    statement<{ rows: number }, [number]>(database, `SELECT count(*) AS rows FROM ${table} WHERE ${id} > ?`).get(after)
      ?.rows ?? 0
  )
}

/** The tables of a register that the chain seals: one of an older structure lacks the newer ones. */
export const sealedTablesOf = (database: ReadableDatabase): readonly SealedTable[] => {
  const there = new Set(
    statement<{ name: string }>(database, "SELECT name FROM sqlite_schema WHERE type = 'table'")
      .all()
      .map(({ name }) => name),
  )
  return sealedTables.flatMap(([table]) => (there.has(table) ? [table] : []))
}

/** What the rows of links became when requests were anonymised, the oldest first; only what the chain itself seals counts. */
export const sealedReplacements = (
  database: ReadableDatabase,
): readonly { readonly linkId: number; readonly before: string; readonly after: string }[] =>
  sealedTablesOf(database).includes('anonymised_rows')
    ? statement<{ linkId: number; before: string; after: string }, [number]>(
        database,
        'SELECT link_id AS linkId, before_hash AS before, after_hash AS after FROM anonymised_rows WHERE id <= ? ORDER BY id',
      ).all(lastSealed(database, 'anonymised_rows'))
    : []

/** Papers whose mark of being void and its sealed entry do not say the same: one of the two was added, removed or changed. */
export const voidsApart = (database: ReadableDatabase): number =>
  sealedTablesOf(database).includes('void_entry')
    ? (statement<{ apart: number }>(
        database,
        `SELECT count(*) AS apart FROM (
           SELECT document_id FROM (SELECT document_id, reason, on_day, at, by FROM voided_document
             EXCEPT SELECT document_id, reason, on_day, at, by FROM void_entry)
           UNION SELECT document_id FROM (SELECT document_id, reason, on_day, at, by FROM void_entry
             EXCEPT SELECT document_id, reason, on_day, at, by FROM voided_document))`,
      ).get()?.apart ?? 0)
    : 0

/** The newest link of the chain; null in a register where nothing is sealed yet. */
export const newestAuditEntry = (database: ReadableDatabase): { readonly id: number; readonly hash: string } | null =>
  statement<{ id: number; hash: string }>(
    database,
    'SELECT id, hash FROM audit_entry ORDER BY id DESC LIMIT 1',
  ).get() ?? null

/** Every link in order. */
export const eachAuditEntry = (database: ReadableDatabase): IterableIterator<AuditEntry> =>
  statement<AuditEntry>(
    database,
    `SELECT id, at, source, first_id AS firstId, last_id AS lastId, row_count AS rowCount, rows_hash AS rowsHash, hash
     FROM audit_entry ORDER BY id`,
  ).iterate()

const lastSealed = (database: ReadableDatabase, table: SealedTable): number =>
  statement<{ last: number | null }, [string]>(
    database,
    'SELECT max(last_id) AS last FROM audit_entry WHERE source = ?',
  ).get(table)?.last ?? 0

/**
 * Seals the next rows that no link of the chain seals yet, at most `most` of one table, in one transaction; `at` is the ISO moment.
 * Returns false when every row is sealed.
 */
export const sealNextRows = (database: WritableDatabase, at: string, most: number): boolean => {
  for (const [table] of sealedTables) {
    const rows = rowsAfter(database, table, lastSealed(database, table), most)
    const [first, last] = [rows[0], rows.at(-1)]
    if (!first || !last) continue
    inTransaction(database, () => {
      const newest = newestAuditEntry(database)
      const entry: Omit<AuditEntry, 'hash'> = {
        id: (newest?.id ?? 0) + 1,
        at,
        source: table,
        firstId: first.id,
        lastId: last.id,
        rowCount: rows.length,
        rowsHash: hashOf(rows.map(({ sealed }) => `${sealed}\n`).join('')),
      }
      statement<unknown, [number, string, string, number, number, number, string, string]>(
        database,
        `INSERT INTO audit_entry (id, at, source, first_id, last_id, row_count, rows_hash, hash)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      ).run(
        entry.id,
        at,
        table,
        entry.firstId,
        entry.lastId,
        entry.rowCount,
        entry.rowsHash,
        hashOf(chainText(newest?.hash ?? chainBegin, entry)),
      )
    })
    return true
  }
  return false
}

/** Writes down that somebody looked at a request, unless the same was written after `since`. */
export const recordAccess = (
  database: WritableDatabase,
  access: { readonly requestId: number; readonly at: string; readonly by: string; readonly since: string },
): void => {
  statement<unknown, [typeof access]>(
    database,
    `INSERT INTO access_entry (at, by, request_id)
     SELECT @at, @by, @requestId
     WHERE NOT EXISTS (SELECT 1 FROM access_entry WHERE request_id = @requestId AND by = @by AND at > @since)`,
  ).run(access)
}
