import type BetterSqlite3 from 'better-sqlite3'
import type { Result } from '../../shared/result.ts'

/** A connection that may only read. Repositories that never write take this type, so a report can't change what it counts. */
export type ReadableDatabase = Pick<BetterSqlite3.Database, 'prepare' | 'open' | 'name'> & { readonly __readable: true }

/** The one writing connection of a process; every use-case runs in one `transaction`. */
export type WritableDatabase = BetterSqlite3.Database & { readonly __readable: true; readonly __writable: true }

/**
 * Runs `work` in one immediate transaction: all of it is on disk when this returns, or nothing is.
 * Throws whatever `work` throws, after rolling back.
 */
export const inTransaction = <T>(database: WritableDatabase, work: () => T): T => database.transaction(work).immediate()

/**
 * The same for work that waits for another thread in between: on a connection that nothing else uses meanwhile. What is refused is
 * rolled back too.
 */
export const inLongTransaction = async <T>(
  database: WritableDatabase,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> => {
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = await work()
    if (result.ok) database.exec('COMMIT')
    return result
  } finally {
    if (database.inTransaction) database.exec('ROLLBACK')
  }
}
