import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { saveAgency } from '../../../electron/agency/save-agency.ts'
import { closeDatabase, openDatabase } from '../../../electron/database/open-database.ts'
import { KEY_BYTES, useRegisterKey } from '../../../electron/database/register-key.ts'
import { agencyFile } from '../../../electron/places.ts'
import { isBehindJournal } from '../../../electron/safety/journal-check.ts'
import { compareRegister } from '../../../electron/safety/journal-compare.ts'
import { type JournalKeeper, keepJournal } from '../../../electron/safety/journal-keeper.ts'
import { baseFile, baseNumbers, journalFolder, segmentNumbers } from '../../../electron/safety/journal-places.ts'
import { journalReaches, replayJournal } from '../../../electron/safety/journal-replay.ts'
import type { Session } from '../../../electron/session.ts'
import { openTestSession } from '../open-test-session.ts'
import { must, received, someAgency, someFacts } from '../requests/open-register.ts'

type Kept = {
  session: Session
  keeper: JournalKeeper
  folder: string
  file: string
  faults: unknown[]
  close(): Promise<void>
}

const keep = async (): Promise<Kept> => {
  const { sessions, folder } = openTestSession('2026-11-20')
  const faults: unknown[] = []
  const keeper = keepJournal(sessions.current, (thrown) => faults.push(thrown))
  must(saveAgency(sessions.current(), someAgency))
  await keeper.renew()
  const close = async () => {
    keeper.stop()
    await keeper.settle()
    await sessions.close()
  }
  return { session: sessions.current(), keeper, folder, file: agencyFile(folder), faults, close }
}

const officer = () => 'Cán bộ thử'

const receiveSome = (session: Session, count: number): void => {
  for (let one = 0; one < count; one += 1) received(session, someFacts())
}

const requestsIn = (file: string): number => {
  const database = must(openDatabase(file))
  const count = Number(database.prepare('SELECT count(*) FROM request').pluck().get())
  closeDatabase(database)
  return count
}

const replayed = async (file: string): Promise<number> => {
  const target = `${file}.thu`
  expect(await replayJournal(journalFolder(file), target)).not.toBeNull()
  const count = requestsIn(target)
  rmSync(target)
  return count
}

describe.each([
  ['plain', null],
  ['encrypted', new Uint8Array(KEY_BYTES).fill(7)],
] as const)('the journal of a register that is %s', (_name, key) => {
  const within = async (work: () => Promise<void>) => {
    useRegisterKey(key)
    try {
      await work()
    } finally {
      useRegisterKey(null)
    }
  }

  it('holds every act once it is settled, through checkpoints and new segments', () =>
    within(async () => {
      const { session, keeper, file, faults, close } = await keep()
      for (let round = 1; round <= 4; round += 1) {
        receiveSome(session, 5)
        await keeper.settle()
        expect(await replayed(file)).toBe(round * 5)
        if (round === 2) await keeper.renew()
      }
      expect(faults).toEqual([])
      expect(baseNumbers(journalFolder(file))).toHaveLength(1)
      await close()
      expect(await replayed(file)).toBe(20)
    }))

  it('goes on after the register was closed in order, without a new base', () =>
    within(async () => {
      const first = await keep()
      receiveSome(first.session, 3)
      await first.close()
      const before = segmentNumbers(journalFolder(first.file))
      expect(isBehindJournal(first.file)).toBe(false)
      expect(existsSync(join(journalFolder(first.file), 'dong-so.json'))).toBe(true)
      const database = must(openDatabase(first.file))
      const keeper = keepJournal(
        () => ({ ...first.session, database, officer, onClose: () => undefined }),
        () => undefined,
      )
      received({ ...first.session, database, officer }, someFacts())
      await keeper.settle()
      keeper.stop()
      closeDatabase(database)
      expect(segmentNumbers(journalFolder(first.file))).toEqual(before)
      expect(await replayed(first.file)).toBe(4)
    }))

  it('says what the register says after all of it was moved out of the log, and tells a spoilt page', () =>
    within(async () => {
      const { session, file, close } = await keep()
      receiveSome(session, 6)
      await close()
      const register = openSync(file, 'r+')
      expect(await compareRegister(file, register)).toBe('alike')
      const at = statSync(file).size - 2000
      writeSync(register, Buffer.from([readFileSync(file).readUInt8(at) ^ 1]), 0, 1, at)
      expect(await compareRegister(file, register)).toBe('registerDamaged')
      closeSync(register)
    }))

  it('tells a register whose write-ahead log was cut short or lost from one that holds everything', () =>
    within(async () => {
      const { session, keeper, file, close } = await keep()
      receiveSome(session, 4)
      await keeper.settle()
      const aside = `${file}.dang-mo`
      for (const suffix of ['', '-wal']) copyFileSync(file + suffix, aside + suffix)
      const journal = journalFolder(file)
      await close()
      rmSync(join(journal, 'dong-so.json'))
      const restore = (walBytes: number | null) => {
        copyFileSync(aside, file)
        if (walBytes === null) rmSync(`${file}-wal`, { force: true })
        else {
          copyFileSync(`${aside}-wal`, `${file}-wal`)
          truncateSync(`${file}-wal`, walBytes)
        }
      }
      const whole = statSync(`${aside}-wal`).size
      restore(whole)
      expect(isBehindJournal(file)).toBe(false)
      restore(32 + 3 * 4120)
      expect(isBehindJournal(file)).toBe(true)
      restore(0)
      expect(isBehindJournal(file)).toBe(true)
      restore(null)
      expect(isBehindJournal(file)).toBe(true)
    }))
})

describe('a journal', () => {
  it('begins anew when another program wrote to the register in between', async () => {
    const { session, file, close } = await keep()
    receiveSome(session, 2)
    await close()
    const other = must(openDatabase(file))
    received({ ...session, database: other, officer }, someFacts())
    other.pragma('wal_checkpoint(TRUNCATE)')
    closeDatabase(other)
    expect(isBehindJournal(file)).toBe(false)
    const database = must(openDatabase(file))
    const again = { ...session, database, officer, onClose: () => undefined }
    const keeper = keepJournal(
      () => again,
      () => undefined,
    )
    received(again, someFacts())
    await keeper.settle()
    expect(await replayed(file)).toBe(2)
    closeDatabase(database)
    keeper.stop()
  })

  it('counts up to its last whole batch when its end is torn', async () => {
    const { session, keeper, file, close } = await keep()
    receiveSome(session, 1)
    await keeper.settle()
    receiveSome(session, 1)
    await close()
    const segment = join(
      journalFolder(file),
      readdirSync(journalFolder(file)).find((name) => name.endsWith('.nk')) ?? '',
    )
    const reaches = await journalReaches(journalFolder(file))
    expect(reaches).not.toBeNull()
    expect(await replayed(file)).toBe(2)
    writeFileSync(segment, Buffer.alloc(20), { flag: 'r+' })
    expect(await replayed(file)).toBe(0)
  })

  it('finds a byte changed in the middle of a text, which the check of the register itself passes over', async () => {
    const { session, keeper, file, close } = await keep()
    receiveSome(session, 3)
    await keeper.renew()
    receiveSome(session, 1)
    expect(await keeper.compare()).toBe(true)
    const bytes = readFileSync(file)
    const at = bytes.indexOf('công trình')
    expect(at).toBeGreaterThan(0)
    const handle = openSync(file, 'r+')
    writeSync(handle, Buffer.from('X'), 0, 1, at)
    expect(session.database.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(await keeper.compare()).toBe(false)
    writeSync(handle, bytes, at, 1, at)
    closeSync(handle)
    expect(await keeper.compare()).toBe(true)
    await close()
  })

  it('begins anew when its base is no longer what it was', async () => {
    const { session, keeper, file, close } = await keep()
    receiveSome(session, 2)
    const folder = journalFolder(file)
    const before = baseNumbers(folder)
    const base = baseFile(folder, before[0] ?? 0)
    const bytes = readFileSync(base)
    bytes.writeUInt8(bytes.readUInt8(6000) ^ 1, 6000)
    writeFileSync(base, bytes)
    expect(await keeper.compare()).toBe(true)
    expect(baseNumbers(folder)).not.toEqual(before)
    expect(await replayed(file)).toBe(2)
    await close()
  })
})
