import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { AppliedUpdate } from '../../shared/law/compose-law-book.ts'
import type { LawPack } from '../../shared/law/law-book.ts'
import type { LawDifference, LawUpdate, SignatureState, TakenInUpdate } from '../../shared/law/law-update.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

/** An update in force with the number of its row. */
export type KeptUpdate = AppliedUpdate & { readonly id: number }

type UpdateRow = {
  readonly id: number
  readonly origin: AppliedUpdate['origin']
  readonly content: string
}

/** The updates in force, in the order taken in. They were checked when taken in and are not checked again. */
export const readUpdatesInForce = (database: ReadableDatabase): readonly KeptUpdate[] =>
  statement<UpdateRow>(database, 'SELECT id, origin, content FROM law_update WHERE undone_on IS NULL ORDER BY id')
    .all()
    .map(({ id, origin, content }) => ({ id, origin, update: JSON.parse(content) as LawUpdate }))

/** Another text for another set of updates in force: taking in and undoing each change it. */
export const updatesState = (database: ReadableDatabase): string =>
  statement<{ state: string }>(
    database,
    "SELECT coalesce(max(id), 0) || '.' || count(undone_on) AS state FROM law_update",
  ).get()?.state ?? ''

/** The highest version any update ever gave a pack, undone ones too; 0 when none did. */
export const highestVersion = (database: ReadableDatabase, pack: LawPack['pack']): number =>
  statement<{ version: number | null }>(
    database,
    `SELECT max(pack.value ->> '$.version') AS version
     FROM law_update, json_each(law_update.content, '$.packs') AS pack WHERE pack.value ->> '$.pack' = ?`,
  ).get(pack)?.version ?? 0

/** The day the very same file was taken in, when it is still in force. */
export const takenInOn = (database: ReadableDatabase, hash: string): LocalDate | undefined =>
  statement<{ on: LocalDate }>(
    database,
    `SELECT on_day AS "on" FROM law_update WHERE hash = ? AND origin = 'file' AND undone_on IS NULL`,
  ).get(hash)?.on

/** What is kept of an update that is taken in; `hash` is SHA-256 of the file, or of the content of the agency's own. */
export type NewUpdate = AppliedUpdate & {
  readonly hash: string
  readonly signature: SignatureState
  readonly difference: LawDifference
  readonly on: LocalDate
  readonly at: string
  readonly by: string
}

/** Keeps an update, in force from now on; answers the number of its row. */
export const addUpdate = (database: WritableDatabase, kept: NewUpdate): number =>
  Number(
    statement(
      database,
      `INSERT INTO law_update (origin, content, hash, signature, difference, on_day, at, by)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      kept.origin,
      JSON.stringify(kept.update),
      kept.hash,
      JSON.stringify(kept.signature),
      JSON.stringify(kept.difference),
      kept.on,
      kept.at,
      kept.by,
    ).lastInsertRowid,
  )

/** Takes an update out of force; its row stays. False when it is not in force. */
export const undoUpdate = (
  database: WritableDatabase,
  id: number,
  { on, at, by }: { readonly on: LocalDate; readonly at: string; readonly by: string },
): boolean =>
  statement(
    database,
    'UPDATE law_update SET undone_on = ?, undone_at = ?, undone_by = ? WHERE id = ? AND undone_on IS NULL',
  ).run(on, at, by, id).changes > 0

type TakenInRow = Omit<TakenInUpdate, 'signature' | 'difference'> & {
  readonly signature: string
  readonly difference: string
}

const takenInColumns = `id, origin, content ->> '$.title' AS title, content ->> '$.issuedBy' AS issuedBy,
  content ->> '$.issuedOn' AS issuedOn, signature, difference, on_day AS "on", by, undone_on AS undoneOn`

const takenIn = (row: TakenInRow): TakenInUpdate => ({
  ...row,
  signature: JSON.parse(row.signature) as SignatureState,
  difference: JSON.parse(row.difference) as LawDifference,
})

/** Every update ever taken in, newest first; undone ones too. */
export const readTakenIn = (database: ReadableDatabase): readonly TakenInUpdate[] =>
  statement<TakenInRow>(database, `SELECT ${takenInColumns} FROM law_update ORDER BY id DESC`).all().map(takenIn)

/** One update; undefined when there is none of that number. */
export const readOneTakenIn = (database: ReadableDatabase, id: number): TakenInUpdate | undefined => {
  const row = statement<TakenInRow>(database, `SELECT ${takenInColumns} FROM law_update WHERE id = ?`).get(id)
  return row && takenIn(row)
}
