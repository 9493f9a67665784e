import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { ok, type Result } from '../../shared/result.ts'
import { hasJournal } from '../safety/journal-places.ts'
import { upgradeCopyPath } from './copy-before-upgrade.ts'
import { copyDatabase } from './copy-database.ts'
import type { ReadableDatabase, WritableDatabase } from './database.ts'
import { databaseError, fromNewerVersion, notOurFile, sealedRegister } from './database-errors.ts'
import { databaseVersion, type Migration, migrate, newestVersion } from './migrate.ts'
import { allMigrations } from './migrations/all-migrations.ts'
import { type FileHeader, fileHeader, openConnection } from './open-connection.ts'
import { registerKey } from './register-key.ts'

/** «DMOI»: how other programs, and this one, tell a register from any other SQLite file. */
const applicationId = 0x444d4f49

export type OpenOptions = {
  readonly migrations?: readonly Migration[]
  /** How long a statement waits for another connection, in milliseconds. */
  readonly busyTimeout?: number
  /** The register is open in this process already: its header was looked at then (see `fileHeader`). */
  readonly beside?: boolean
}

/**
 * Opens the register for writing, making it when there is none, and brings it to the newest structure after keeping a
 * proven copy of the old one. Refuses (`databaseFromNewerVersion`, `fileUnreadable`, `fileUnwritable`, `diskFull`,
 * `conflict`) without changing the file. What was written is on disk when a transaction returns.
 */
export const openDatabase = (file: string, options: OpenOptions = {}): Result<WritableDatabase> => {
  const migrations = options.migrations ?? allMigrations
  const newest = newestVersion(migrations)
  let database: WritableDatabase | undefined
  try {
    mkdirSync(dirname(file), { recursive: true })
    const header: FileHeader = options.beside ? { kind: 'none' } : fileHeader(file)
    if (header.kind === 'tooShort') return { ok: false, error: notOurFile }
    if (header.kind === 'sealed' && registerKey() === null) return { ok: false, error: sealedRegister }
    if (header.kind === 'plain' && header.version > newest) return { ok: false, error: fromNewerVersion }

    database = openConnection(file, { timeout: options.busyTimeout ?? 2000 }) as WritableDatabase
    const refused = refuseUnknown(database, newest)
    if (refused) {
      database.close()
      return { ok: false, error: refused }
    }
    prepareConnection(database)
    // Its journal takes every page from the log before anybody may empty that.
    if (hasJournal(file)) database.pragma('wal_autocheckpoint = 0')
    upgrade(database, file, migrations)
    return ok(database)
  } catch (error) {
    database?.close()
    const known = databaseError(error)
    if (known) return { ok: false, error: known }
    throw error
  }
}

/** A second connection that can't write, for jobs and searches. Throws when the file isn't there. */
export const openReadOnly = (file: string): ReadableDatabase => {
  const database = openConnection(file, { readonly: true, timeout: 10_000 })
  database.pragma('query_only = ON')
  database.pragma('trusted_schema = OFF')
  return database as unknown as ReadableDatabase
}

/** Closes any connection; nothing happens for one already closed. */
export const closeDatabase = (database: ReadableDatabase): void => {
  const connection = database as unknown as WritableDatabase
  if (connection.open) connection.close()
}

/** Looks at what an existing file says of itself, including what is still in its write-ahead log. */
const refuseUnknown = (database: WritableDatabase, newest: number) => {
  const id = Number(database.pragma('application_id', { simple: true }))
  const tables = Number(database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get())
  if (id !== applicationId && (id !== 0 || tables > 0)) return notOurFile
  return databaseVersion(database) > newest ? fromNewerVersion : undefined
}

const prepareConnection = (database: WritableDatabase) => {
  database.pragma('trusted_schema = OFF')
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  // Finds out now, not at the first save, that the file is read-only or held by another program.
  database.exec('BEGIN IMMEDIATE; ROLLBACK')
}

const upgrade = (database: WritableDatabase, file: string, migrations: readonly Migration[]) => {
  const from = databaseVersion(database)
  const to = newestVersion(migrations)
  if (from === to) return
  if (from > 0) copyDatabase(database, upgradeCopyPath(file, from, to))
  else database.pragma(`application_id = ${applicationId}`)
  migrate(database, migrations)
}
