import type { WritableDatabase } from './database.ts'

/** One step of the file's structure: numbered in tens (halfway where no ten is left), never edited once released. */
export type Migration = { readonly version: number; readonly name: string; readonly sql: string }

/** The structure a file has: 0 for a new one. */
export const databaseVersion = (database: Pick<WritableDatabase, 'pragma'>): number =>
  Number(database.pragma('user_version', { simple: true }))

/** The structure this program works with. */
export const newestVersion = (migrations: readonly Migration[]): number => migrations.at(-1)?.version ?? 0

/**
 * Brings a file to the newest structure, each step in one transaction: a step that fails leaves the file at the step before.
 * Throws what SQLite throws, and Error when a step would leave a reference without its row.
 */
export const migrate = (database: WritableDatabase, migrations: readonly Migration[]): void => {
  const current = databaseVersion(database)
  const due = migrations.filter(({ version }) => version > current)
  if (due.length === 0) return
  // Rebuilding a table drops it for a moment; references are checked as a whole before each commit instead.
  database.pragma('foreign_keys = OFF')
  try {
    for (const { version, name, sql } of due) {
      const step = database.transaction(() => {
        database.exec(sql)
        const broken = database.pragma('foreign_key_check')
        if (Array.isArray(broken) && broken.length > 0)
          throw new Error(`Migration ${version} (${name}) breaks references`)
        database.pragma(`user_version = ${version}`)
      })
      step.immediate()
    }
  } finally {
    database.pragma('foreign_keys = ON')
  }
}
