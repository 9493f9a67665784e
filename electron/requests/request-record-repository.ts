import type { ReadableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'
import { type RequestRecord, recordColumns } from './request-log-repository.ts'

/** The requests of these ids, in the order of the ids; one that does not exist is left out. */
export const readRecordsById = (database: ReadableDatabase, ids: readonly number[]): readonly RequestRecord[] => {
  const found = statement<RequestRecord>(
    database,
    `SELECT ${recordColumns} FROM request WHERE id IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(ids))
  const byId = new Map(found.map((record) => [record.id, record]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** How many requests wait for completion. */
export const countWaiting = (database: ReadableDatabase): number =>
  statement<{ count: number }>(
    database,
    "SELECT COUNT(*) AS count FROM request WHERE state = 'waitingCompletion'",
  ).get()?.count ?? 0
