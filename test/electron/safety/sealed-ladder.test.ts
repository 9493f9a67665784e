import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { makeDeskAccess } from '../../../electron/accounts/desk-access.ts'
import { saveAgency } from '../../../electron/agency/save-agency.ts'
import { fixedClock } from '../../../electron/clock.ts'
import { closeDatabase, openDatabase } from '../../../electron/database/open-database.ts'
import { registerKey, useRegisterKey } from '../../../electron/database/register-key.ts'
import { waitingDoor } from '../../../electron/ipc/waiting-door.ts'
import { agencyFile } from '../../../electron/places.ts'
import { makeSlot, newRegisterKey, withSlot, writeKeyring } from '../../../electron/safety/keyring.ts'
import { ladderSteps, takeStep } from '../../../electron/safety/ladder.ts'
import { makeBackup } from '../../../electron/safety/make-backup.ts'
import { protectAgency } from '../../../electron/safety/protect-register.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { refusal } from '../../../shared/result.ts'
import { recoveryCodeOf } from '../../../shared/safety/recovery-code.ts'
import { openTestSession } from '../open-test-session.ts'
import { must, received, someAgency, someFacts } from '../requests/open-register.ts'
import { spoil } from './spoilt-register.ts'

const account = '6f0c1f0e-8f0a-4a4e-9a62-0d2f5b1c9e11'
const password = 'con mèo trèo cây cau'

vi.setConfig({ testTimeout: 60_000 })
afterEach(() => useRegisterKey(null))

/** An encrypted register of one request, backed up, closed and damaged, with the door before it. */
const damagedDoor = async () => {
  const { sessions, folder } = openTestSession('2026-11-20')
  const key = newRegisterKey()
  must(saveAgency(sessions.current(), someAgency))
  received(sessions.current(), someFacts())
  const slot = await makeSlot(key, { account, name: 'Đặng Thị Nguyệt' }, password, { n: 1024, r: 8, p: 1 })
  await writeKeyring(folder, withSlot(null, slot))
  must(await protectAgency(sessions, 'ma-hoa', key))
  must(await makeBackup(sessions.current(), 'sao', 'asked'))
  await sessions.close()
  useRegisterKey(null)
  const file = agencyFile(folder)
  spoil(file, 0, 4096)
  const refused: string[] = []
  const access = makeDeskAccess(() => undefined)
  access.guard()
  const door = waitingDoor({
    dataFolder: folder,
    access,
    openRegister: async () => refusal('fileUnreadable', 'Tệp dữ liệu bị hỏng.'),
    onOpen: () => undefined,
    onRefused: ({ code }) => refused.push(code),
    onFault: () => undefined,
  })
  return { door, key, file, refused }
}

const rescued = async (file: string): Promise<number> => {
  const step = (await ladderSteps(file)).find(({ kind }) => kind === 'backup')
  if (step?.kind !== 'backup') throw new Error('No backup was offered')
  expect(await takeStep(step, file, fixedClock(localDate('2026-11-20')))).toMatchObject({ kind: 'backup' })
  const database = must(openDatabase(file))
  const count = Number(database.prepare('SELECT count(*) FROM request').pluck().get())
  closeDatabase(database)
  return count
}

describe('an encrypted register that is damaged', () => {
  it('is brought back from its copies once the password was right, and not before', async () => {
    const { door, key, file, refused } = await damagedDoor()
    expect(await door.answer('access.signIn', { account, password: 'sai mật khẩu rồi' })).toMatchObject({ ok: false })
    expect(refused).toEqual([])
    expect(registerKey()).toBeNull()
    // The next try waits a second.
    await pause(1100)
    await door.answer('access.signIn', { account, password })
    expect(refused).toEqual(['fileUnreadable'])
    expect(registerKey()).toEqual(Buffer.from(key))
    expect(await rescued(file)).toBe(1)
  })

  it('is brought back with the recovery sheet too, which a copy tells to be the right one', async () => {
    const { door, key, file, refused } = await damagedDoor()
    await door.answer('access.recover', { code: recoveryCodeOf(key) })
    expect(refused).toEqual(['fileUnreadable'])
    expect(await rescued(file)).toBe(1)
  })

  it('shows no way out to the sheet of another register', async () => {
    const { door, refused } = await damagedDoor()
    const wrong = recoveryCodeOf(newRegisterKey())
    expect(await door.answer('access.recover', { code: wrong })).toMatchObject({ error: { code: 'invalidInput' } })
    expect(refused).toEqual([])
    expect(registerKey()).toBeNull()
  })
})
