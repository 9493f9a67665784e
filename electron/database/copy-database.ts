import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { ReadableDatabase, WritableDatabase } from './database.ts'
import { openConnection } from './open-connection.ts'

const flush = (path: string) => {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Throws unless every page and index of the file is sound; `prove` looks at more and throws in its turn. */
const proveSound = (file: string, prove: (copy: ReadableDatabase) => void): void => {
  const copy = openConnection(file, { readonly: true })
  try {
    const verdict = copy.pragma('integrity_check(1)', { simple: true })
    if (verdict !== 'ok') throw new Error('The copy of the register is not sound')
    prove(copy as unknown as ReadableDatabase)
  } finally {
    copy.close()
  }
}

/**
 * Copies an open file whole to `target` as it is at one moment, proves the copy by opening and checking it (`prove` may look
 * at more), and only then gives it its name. Throws (leaving no copy) when the disk is full or the copy is not sound.
 */
export const copyDatabase = (
  database: Pick<WritableDatabase, 'prepare'>,
  target: string,
  prove: (copy: ReadableDatabase) => void = () => undefined,
): void => {
  const unproven = `${target}.tam`
  rmSync(unproven, { force: true })
  try {
    database.prepare('VACUUM INTO ?').run(unproven)
    proveSound(unproven, prove)
    flush(unproven)
    renameSync(unproven, target)
    // Windows can't open a folder for flushing; there the rename is journalled by the file system.
    if (process.platform !== 'win32') flush(dirname(target))
  } catch (error) {
    rmSync(unproven, { force: true })
    throw error
  }
}

/** A connection that copies and counts, and never changes the file. Throws when it isn't there. */
export const openForCopy = (file: string): Pick<WritableDatabase, 'prepare' | 'close'> & ReadableDatabase =>
  openConnection(file, { readonly: true, timeout: 10_000 }) as unknown as WritableDatabase

/** Throws unless the file is a sound register. */
export const proveDatabase = (file: string): void => proveSound(file, () => undefined)
