import type { BackupManifest } from '../../shared/safety/backup.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { newestActAt, rowCounts, structureOf } from './safety-repository.ts'

/** What two copies of one register must agree in. */
export type RegisterCounts = Pick<BackupManifest, 'rows' | 'newestActAt' | 'databaseVersion'>

/** Counts a register: rows of each table, moment of the newest act, structure. */
export const countsOf = (database: ReadableDatabase): RegisterCounts => ({
  rows: rowCounts(database),
  newestActAt: newestActAt(database),
  databaseVersion: structureOf(database),
})
