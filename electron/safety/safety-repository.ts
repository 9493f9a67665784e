import type { RowCounts } from '../../shared/safety/backup.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { databaseVersion } from '../database/migrate.ts'
import { statement } from '../database/sql.ts'

/** How many rows each table has. */
export const rowCounts = (database: ReadableDatabase): RowCounts =>
  Object.fromEntries(
    statement<{ name: string }>(
      database,
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
    )
      .all()
      .map(({ name }) => [
        name,
        // The name comes from the file's own list of tables.
        statement<{ rows: number }>(database, `SELECT count(*) AS rows FROM "${name.replaceAll('"', '""')}"`).get()
          ?.rows ?? 0,
      ]),
  )

/** ISO moment of the newest act on a request; null while there is none. */
export const newestActAt = (database: ReadableDatabase): string | null =>
  statement<{ at: string | null }>(database, 'SELECT max(at) AS at FROM request_event').get()?.at ?? null

/** The structure the file has. */
export const structureOf = (database: ReadableDatabase): number =>
  databaseVersion(database as unknown as Parameters<typeof databaseVersion>[0])

/** «12/2026» of every request, the newest first. */
export const requestNumbers = (database: ReadableDatabase): readonly string[] =>
  statement<{ number: number; year: number }>(
    database,
    'SELECT number, year FROM request ORDER BY year DESC, number DESC',
  )
    .all()
    .map(({ number, year }) => `${number}/${year}`)

/** Another text after anything was written to the file, by this connection or another; only equal texts of one connection mean anything. */
export const changeMark = (database: ReadableDatabase): string => {
  const here = statement<{ changes: number }>(database, 'SELECT total_changes() AS changes').get()?.changes ?? 0
  const elsewhere = statement<{ data_version: number }>(database, 'PRAGMA data_version').get()?.data_version ?? 0
  return `${here} ${elsewhere}`
}
