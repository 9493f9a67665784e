import { rm } from 'node:fs/promises'
import { ok, type Result } from '../../shared/result.ts'
import { proveDatabase } from '../database/copy-database.ts'
import { openConnection } from '../database/open-connection.ts'
import { fileHash } from '../files/content-hash.ts'
import type { JobContext } from '../jobs/job.ts'

/** Frames in the write-ahead log, and how many of them now stand in the register. */
export type Checkpoint = { readonly frames: number; readonly moved: number }

/**
 * Brings what is in the write-ahead log into the register while nobody can write: what a commit adds meanwhile would be moved
 * without having been seen. Throws what SQLite throws.
 */
export const checkpointJob = async (
  _order: null,
  { databaseFile }: Pick<JobContext, 'databaseFile'>,
): Promise<Result<Checkpoint>> => {
  const guard = openConnection(databaseFile, { timeout: 5000 })
  try {
    guard.pragma('wal_autocheckpoint = 0')
    const mover = openConnection(databaseFile, { timeout: 5000 })
    try {
      mover.pragma('wal_autocheckpoint = 0')
      mover.pragma('synchronous = FULL')
      guard.exec('BEGIN IMMEDIATE')
      const [row] = mover.pragma('wal_checkpoint(PASSIVE)') as { log: number; checkpointed: number }[]
      guard.exec('ROLLBACK')
      return ok({ frames: row?.log ?? 0, moved: row?.checkpointed ?? -1 })
    } finally {
      mover.close()
    }
  } finally {
    guard.close()
  }
}

/** A copy of the register's pages, and what its content must be. */
export type BaseOrder = { readonly file: string; readonly sha256: string }

/** Whether a copy reads back from the disk as it was written, and every page and index of it is sound. */
export const proveBaseJob = async ({ file, sha256 }: BaseOrder): Promise<Result<boolean>> => {
  try {
    if ((await fileHash(file)) !== sha256) return ok(false)
    proveDatabase(file)
    return ok(true)
  } catch {
    return ok(false)
  } finally {
    for (const suffix of ['-wal', '-shm']) await rm(file + suffix, { force: true })
  }
}
