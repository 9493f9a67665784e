import { existsSync, mkdirSync, readdirSync, rmSync, statSync, truncateSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { saveAgency } from '../../../electron/agency/save-agency.ts'
import { fixedClock } from '../../../electron/clock.ts'
import { closeDatabase, openDatabase } from '../../../electron/database/open-database.ts'
import { useRegisterKey } from '../../../electron/database/register-key.ts'
import { storeAttachment } from '../../../electron/files/attachment-store.ts'
import { agencyFile } from '../../../electron/places.ts'
import { keepJournal } from '../../../electron/safety/journal-keeper.ts'
import { furthestMirror, mirrorFolder, mirrorOwner } from '../../../electron/safety/journal-mirror.ts'
import { replayJournal } from '../../../electron/safety/journal-replay.ts'
import { keepSecondJournal } from '../../../electron/safety/keep-second-journal.ts'
import { newRegisterKey } from '../../../electron/safety/keyring.ts'
import { ladderSteps, takeStep } from '../../../electron/safety/ladder.ts'
import { makeBackup } from '../../../electron/safety/make-backup.ts'
import { protectAgency } from '../../../electron/safety/protect-register.ts'
import { keepSecondPlace } from '../../../electron/safety/second-place.ts'
import { takeIn } from '../../../electron/safety/take-in.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { temporaryFolder } from '../database/temporary-folder.ts'
import { openTestSession } from '../open-test-session.ts'
import { must, received, someAgency, someFacts } from '../requests/open-register.ts'

vi.setConfig({ testTimeout: 60_000 })
afterEach(() => useRegisterKey(null))

/** A register with its journal, and a stick chosen as the second place. */
const desk = async () => {
  const { sessions, folder } = openTestSession('2026-11-20')
  const stick = temporaryFolder()
  must(await keepSecondPlace(folder, stick))
  const backups = join(stick, 'dau-moi-sao-luu')
  const faults: unknown[] = []
  const journal = keepJournal(sessions.current, (thrown) => faults.push(thrown))
  const second = keepSecondJournal(sessions.current, journal.end, (thrown) => faults.push(thrown))
  must(saveAgency(sessions.current(), someAgency))
  await journal.renew()
  const close = async () => {
    second.stop()
    journal.stop()
    await sessions.close()
  }
  const receive = (count: number) => {
    for (let one = 0; one < count; one += 1) received(sessions.current(), someFacts())
  }
  return { sessions, folder, stick, backups, faults, journal, second, receive, close, file: agencyFile(folder) }
}

const requestsIn = (file: string): number => {
  const database = must(openDatabase(file))
  const count = Number(database.prepare('SELECT count(*) FROM request').pluck().get())
  closeDatabase(database)
  return count
}

/** The requests of the register that the copies on a stick give. */
const requestsOn = async (backups: string): Promise<number | null> => {
  const found = await furthestMirror(backups)
  const built = join(temporaryFolder(), 'dung-lai.db')
  return found && (await replayJournal(found.folder, built)) ? requestsIn(built) : null
}

const copies = (backups: string): readonly string[] => readdirSync(mirrorFolder(backups))
const segmentOf = (backups: string): string => {
  const copy = join(mirrorFolder(backups), copies(backups)[0] ?? '')
  return join(copy, readdirSync(copy).findLast((name) => name.endsWith('.nk')) ?? '')
}

describe('the copy of the journal in the second place', () => {
  it('holds everything saved by the moment it was made, though no backup was', async () => {
    const { receive, second, backups, faults, close } = await desk()
    receive(2)
    await second.copy()
    expect(await requestsOn(backups)).toBe(2)
    receive(3)
    await second.copy()
    expect(await requestsOn(backups)).toBe(5)
    await close()
    expect(faults).toEqual([])
  })

  it('is only added to, and goes on from the next base when the journal begins anew', async () => {
    const { receive, second, journal, backups, faults, close } = await desk()
    receive(1)
    await second.copy()
    const [first] = copies(backups)
    const before = statSync(segmentOf(backups)).size
    receive(1)
    await second.copy()
    expect(copies(backups)).toEqual([first])
    expect(statSync(segmentOf(backups)).size).toBeGreaterThan(before)
    await journal.renew()
    receive(1)
    await second.copy()
    expect(copies(backups)).toHaveLength(1)
    expect(copies(backups)).not.toEqual([first])
    expect(await requestsOn(backups)).toBe(3)
    await close()
    expect(faults).toEqual([])
  })

  it('counts up to its last whole record when the stick was pulled out while it was written, and is mended the next time', async () => {
    const { sessions, journal, receive, second, backups, close } = await desk()
    receive(1)
    await second.copy()
    const whole = statSync(segmentOf(backups)).size
    receive(1)
    await second.copy()
    truncateSync(segmentOf(backups), whole + 100)
    expect(await requestsOn(backups)).toBe(1)
    receive(1)
    // Whoever opens the app again knows nothing of what was copied before.
    const again = keepSecondJournal(sessions.current, journal.end, () => undefined)
    await again.copy()
    again.stop()
    expect(await requestsOn(backups)).toBe(3)
    await close()
  })

  it('takes attachments along before what is written about them', async () => {
    const { folder, receive, second, backups, close } = await desk()
    await storeAttachment(folder, Buffer.from('Quyết định'))
    receive(1)
    await second.copy()
    expect(existsSync(join(backups, 'tep-dinh-kem'))).toBe(true)
    await close()
  })

  it('waits while the stick is not there, without a fault, and begins again when it is', async () => {
    const { receive, second, stick, backups, faults, close } = await desk()
    rmSync(stick, { recursive: true })
    receive(1)
    await second.copy()
    expect(existsSync(stick)).toBe(false)
    mkdirSync(stick)
    await second.copy()
    expect(await requestsOn(backups)).toBe(1)
    await close()
    expect(faults).toEqual([])
  })

  it('is encrypted from the moment the register is, and the plain one is gone', async () => {
    const { sessions, receive, second, journal, backups, faults, close } = await desk()
    receive(1)
    await second.copy()
    const [plain] = copies(backups)
    must(await protectAgency(sessions, 'ma-hoa', newRegisterKey()))
    await journal.renew()
    receive(1)
    await second.copy()
    expect(copies(backups)).not.toContain(plain)
    expect(await requestsOn(backups)).toBe(2)
    await close()
    expect(faults).toEqual([])
  })

  it('leaves the journal of another computer on the same stick for a week', async () => {
    const { receive, second, backups, close } = await desk()
    const other = join(mirrorFolder(backups), '0123456789ab-0123456789abcdef')
    mkdirSync(other, { recursive: true })
    receive(1)
    await second.copy()
    expect(existsSync(other)).toBe(true)
    const long = Date.now() / 1000 - 8 * 24 * 3600
    utimesSync(other, long, long)
    receive(1)
    await second.copy()
    expect(existsSync(other)).toBe(false)
    await close()
  })
})

describe('after the disk of the register is lost', () => {
  it('the ladder offers the journal of the second place when that of the computer is gone too', async () => {
    const { folder, sessions, receive, second, file, close } = await desk()
    receive(2)
    must(await makeBackup(sessions.current(), 'sao', 'asked'))
    receive(3)
    await second.copy()
    await close()
    rmSync(file)
    rmSync(join(folder, 'du-phong'), { recursive: true })
    const [step] = await ladderSteps(file)
    expect(step).toMatchObject({ kind: 'journal', place: 'second' })
    if (step?.kind !== 'journal') throw new Error('No journal')
    expect(await takeStep(step, file, fixedClock(localDate('2026-11-20')))).toMatchObject({ kind: 'journal' })
    expect(requestsIn(file)).toBe(5)
    expect(mirrorOwner(folder)).not.toBe(mirrorOwner(`${folder}-khac`))
  })

  it('another computer takes in from the stick what was saved after the last backup too', async () => {
    const { folder, sessions, stick, receive, second, close } = await desk()
    receive(2)
    must(await makeBackup(sessions.current(), 'sao', 'asked'))
    receive(3)
    await second.copy()
    await close()
    rmSync(folder, { recursive: true, force: true })
    const fresh = openTestSession('2026-11-20')
    must(await takeIn(fresh.sessions, { jobId: 'nhap', chosen: { kind: 'backup', path: stick }, secret: '' }))
    const count = fresh.sessions.current().database.prepare('SELECT count(*) FROM request').pluck().get()
    expect(count).toBe(5)
    expect(fresh.faults).toEqual([])
  })
})
