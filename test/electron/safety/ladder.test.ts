import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { saveAgency } from '../../../electron/agency/save-agency.ts'
import { fixedClock } from '../../../electron/clock.ts'
import { closeDatabase, openDatabase } from '../../../electron/database/open-database.ts'
import { agencyFile } from '../../../electron/places.ts'
import { isBehindJournal } from '../../../electron/safety/journal-check.ts'
import { keepJournal } from '../../../electron/safety/journal-keeper.ts'
import { markDamaged, seemsClosedInOrder, takeDamagedMark } from '../../../electron/safety/journal-places.ts'
import { ladderSteps, takeStep } from '../../../electron/safety/ladder.ts'
import { makeBackup } from '../../../electron/safety/make-backup.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { openTestSession } from '../open-test-session.ts'
import { must, received, someAgency, someFacts } from '../requests/open-register.ts'

const clock = fixedClock(localDate('2026-11-20'))

/** A register with so many requests before and after its only backup, closed; with or without a journal. */
const closedRegister = async (before: number, after: number, withJournal: boolean) => {
  const { sessions, folder } = openTestSession('2026-11-20')
  const session = sessions.current()
  const keeper = withJournal ? keepJournal(sessions.current, () => undefined) : undefined
  must(saveAgency(session, someAgency))
  await keeper?.renew()
  for (let one = 0; one < before; one += 1) received(session, someFacts())
  must(await makeBackup(session, 'sao', 'asked'))
  for (let one = 0; one < after; one += 1) received(session, someFacts())
  await keeper?.settle()
  keeper?.stop()
  await sessions.close()
  return { folder, file: agencyFile(folder) }
}

const spoil = (file: string, from: number, length: number): void => {
  const bytes = readFileSync(file)
  bytes.fill(7, from, from + length)
  writeFileSync(file, bytes)
}

const requestsIn = (file: string): number => {
  const database = must(openDatabase(file))
  const count = Number(database.prepare('SELECT count(*) FROM request').pluck().get())
  closeDatabase(database)
  return count
}

/** The first page that holds rows of a table and is not the root of it. */
const leafOf = (file: string, table: string): number => {
  const database = must(openDatabase(file))
  const root = Number(database.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table))
  closeDatabase(database)
  const bytes = readFileSync(file)
  const page = (root - 1) * 4096
  // An inner page points to its children, its first cell to the first.
  return bytes.readUInt8(page) === 5 ? bytes.readUInt32BE(page + bytes.readUInt16BE(page + 12)) : root
}

describe('the steps for a register that can not be opened', () => {
  it('begin with the journal, which keeps what came after the last backup too', async () => {
    const { folder, file } = await closedRegister(2, 3, true)
    spoil(file, 0, 4096)
    expect(openDatabase(file)).toMatchObject({ ok: false, error: { code: 'fileUnreadable' } })
    const steps = await ladderSteps(file)
    expect(steps.map(({ kind }) => kind)).toEqual(['journal', 'backup', 'salvage'])
    const [journal] = steps
    expect(journal && (await takeStep(journal, file, clock))).toMatchObject({ kind: 'journal' })
    expect(isBehindJournal(file)).toBe(false)
    expect(requestsIn(file)).toBe(5)
    expect(readdirSync(folder).some((name) => name.startsWith('dau-moi.hong-'))).toBe(true)
  })

  it('go on with the backup where the journal does not hold, and set the journal aside', async () => {
    const { folder, file } = await closedRegister(2, 3, true)
    spoil(file, 0, 4096)
    for (const name of readdirSync(join(folder, 'du-phong')).filter((each) => each.endsWith('.db')))
      spoil(join(folder, 'du-phong', name), 5000, 100)
    const [journal, backup] = await ladderSteps(file)
    expect(journal && (await takeStep(journal, file, clock))).toBeNull()
    expect(backup && (await takeStep(backup, file, clock))).toMatchObject({ kind: 'backup' })
    expect(requestsIn(file)).toBe(2)
    expect(existsSync(join(folder, 'du-phong'))).toBe(false)
    expect(readdirSync(folder).some((name) => name.startsWith('du-phong.hong-'))).toBe(true)
  })

  it('end with the rows that can still be read, and say how many can not', async () => {
    const { folder, file } = await closedRegister(60, 0, false)
    rmSync(join(folder, 'sao-luu'), { recursive: true })
    spoil(file, (leafOf(file, 'request') - 1) * 4096, 4096)
    const [salvage] = await ladderSteps(file)
    const outcome = salvage && (await takeStep(salvage, file, clock))
    if (outcome?.kind !== 'salvage') throw new Error('Nothing was salvaged')
    const { salvaged } = outcome
    expect(salvaged.lost).toBeGreaterThan(0)
    const kept = requestsIn(file)
    expect(kept).toBeGreaterThan(0)
    expect(kept).toBeLessThan(60)
    const database = must(openDatabase(file))
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(database.pragma('foreign_key_check')).toEqual([])
    received({ ...openTestSession('2026-11-20').sessions.current(), database }, someFacts())
    closeDatabase(database)
  })

  it('bring back a register whose file is gone, instead of beginning an empty one', async () => {
    const { file } = await closedRegister(2, 1, true)
    rmSync(file)
    expect(seemsClosedInOrder(file)).toBe(false)
    expect(isBehindJournal(file)).toBe(true)
    const [journal] = await ladderSteps(file)
    expect(journal && (await takeStep(journal, file, clock))).toMatchObject({ kind: 'journal' })
    expect(requestsIn(file)).toBe(3)
  })

  it('are offered once at the next start after pages were found damaged', async () => {
    const { file } = await closedRegister(1, 0, true)
    expect(takeDamagedMark(file)).toBe(false)
    markDamaged(file)
    expect(takeDamagedMark(file)).toBe(true)
    expect(takeDamagedMark(file)).toBe(false)
  })

  it('are none for a folder where nothing is left', async () => {
    const { folder, file } = await closedRegister(1, 0, false)
    rmSync(join(folder, 'sao-luu'), { recursive: true })
    rmSync(file)
    expect(await ladderSteps(file)).toEqual([])
  })
})
