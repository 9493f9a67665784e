import type { Attachment } from '../../shared/catalogue/catalogue-item.ts'
import {
  blankProgrammeFields,
  type ProgrammeKind,
  type ProgrammeRecord,
} from '../../shared/programme/programme-record.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

type Row = { readonly id: number; readonly kind: ProgrammeKind; readonly fields: string; readonly files: string }

/** A field that came later is blank in records kept before it. */
const recordOf = ({ id, kind, fields, files }: Row): ProgrammeRecord =>
  ({
    id,
    kind,
    fields: { ...blankProgrammeFields[kind], ...JSON.parse(fields) },
    files: JSON.parse(files) as Attachment[],
  }) as ProgrammeRecord

/** Every record of a kind, the oldest first. */
export const readRecords = <Kind extends ProgrammeKind>(
  database: ReadableDatabase,
  kind: Kind,
): readonly ProgrammeRecord<Kind>[] =>
  statement<Row, [string]>(database, 'SELECT id, kind, fields, files FROM programme_record WHERE kind = ? ORDER BY id')
    .all(kind)
    .map((row) => recordOf(row) as ProgrammeRecord<Kind>)

/** Every record there is, the oldest first. */
export const readAllRecords = (database: ReadableDatabase): readonly ProgrammeRecord[] =>
  statement<Row>(database, 'SELECT id, kind, fields, files FROM programme_record ORDER BY id').all().map(recordOf)

export const readRecord = (database: ReadableDatabase, id: number): ProgrammeRecord | undefined => {
  const row = statement<Row, [number]>(
    database,
    'SELECT id, kind, fields, files FROM programme_record WHERE id = ?',
  ).get(id)
  return row && recordOf(row)
}

/** Writes a whole record, new or old. */
export const writeRecord = (database: WritableDatabase, { id, kind, fields, files }: ProgrammeRecord): void => {
  statement(
    database,
    `INSERT INTO programme_record (id, kind, fields, files) VALUES (@id, @kind, @fields, @files)
     ON CONFLICT (id) DO UPDATE SET fields = excluded.fields, files = excluded.files`,
  ).run({ id, kind, fields: JSON.stringify(fields), files: JSON.stringify(files) })
}

/** Takes a record out; the change that did it keeps it. */
export const deleteRecord = (database: WritableDatabase, id: number): void => {
  statement(database, 'DELETE FROM programme_record WHERE id = ?').run(id)
}

/** A number no record ever had, not even one that was taken out. */
export const nextRecordId = (database: ReadableDatabase): number =>
  (statement<{ last: number }>(
    database,
    "SELECT coalesce(max(seq), 0) AS last FROM sqlite_sequence WHERE name = 'programme_record'",
  ).get()?.last ?? 0) + 1

/** A record before and after; null before: added, null after: removed. */
export type RecordChange = {
  readonly recordId: number
  readonly before: ProgrammeRecord | null
  readonly after: ProgrammeRecord | null
}
type Stamp = { readonly what: string; readonly at: string; readonly by: string }

const textOf = (record: ProgrammeRecord | null): string | null => (record === null ? null : JSON.stringify(record))
const recordIn = (text: string | null): ProgrammeRecord | null =>
  text === null ? null : (JSON.parse(text) as ProgrammeRecord)

/** Keeps the changes of one act. */
export const keepAct = (database: WritableDatabase, changes: readonly RecordChange[], stamp: Stamp): void => {
  const last = statement<{ last: number }>(database, 'SELECT coalesce(max(act), 0) AS last FROM programme_change').get()
  const act = (last?.last ?? 0) + 1
  const insert = statement(
    database,
    `INSERT INTO programme_change (act, what, record_id, before, after, at, by)
     VALUES (@act, @what, @recordId, @before, @after, @at, @by)`,
  )
  for (const { recordId, before, after } of changes)
    insert.run({ act, recordId, before: textOf(before), after: textOf(after), ...stamp })
}

type ChangeRow = { readonly recordId: number; readonly before: string | null; readonly after: string | null }
const changeOf = ({ recordId, before, after }: ChangeRow): RecordChange => ({
  recordId,
  before: recordIn(before),
  after: recordIn(after),
})

/** The newest act that was not taken back, its changes newest first; undefined when there is none. */
export const newestAct = (
  database: ReadableDatabase,
): { readonly act: number; readonly what: string; readonly changes: readonly RecordChange[] } | undefined => {
  const rows = statement<ChangeRow & { readonly act: number; readonly what: string }>(
    database,
    `SELECT act, what, record_id AS recordId, before, after FROM programme_change
     WHERE act = (SELECT max(act) FROM programme_change WHERE undone_at IS NULL) ORDER BY id DESC`,
  ).all()
  const [first] = rows
  return first && { act: first.act, what: first.what, changes: rows.map(changeOf) }
}

/** Marks an act as taken back. */
export const markUndone = (database: WritableDatabase, act: number, at: string): void => {
  statement(database, 'UPDATE programme_change SET undone_at = ? WHERE act = ?').run(at, act)
}

/** What was done to a record and stands, newest first. */
export const changesOfRecord = (database: ReadableDatabase, id: number): readonly (RecordChange & Stamp)[] =>
  statement<ChangeRow & Stamp, [number]>(
    database,
    `SELECT record_id AS recordId, before, after, what, at, by FROM programme_change
     WHERE record_id = ? AND undone_at IS NULL ORDER BY id DESC`,
  )
    .all(id)
    .map(({ what, at, by, ...row }) => ({ ...changeOf(row), what, at, by }))
