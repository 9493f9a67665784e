import type { Statement } from 'better-sqlite3'
import type { ReadableDatabase } from './database.ts'

const prepared = new WeakMap<ReadableDatabase, Map<string, Statement<unknown[], unknown>>>()

/**
 * The prepared statement for `sql` on this connection, made once. `Row` is what a row looks like: trusted, because the
 * tables are STRICT and written by this app alone.
 */
export const statement = <Row = unknown, Parameters extends unknown[] = unknown[]>(
  database: ReadableDatabase,
  sql: string,
): Statement<Parameters, Row> => {
  const known = prepared.get(database) ?? new Map<string, Statement<unknown[], unknown>>()
  prepared.set(database, known)
  const found = known.get(sql) ?? database.prepare<unknown[], unknown>(sql)
  known.set(sql, found)
  return found as unknown as Statement<Parameters, Row>
}
