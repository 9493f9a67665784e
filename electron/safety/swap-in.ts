import { closeSync, copyFileSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { openConnection } from '../database/open-connection.ts'

/** Brings everything into the register file itself, so that nothing lies beside it. Throws when another program holds it. */
const fold = (file: string): void => {
  const connection = openConnection(file)
  try {
    if (connection.pragma('journal_mode = DELETE', { simple: true }) !== 'delete')
      throw Object.assign(new Error('The register is held open'), { code: 'SQLITE_BUSY' })
  } finally {
    connection.close()
  }
  for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true })
}

const flushFolder = (file: string): void => {
  // Windows can't open a folder for flushing; there the rename is journalled by the file system.
  if (process.platform === 'win32') return
  const handle = openSync(dirname(file), 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/**
 * Puts `prepared` in the place of a closed register in one rename: whenever the power goes, the one or the other stands there whole.
 * The register of before is kept under `aside`. Throws the system's error with the register as it was.
 */
export const swapIn = (prepared: string, file: string, aside: string): void => {
  fold(file)
  rmSync(aside, { force: true })
  try {
    linkSync(file, aside)
  } catch {
    // A stick's file system knows no second name for a file.
    copyFileSync(file, aside)
  }
  try {
    renameSync(prepared, file)
    flushFolder(file)
  } catch (error) {
    if (existsSync(prepared)) rmSync(aside, { force: true })
    throw error
  }
}

/** Takes the register put in place away again; the one kept aside is in its place in one rename. */
export const swapBack = (file: string, aside: string): void => {
  for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true })
  renameSync(aside, file)
  flushFolder(file)
}
