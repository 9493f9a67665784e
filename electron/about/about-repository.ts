import type { ReadableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

/** Versions of the database engine and of what encrypts it, as the loaded module says them. */
export const engineVersions = (database: ReadableDatabase): { readonly sqlite: string; readonly ciphers: string } =>
  statement<{ sqlite: string; ciphers: string }>(
    database,
    'SELECT sqlite_version() AS sqlite, sqlite3mc_version() AS ciphers',
  ).get() ?? { sqlite: '', ciphers: '' }
