import type { AddressEntry, AddressFields, AddressKind } from '../../shared/addresses/address-book.ts'
import { fold, searchTerms } from '../../shared/text/vietnamese-fold.ts'
import { sortKey } from '../../shared/text/vietnamese-order.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

const columns =
  'id, kind, name, address, phone, email, answers_for AS answersFor, note, retired_on AS retiredOn' as const

type Conditions = { readonly text: string; readonly kind: AddressKind | null; readonly withRetired: boolean }

/** Every entry whose folded text has all words asked for, those in use first, by name in Vietnamese order. */
export const findEntries = (database: ReadableDatabase, { text, kind, withRetired }: Conditions): AddressEntry[] =>
  statement<AddressEntry, [{ terms: string; kind: AddressKind | null; withRetired: number }]>(
    database,
    `SELECT ${columns} FROM address_entry
     WHERE (@kind IS NULL OR kind = @kind) AND (@withRetired = 1 OR retired_on IS NULL)
       AND NOT EXISTS (SELECT 1 FROM json_each(@terms) WHERE instr(folded, value) = 0)
     ORDER BY retired_on IS NOT NULL, sort_key, id`,
  ).all({ terms: JSON.stringify(searchTerms(text)), kind, withRetired: withRetired ? 1 : 0 })

export const readEntry = (database: ReadableDatabase, id: number): AddressEntry | undefined =>
  statement<AddressEntry, [number]>(database, `SELECT ${columns} FROM address_entry WHERE id = ?`).get(id)

/** The entry in use under a name, whatever its tone marks and case; undefined when there is none. */
export const entryNamed = (database: ReadableDatabase, name: string): AddressEntry | undefined =>
  statement<AddressEntry, [string]>(
    database,
    `SELECT ${columns} FROM address_entry WHERE folded_name = ? AND retired_on IS NULL`,
  ).get(fold(name))

const folded = ({ name, address, phone, email, answersFor, note }: AddressFields): string =>
  fold([name, answersFor, address, phone, email, note].join('\n'))

/** Writes a whole entry, new or old. Throws when another in use bears its name. */
export const writeEntry = (database: WritableDatabase, entry: AddressEntry): void => {
  statement(
    database,
    `INSERT INTO address_entry (id, kind, name, address, phone, email, answers_for, note, retired_on, folded_name, folded, sort_key)
     VALUES (@id, @kind, @name, @address, @phone, @email, @answersFor, @note, @retiredOn, @foldedName, @folded, @sortKey)
     ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name = excluded.name, address = excluded.address,
       phone = excluded.phone, email = excluded.email, answers_for = excluded.answers_for, note = excluded.note,
       retired_on = excluded.retired_on, folded_name = excluded.folded_name, folded = excluded.folded,
       sort_key = excluded.sort_key`,
  ).run({ ...entry, foldedName: fold(entry.name), folded: folded(entry), sortKey: sortKey(entry.name) })
}

/** Removes an entry whose adding is taken back; the change that added it keeps it. */
export const removeEntry = (database: WritableDatabase, id: number): void => {
  statement(database, 'DELETE FROM address_entry WHERE id = ?').run(id)
}

/** A number no entry ever had, not even one whose adding was taken back. */
export const nextEntryId = (database: ReadableDatabase): number =>
  (statement<{ last: number }>(
    database,
    "SELECT coalesce(max(seq), 0) AS last FROM sqlite_sequence WHERE name = 'address_entry'",
  ).get()?.last ?? 0) + 1

export type AddressChange = {
  readonly entryId: number
  readonly before: AddressEntry | null
  readonly after: AddressEntry
}
type Stamp = { readonly what: string; readonly at: string; readonly by: string }

/** Keeps the changes of one act. */
export const keepAct = (database: WritableDatabase, changes: readonly AddressChange[], stamp: Stamp): void => {
  const act =
    (statement<{ last: number }>(database, 'SELECT coalesce(max(act), 0) AS last FROM address_change').get()?.last ??
      0) + 1
  const insert = statement(
    database,
    `INSERT INTO address_change (act, what, entry_id, before, after, at, by)
     VALUES (@act, @what, @entryId, @before, @after, @at, @by)`,
  )
  for (const { entryId, before, after } of changes)
    insert.run({
      act,
      entryId,
      before: before === null ? null : JSON.stringify(before),
      after: JSON.stringify(after),
      ...stamp,
    })
}

/** The newest act that was not taken back, its changes newest first; undefined when there is none. */
export const newestAct = (
  database: ReadableDatabase,
): { readonly act: number; readonly what: string; readonly changes: readonly AddressChange[] } | undefined => {
  type Row = { act: number; what: string; entryId: number; before: string | null; after: string }
  const rows = statement<Row>(
    database,
    `SELECT act, what, entry_id AS entryId, before, after FROM address_change
     WHERE act = (SELECT max(act) FROM address_change WHERE undone_at IS NULL) ORDER BY id DESC`,
  ).all()
  const [first] = rows
  if (!first) return undefined
  const changes = rows.map(({ entryId, before, after }) => ({
    entryId,
    before: before === null ? null : (JSON.parse(before) as AddressEntry),
    after: JSON.parse(after) as AddressEntry,
  }))
  return { act: first.act, what: first.what, changes }
}

/** Marks an act as taken back. */
export const markUndone = (database: WritableDatabase, act: number, at: string): void => {
  statement(database, 'UPDATE address_change SET undone_at = ? WHERE act = ?').run(at, act)
}
