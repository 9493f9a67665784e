import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, parse } from 'node:path'
import Database from 'better-sqlite3'
import type { WritableDatabase } from './database.ts'

/** The copy's path: dau-moi.db going from 10 to 20 is kept as dau-moi.truoc-nang-cap-10-20.db beside it. */
export const upgradeCopyPath = (file: string, from: number, to: number): string => {
  const { dir, name, ext } = parse(file)
  return join(dir, `${name}.truoc-nang-cap-${from}-${to}${ext}`)
}

const flush = (path: string) => {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/**
 * Copies an open file whole to `target`, proves the copy by opening and checking it, and only then gives it its name.
 * Throws (leaving no copy) when the disk is full or the copy is not sound.
 */
export const copyBeforeUpgrade = (database: WritableDatabase, target: string): void => {
  const unproven = `${target}.tam`
  rmSync(unproven, { force: true })
  try {
    database.prepare('VACUUM INTO ?').run(unproven)
    const copy = new Database(unproven, { readonly: true })
    try {
      const verdict = copy.pragma('quick_check', { simple: true })
      if (verdict !== 'ok') throw new Error('The copy made before upgrading is not sound')
    } finally {
      copy.close()
    }
    flush(unproven)
    renameSync(unproven, target)
    // Windows can't open a folder for flushing; there the rename is journalled by the file system.
    if (process.platform !== 'win32') flush(dirname(target))
  } catch (error) {
    rmSync(unproven, { force: true })
    throw error
  }
}
