import { existsSync, rmSync } from 'node:fs'
import { setImmediate as turn } from 'node:timers/promises'
import { proveDatabase } from '../database/copy-database.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { openConnection } from '../database/open-connection.ts'
import { closeDatabase, openDatabase } from '../database/open-database.ts'
import { dropOrphans, idRange, readRows, type SalvagedTable, salvagedTables, takeRows } from './salvage-repository.ts'

/** Rows that were read and rows that could not be, counted by their ids. */
export type Salvaged = { readonly rows: number; readonly lost: number }

/** Ids read at once. */
const AT_ONCE = 512
/** Unreadable ids in a row after which the end of a table is taken to be reached. */
const END_OF_TABLE = 2000

/**
 * Copies every row that can still be read into a new register in `target`, table by table, passing over pages that can't. Null, with
 * nothing left behind, when nothing can be read or what came out is not sound.
 */
export const salvageRegister = async (databaseFile: string, target: string): Promise<Salvaged | null> => {
  const drop = () => {
    for (const suffix of ['', '-wal', '-shm']) rmSync(target + suffix, { force: true })
  }
  drop()
  if (!existsSync(databaseFile)) return null
  try {
    const source = openConnection(databaseFile, { readonly: true }) as unknown as ReadableDatabase
    try {
      const salvaged = await salvageFrom(source, target)
      if (!salvaged || salvaged.rows === 0) throw new Error('Nothing could be read')
      proveDatabase(target)
      return salvaged
    } finally {
      closeDatabase(source)
    }
  } catch {
    drop()
    return null
  }
}

const salvageFrom = async (source: ReadableDatabase, target: string): Promise<Salvaged | null> => {
  const opened = openDatabase(target)
  if (!opened.ok) return null
  const made = opened.value
  let [rows, lost] = [0, 0]
  try {
    made.pragma('foreign_keys = OFF')
    for (const table of salvagedTables(source, made)) {
      const counted = await salvageTable(source, table, (found) => {
        rows += takeRows(made, table, found)
      })
      lost += counted
    }
    const orphans = dropOrphans(made)
    made.pragma('journal_mode = DELETE')
    return { rows: rows - orphans, lost: lost + orphans }
  } finally {
    closeDatabase(made)
  }
}

/** Reads a table by ranges of ids, halving a range that can't be read; answers how many ids could not. */
const salvageTable = async (
  source: ReadableDatabase,
  table: SalvagedTable,
  take: (rows: readonly Readonly<Record<string, unknown>>[]) => void,
): Promise<number> => {
  const range = idRange(source, table)
  if (!range) return 0
  let [lost, inARow, ended] = [0, 0, false]
  const read = (from: number, to: number): void => {
    if (ended || from > to) return
    const found = readRows(source, table, from, to)
    if (found) {
      if (found.length > 0) inARow = 0
      take(found)
    } else if (from === to) {
      lost += 1
      inARow += 1
      if (!range.exact && inARow > END_OF_TABLE) {
        ended = true
        lost -= inARow
      }
    } else {
      const middle = Math.floor((from + to) / 2)
      read(from, middle)
      read(middle + 1, to)
    }
  }
  for (let from = range.first; from <= range.last && !ended; from += AT_ONCE) {
    read(from, Math.min(range.last, from + AT_ONCE - 1))
    await turn()
  }
  return lost
}
