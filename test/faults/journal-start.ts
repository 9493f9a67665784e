import { createHash } from 'node:crypto'
import { closeSync, openSync, rmSync } from 'node:fs'
import { systemClock } from '../../electron/clock.ts'
import { closeDatabase, openDatabase } from '../../electron/database/open-database.ts'
import { openJournal } from '../../electron/safety/journal.ts'
import { isBehindJournal } from '../../electron/safety/journal-check.ts'
import { compareRegister } from '../../electron/safety/journal-compare.ts'
import { baseNumbers, hasJournal, journalFolder, seemsClosedInOrder } from '../../electron/safety/journal-places.ts'
import { replayJournal } from '../../electron/safety/journal-replay.ts'
import { ladderSteps, takeStep } from '../../electron/safety/ladder.ts'

/** How the app came to an open register: at once, by a step of the ladder, or not at all. */
export type Start = 'opened' | 'journal' | 'backup' | 'salvage' | 'refused'

/** Whether a register opens, is sound, and is what its journal knows, once the journal has caught up with it. */
const opensSound = async (file: string): Promise<boolean> => {
  const opened = openDatabase(file)
  if (!opened.ok) return false
  const register = openSync(file, 'r')
  try {
    if (opened.value.pragma('integrity_check(1)', { simple: true }) !== 'ok') return false
    if (!hasJournal(file)) return true
    const journal = await openJournal(file, Date.now)
    await journal.settle()
    const { goesOn } = journal.standing()
    journal.close()
    return !goesOn || (await compareRegister(file, register)) !== 'registerDamaged'
  } catch {
    return false
  } finally {
    closeDatabase(opened.value)
    closeSync(register)
  }
}

/** What the app does at its start and right after, by the same parts: look, open, check, and climb down where something is wrong. */
export const startUp = async (file: string): Promise<Start> => {
  const lacks = hasJournal(file) && !seemsClosedInOrder(file) && isBehindJournal(file)
  if (!lacks && (await opensSound(file))) return 'opened'
  for (const step of await ladderSteps(file)) {
    // Looking brings nothing back.
    if (step.kind === 'look') continue
    const taken = await takeStep(step, file, systemClock)
    if (taken) return (await opensSound(file)) ? taken.kind : 'refused'
  }
  return 'refused'
}

/** What every table says, as one hash; null when the register can't be read. */
export const contentOf = (file: string): string | null => {
  const opened = openDatabase(file)
  if (!opened.ok) return null
  const database = opened.value
  try {
    const hash = createHash('sha256')
    const tables = database
      .prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
      )
      .pluck()
      .all()
    for (const table of tables)
      for (const row of database
        .prepare(`SELECT * FROM "${String(table)}"`)
        .raw()
        .iterate())
        hash.update(JSON.stringify(row, (_key, value) => (typeof value === 'bigint' ? String(value) : value)))
    return hash.digest('hex')
  } catch {
    return null
  } finally {
    closeDatabase(database)
  }
}

/** The highest numbers that were said to be saved. */
export const toldNumbers = (lines: readonly string[]): { readonly request: number; readonly item: number } => {
  const highest = (kind: string): number =>
    Math.max(0, ...lines.filter((line) => line.startsWith(`ack ${kind} `)).map((line) => Number(line.split(' ')[2])))
  return { request: highest('request'), item: highest('item') }
}

/** How many acknowledged acts are missing in a register, and whether anything in it is out of order. */
export const missingIn = (
  file: string,
  lines: readonly string[],
): { readonly lost: number; readonly wrong: number } => {
  const told = toldNumbers(lines)
  const opened = openDatabase(file)
  if (!opened.ok) return { lost: told.request + told.item, wrong: 0 }
  try {
    const count = (sql: string): number => Number(opened.value.prepare(sql).pluck().get() ?? 0)
    const [requests, items] = [count('SELECT max(number) FROM request'), count('SELECT max(id) FROM catalogue_item')]
    const lost = Math.max(0, told.request - requests) + Math.max(0, told.item - items)
    const sound = opened.value.pragma('integrity_check(1)', { simple: true }) === 'ok'
    return { lost, wrong: sound && count('SELECT count(*) FROM request') === requests ? 0 : 1 }
  } finally {
    closeDatabase(opened.value)
  }
}

/** Acknowledged acts missing in what the journal alone gives; null while it has no base yet. */
export const missingInJournal = async (file: string, lines: readonly string[]): Promise<number | null> => {
  const folder = journalFolder(file)
  if (baseNumbers(folder).length === 0) return null
  const target = `${file}.nhat-ky`
  const replayed = await replayJournal(folder, target)
  if (!replayed) return Math.max(...Object.values(toldNumbers(lines)))
  const { lost, wrong } = missingIn(target, lines)
  for (const suffix of ['', '-wal', '-shm']) rmSync(target + suffix, { force: true })
  return lost + wrong
}
