import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { openConnection } from '../database/open-connection.ts'

/** Beside a register with a write-ahead log while another takes its place: the name under which the two are kept. */
const markOf = (file: string): string => `${file}.doi-cho`
const logOf = (file: string): string => `${file}-wal`

/**
 * Brings everything into a closed register file itself, so that nothing lies beside it. Throws when another program holds it, and for
 * a damaged one.
 */
export const foldIn = (file: string): void => {
  const connection = openConnection(file)
  try {
    if (connection.pragma('journal_mode = DELETE', { simple: true }) !== 'delete')
      throw Object.assign(new Error('The register is held open'), { code: 'SQLITE_BUSY' })
  } finally {
    connection.close()
  }
  dropBeside(file)
}

const dropBeside = (file: string): void => {
  for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true })
}

const flush = (path: string): void => {
  const handle = openSync(path, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
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

/** Gives a file a second name. */
const keepUnder = (file: string, aside: string): void => {
  rmSync(aside, { force: true })
  if (!existsSync(file)) return
  try {
    linkSync(file, aside)
  } catch {
    // A stick's file system knows no second name for a file.
    copyFileSync(file, aside)
    flush(aside)
  }
}

const mark = (file: string, aside: string): void => {
  writeFileSync(markOf(file), JSON.stringify({ aside: basename(aside) }))
  flush(markOf(file))
  flushFolder(file)
}

const unmark = (file: string): void => rmSync(markOf(file), { force: true })

/**
 * Puts `prepared` in the place of a closed register in one rename: whenever the power goes, the one or the other stands there whole, at
 * the latest after `settleSwap`. The register of before, damaged or not, is kept under `aside` with its write-ahead log. Throws the
 * system's error with the register as it was.
 */
export const swapIn = (prepared: string, file: string, aside: string): void => {
  const hasLog = (statSync(logOf(file), { throwIfNoEntry: false })?.size ?? 0) > 0
  keepUnder(file, aside)
  rmSync(logOf(aside), { force: true })
  if (hasLog) {
    // The new register would take the log of the old one for its own: it goes first, and must come back if nothing follows.
    keepUnder(logOf(file), logOf(aside))
    if (existsSync(aside)) mark(file, aside)
  }
  try {
    dropBeside(file)
    renameSync(prepared, file)
    flushFolder(file)
    unmark(file)
  } catch (error) {
    if (hasLog) settleSwap(file)
    else if (existsSync(prepared)) rmSync(aside, { force: true })
    else if (existsSync(aside)) swapBack(file, aside)
    throw error
  }
}

/** Takes the register put in place away again; the one kept aside is in its place in one rename. */
export const swapBack = (file: string, aside: string): void => {
  if (existsSync(logOf(aside))) mark(file, aside)
  bringBack(file, aside)
}

const bringBack = (file: string, aside: string): void => {
  if (existsSync(aside)) {
    dropBeside(file)
    renameSync(aside, file)
    // Two names of one file: the rename leaves both.
    rmSync(aside, { force: true })
  }
  if (existsSync(logOf(aside))) renameSync(logOf(aside), logOf(file))
  flushFolder(file)
  unmark(file)
}

/**
 * Brings back the register whose place was being taken when the power went; nothing happens where none was. Before the register is
 * opened. Throws the system's error.
 */
export const settleSwap = (file: string): void => {
  if (!existsSync(markOf(file))) return
  const aside = markedAside(file)
  if (aside !== null) bringBack(file, aside)
  else unmark(file)
}

/** Null while nothing is marked, and for a mark that never reached the disk: nothing was moved then. */
const markedAside = (file: string): string | null => {
  try {
    const { aside } = JSON.parse(readFileSync(markOf(file), 'utf8')) as { aside?: unknown }
    return typeof aside === 'string' ? join(dirname(file), basename(aside)) : null
  } catch {
    return null
  }
}
