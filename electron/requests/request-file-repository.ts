import type { KeptFile } from '../../shared/requests/request-files.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

/** Writes down that a file is about to be copied; `at` is the moment from the clock. */
export const notePicked = (database: WritableDatabase, { hash, name, size }: KeptFile, at: string): void => {
  statement(
    database,
    `INSERT INTO picked_file (hash, name, size, at) VALUES (@hash, @name, @size, @at)
     ON CONFLICT (hash) DO UPDATE SET name = excluded.name, size = excluded.size, at = excluded.at`,
  ).run({ hash, name, size, at })
}

/** A file picked since the last start or for a draft, or one a request has already; undefined for any other hash. */
export const pickedFile = (database: ReadableDatabase, hash: string): KeptFile | undefined =>
  statement<KeptFile>(
    database,
    `SELECT hash, name, size FROM picked_file WHERE hash = @hash
     UNION ALL SELECT body ->> '$.hash', body ->> '$.name', body ->> '$.size' FROM request_event
       WHERE kind = 'attachFile' AND body ->> '$.hash' = @hash
     LIMIT 1`,
  ).get({ hash })

/** Hashes of everything picked. */
export const pickedHashes = (database: ReadableDatabase): readonly string[] =>
  statement<{ hash: string }>(database, 'SELECT hash FROM picked_file ORDER BY at')
    .all()
    .map(({ hash }) => hash)

export const forgetPicked = (database: WritableDatabase, hash: string): void => {
  statement(database, 'DELETE FROM picked_file WHERE hash = ?').run(hash)
}

/** True while an unfinished intake names the file. */
export const draftHolds = (database: ReadableDatabase, hash: string): boolean =>
  statement<{ found: 1 }>(database, 'SELECT 1 AS found FROM draft WHERE instr(json, ?) > 0 LIMIT 1').get(hash) !==
  undefined

/** True when a request or an item of the catalogue, as it stands or as it ever stood, names the file. */
export const registerHolds = (database: ReadableDatabase, hash: string): boolean =>
  statement<{ found: 1 }>(
    database,
    `SELECT 1 AS found FROM request_event WHERE kind = 'attachFile' AND instr(body, @hash) > 0
     UNION ALL SELECT 1 FROM catalogue_item WHERE instr(attachments, @hash) > 0
     UNION ALL SELECT 1 FROM catalogue_change WHERE instr(COALESCE(before, ''), @hash) > 0 OR instr(COALESCE(after, ''), @hash) > 0
     LIMIT 1`,
  ).get({ hash }) !== undefined
