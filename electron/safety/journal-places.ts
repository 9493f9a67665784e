import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Folder beside the register that holds its journal; never the log, which may be sent away. */
const FOLDER = 'du-phong'

/** Where the journal of a register lies. */
export const journalFolder = (databaseFile: string): string => join(dirname(databaseFile), FOLDER)

/** Whether a register has a journal, which then is the only one that may empty its write-ahead log. */
export const hasJournal = (databaseFile: string): boolean => existsSync(journalFolder(databaseFile))

const named = (number: number): string => String(number).padStart(6, '0')

/** An exact copy of the register's pages, from which the segment of the same number goes on. */
export const baseFile = (folder: string, number: number): string => join(folder, `nen-${named(number)}.db`)
/** What a base must be: written last, so that a base without it is none. */
export const baseManifestFile = (folder: string, number: number): string => join(folder, `nen-${named(number)}.json`)
export const segmentFile = (folder: string, number: number): string => join(folder, `viec-${named(number)}.nk`)
/** How the register and its journal were left when both were closed in order. */
export const closingFile = (folder: string): string => join(folder, 'dong-so.json')

const numbersOf = (folder: string, pattern: RegExp): readonly number[] => {
  try {
    return readdirSync(folder)
      .flatMap((name) => pattern.exec(name)?.[1] ?? [])
      .map(Number)
      .toSorted((one, other) => one - other)
  } catch {
    return []
  }
}

/** Numbers of the segments, ascending. */
export const segmentNumbers = (folder: string): readonly number[] => numbersOf(folder, /^viec-(\d{6,})\.nk$/)
/** Numbers of the bases that were finished, ascending. */
export const baseNumbers = (folder: string): readonly number[] => numbersOf(folder, /^nen-(\d{6,})\.json$/)

/** Whether register and journal were closed in order: noted then, and the note is gone with the first thing that is written. */
export const seemsClosedInOrder = (databaseFile: string): boolean =>
  existsSync(closingFile(journalFolder(databaseFile))) &&
  (statSync(databaseFile, { throwIfNoEntry: false })?.size ?? 0) > 0 &&
  (statSync(`${databaseFile}-wal`, { throwIfNoEntry: false })?.size ?? 0) === 0

const damagedMark = (databaseFile: string): string => join(journalFolder(databaseFile), 'so-hong')

/** Remembers that pages of the open register are damaged: the next start offers to build it anew. Throws the system's error. */
export const markDamaged = (databaseFile: string): void => {
  if (hasJournal(databaseFile)) writeFileSync(damagedMark(databaseFile), '')
}

/** Whether that was remembered; it is forgotten by being asked for, so that the register as it is can still be opened after. */
export const takeDamagedMark = (databaseFile: string): boolean => {
  const mark = damagedMark(databaseFile)
  if (!existsSync(mark)) return false
  rmSync(mark, { force: true })
  return true
}
