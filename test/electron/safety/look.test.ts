import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeDeskAccess } from '../../../electron/accounts/desk-access.ts'
import { saveAgency } from '../../../electron/agency/save-agency.ts'
import { openLog } from '../../../electron/log.ts'
import { openLook } from '../../../electron/open-look.ts'
import { agencyFile } from '../../../electron/places.ts'
import { type Look, prepareLook, sweepLooks } from '../../../electron/safety/look.ts'
import { contract } from '../../../shared/ipc/contract.ts'
import { mayLook } from '../../../shared/ipc/look-calls.ts'
import { writingCalls } from '../../../shared/ipc/writing-calls.ts'
import type { LookReason } from '../../../shared/safety/look.ts'
import { openTestSession } from '../open-test-session.ts'
import { must, received, someAgency, someFacts } from '../requests/open-register.ts'
import { testPorts } from '../test-ports.ts'
import { leafOf, spoil } from './spoilt-register.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/** A register with so many requests; still open in this process, or closed. */
const register = async (requests: number, closed: boolean) => {
  const { sessions, folder } = openTestSession('2026-11-20')
  const session = sessions.current()
  must(saveAgency(session, someAgency))
  for (let one = 0; one < requests; one += 1) received(session, someFacts())
  if (closed) await sessions.close()
  return { folder, file: agencyFile(folder), session }
}

const lookAt = async (file: string, reason: LookReason): Promise<Look> => {
  const look = await prepareLook(file, reason)
  if (!look) throw new Error('Nothing to look at')
  return look
}

const opened = async (dataFolder: string, look: Look) => {
  const desk = must(
    await openLook(
      {
        dataFolder,
        day: '2026-11-20',
        appFolder: root,
        appVersion: '0.0.0',
        mainFolder: join(root, 'electron', 'jobs'),
        log: openLog(dataFolder, () => '2026-11-20T09:00:00.000+07:00'),
        ports: testPorts(),
        onProgress: () => undefined,
        onSwitch: () => undefined,
        onLawChanged: () => undefined,
        onDamaged: () => undefined,
        access: makeDeskAccess(() => undefined),
      },
      look,
    ),
  )
  onTestFinished(desk.close)
  return desk
}

const firstPage = {
  text: '',
  filter: 'all',
  year: null,
  ids: null,
  sort: 'number',
  descending: true,
  offset: 0,
  limit: 10,
}

describe('a register that is only looked at', () => {
  it('shows what another desk that goes on writing has saved by then', async () => {
    const { folder, file, session } = await register(3, false)
    const look = await lookAt(file, 'held')
    received(session, someFacts())
    const desk = await opened(folder, look)
    expect(await desk.answer('requests.query', firstPage)).toMatchObject({ ok: true, value: { total: 3 } })
    expect(await desk.answer('app.status', undefined)).toMatchObject({
      ok: true,
      value: { mode: 'agency', look: { reason: 'held', rowsLost: 0 } },
    })
  })

  it('refuses every call that writes, with the reason, and changes nothing of the register', async () => {
    const { folder, file } = await register(2, true)
    const before = readFileSync(file)
    const desk = await opened(folder, await lookAt(file, 'unwritable'))
    for (const call of writingCalls)
      expect(await desk.answer(call, undefined), call).toMatchObject({
        ok: false,
        error: { code: 'notAllowedNow', message: expect.stringContaining('chỉ để xem') },
      })
    for (const call of ['safety.restore', 'safety.backUp', 'app.enterTraining', 'catalogue.import', 'accounts.protect'])
      expect(await desk.answer(call, undefined), call).toMatchObject({ ok: false, error: { code: 'notAllowedNow' } })
    await desk.close()
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('shows what can still be read of a damaged one and says how many rows can not', async () => {
    const { folder, file } = await register(60, true)
    spoil(file, (leafOf(file, 'request') - 1) * 4096, 4096)
    const spoilt = readFileSync(file)
    const look = await lookAt(file, 'damaged')
    expect(look.rowsLost).toBeGreaterThan(0)
    const desk = await opened(folder, look)
    const answered = await desk.answer('requests.query', firstPage)
    expect(answered).toMatchObject({ ok: true })
    await desk.close()
    expect(readFileSync(file).equals(spoilt)).toBe(true)
    expect(existsSync(look.folder)).toBe(false)
  })

  it('is none where nothing can be read, and leaves nothing behind', async () => {
    const { file } = await register(1, true)
    writeFileSync(file, Buffer.alloc(20_000, 7))
    expect(await prepareLook(file, 'damaged')).toBeNull()
    expect(await prepareLook(file, 'held')).toBeNull()
  })

  it('leaves no copy for longer than until the next start', () => {
    const gone = join(tmpdir(), 'dau-moi-xem-999999999-abc')
    const own = join(tmpdir(), `dau-moi-xem-${process.pid}-abc`)
    for (const folder of [gone, own]) mkdirSync(folder, { recursive: true })
    onTestFinished(() => rmSync(own, { recursive: true, force: true }))
    sweepLooks()
    expect(existsSync(gone)).toBe(false)
    expect(existsSync(own)).toBe(true)
  })
})

describe('the calls a register that is only looked at answers', () => {
  it('are reading, taking out and the door, and none that is known to write', () => {
    const calls = Object.entries(contract).flatMap(([noun, verbs]) =>
      Object.keys(verbs).map((verb) => `${noun}.${verb}`),
    )
    const answered = calls.filter(mayLook)
    expect(answered).toEqual(
      expect.arrayContaining(['requests.read', 'requests.export', 'catalogue.export', 'access.signIn']),
    )
    expect(answered.filter((call) => writingCalls.has(call))).toEqual([])
    expect(
      answered.filter((call) => /\.(add|edit|save|remove|restore|takeIn|import|issue|protect)$/.test(call)),
    ).toEqual([])
  })
})
