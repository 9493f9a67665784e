import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { saveAgency } from '../../../electron/agency/save-agency.ts'
import { fixedClock } from '../../../electron/clock.ts'
import { closeDatabase, openDatabase } from '../../../electron/database/open-database.ts'
import { agencyFile } from '../../../electron/places.ts'
import { isBehindJournal } from '../../../electron/safety/journal-check.ts'
import { keepJournal } from '../../../electron/safety/journal-keeper.ts'
import { markDamaged, seemsClosedInOrder, takeDamagedMark } from '../../../electron/safety/journal-places.ts'
import { type LadderStep, ladderSteps, type RescueStep, takeStep } from '../../../electron/safety/ladder.ts'
import { makeBackup } from '../../../electron/safety/make-backup.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { openTestSession } from '../open-test-session.ts'
import { must, received, someAgency, someFacts } from '../requests/open-register.ts'
import { leafOf, spoil } from './spoilt-register.ts'

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

/** Takes the step of a kind that was offered. */
const take = (kind: RescueStep['kind'], steps: readonly LadderStep[], file: string) => {
  const step = steps.find((each) => each.kind === kind)
  if (!step || step.kind === 'look') throw new Error(`${kind} was not offered`)
  return takeStep(step, file, clock)
}

const requestsIn = (file: string): number => {
  const database = must(openDatabase(file))
  const count = Number(database.prepare('SELECT count(*) FROM request').pluck().get())
  closeDatabase(database)
  return count
}

describe('the steps for a register that can not be opened', () => {
  it('begin with the journal, which keeps what came after the last backup too', async () => {
    const { folder, file } = await closedRegister(2, 3, true)
    spoil(file, 0, 4096)
    expect(openDatabase(file)).toMatchObject({ ok: false, error: { code: 'fileUnreadable' } })
    const steps = await ladderSteps(file)
    expect(steps.map(({ kind }) => kind)).toEqual(['journal', 'backup', 'look', 'salvage'])
    expect(await take('journal', steps, file)).toMatchObject({ kind: 'journal' })
    expect(isBehindJournal(file)).toBe(false)
    expect(requestsIn(file)).toBe(5)
    expect(readdirSync(folder).some((name) => name.startsWith('dau-moi.hong-'))).toBe(true)
  })

  it('go on with the backup where the journal does not hold, and set the journal aside', async () => {
    const { folder, file } = await closedRegister(2, 3, true)
    spoil(file, 0, 4096)
    for (const name of readdirSync(join(folder, 'du-phong')).filter((each) => each.endsWith('.db')))
      spoil(join(folder, 'du-phong', name), 5000, 100)
    const steps = await ladderSteps(file)
    expect(await take('journal', steps, file)).toBeNull()
    expect(await take('backup', steps, file)).toMatchObject({ kind: 'backup' })
    expect(requestsIn(file)).toBe(2)
    expect(existsSync(join(folder, 'du-phong'))).toBe(false)
    expect(readdirSync(folder).some((name) => name.startsWith('du-phong.hong-'))).toBe(true)
  })

  it('end with the rows that can still be read, and say how many can not', async () => {
    const { folder, file } = await closedRegister(60, 0, false)
    rmSync(join(folder, 'sao-luu'), { recursive: true })
    spoil(file, (leafOf(file, 'request') - 1) * 4096, 4096)
    const outcome = await take('salvage', await ladderSteps(file), file)
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
    expect(await take('journal', await ladderSteps(file), file)).toMatchObject({ kind: 'journal' })
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
