import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readAccounts, recordAccount } from '../../../electron/accounts/account-repository.ts'
import { saveAgency } from '../../../electron/agency/save-agency.ts'
import { makeAgencyKey, readAgencyKey } from '../../../electron/bundle/agency-key.ts'
import type { CurrentSession } from '../../../electron/current-session.ts'
import { isSealed } from '../../../electron/database/open-connection.ts'
import { registerKey, useRegisterKey } from '../../../electron/database/register-key.ts'
import { storeAttachment } from '../../../electron/files/attachment-store.ts'
import { showAttachment } from '../../../electron/files/show-attachment.ts'
import { findRegister } from '../../../electron/safety/find-register.ts'
import { makeSlot, newRegisterKey, readKeyring, withSlot, writeKeyring } from '../../../electron/safety/keyring.ts'
import { makeBackup } from '../../../electron/safety/make-backup.ts'
import { moveOut } from '../../../electron/safety/move-out.ts'
import { movedAt } from '../../../electron/safety/moved-mark.ts'
import { protectAgency } from '../../../electron/safety/protect-register.ts'
import { takeIn } from '../../../electron/safety/take-in.ts'
import { recoveryCodeOf } from '../../../shared/safety/recovery-code.ts'
import { temporaryFolder } from '../database/temporary-folder.ts'
import { openTestSession } from '../open-test-session.ts'
import { must, received, someAgency, someFacts } from '../requests/open-register.ts'

const account = '6f0c1f0e-8f0a-4a4e-9a62-0d2f5b1c9e11'
const password = 'con mèo trèo cây cau'
const secret = 'Đơn của bà Bí Mật'
const name = someFacts().requester.name

const numbersOf = (sessions: CurrentSession) =>
  sessions.current().database.prepare('SELECT number FROM request ORDER BY number').pluck().all()

/** A register in use on the old computer; encrypted with one account when asked for. */
const oldComputer = async (encrypted: boolean) => {
  const test = openTestSession('2026-11-20')
  const { sessions, folder } = test
  must(saveAgency(sessions.current(), someAgency))
  received(sessions.current(), someFacts())
  const hash = await storeAttachment(folder, Buffer.from(secret))
  const signing = must(await makeAgencyKey(folder))
  const key = newRegisterKey()
  if (encrypted) {
    const officer = { id: account, name: 'Đặng Thị Nguyệt', roles: ['admin', 'focalPoint'], active: true } as const
    const { database, clock } = sessions.current()
    recordAccount(database, 'created', officer, { at: clock.now(), by: officer.name })
    const quick = { n: 1024, r: 8, p: 1 }
    await writeKeyring(folder, withSlot(null, await makeSlot(key, { account, name: officer.name }, password, quick)))
    must(await protectAgency(sessions, 'ma-hoa', key))
  }
  const target = join(temporaryFolder(), 'chuyen.dmmoi')
  const exported = () =>
    moveOut(sessions.current(), { chooseSavePath: async () => target }, { jobId: 'xuat', password })
  return { ...test, hash, signing, key, target, exported }
}

const expectAll = async (sessions: CurrentSession, folder: string, old: Awaited<ReturnType<typeof oldComputer>>) => {
  expect(numbersOf(sessions)).toEqual([1])
  expect(must(await readAgencyKey(folder))).toEqual(old.signing)
  let shown = ''
  const openPath = async (path: string) => {
    shown = readFileSync(path, 'utf8')
  }
  must(await showAttachment(folder, { openPath }, { hash: old.hash, name: 'don.txt' }))
  expect(shown).toBe(secret)
  expect(readdirSync(folder).filter((file) => /khoi-phuc$|\.tam$/.test(file))).toEqual([])
}

const take = (sessions: CurrentSession, kind: 'moveFile' | 'backup', path: string, typed: string) =>
  takeIn(sessions, { jobId: 'nhap', chosen: { kind, path }, secret: typed })

// Each backs a register up several times.
vi.setConfig({ testTimeout: 60_000 })
afterEach(() => useRegisterKey(null))

describe('Moving to another computer', () => {
  it('takes an encrypted register with its password, signed in as who it belongs to, and marks the old computer', async () => {
    const old = await oldComputer(true)
    expect(must(await old.exported())).toMatchObject({ fileName: 'chuyen.dmmoi', damagedFiles: 0 })
    expect(movedAt(old.folder)).not.toBeNull()
    expect(readFileSync(old.target).includes(name)).toBe(false)
    await old.sessions.close()

    useRegisterKey(null)
    const fresh = openTestSession('2026-11-20')
    const found = must(
      await findRegister(
        fresh.sessions.current(),
        { chooseFile: async () => old.target, chooseFolder: async () => null },
        'moveFile',
      ),
    )
    expect(found).toMatchObject({ agencyName: someAgency.name, locked: true })
    expect(await take(fresh.sessions, 'moveFile', old.target, 'sai mật khẩu rồi')).toMatchObject({
      ok: false,
      error: { code: 'invalidInput' },
    })
    expect(numbersOf(fresh.sessions)).toEqual([])
    expect(must(await take(fresh.sessions, 'moveFile', old.target, password))).toEqual({ damagedFiles: 0 })
    expect(isSealed(fresh.sessions.current().database)).toBe(true)
    expect(registerKey()).toEqual(Buffer.from(old.key))
    expect(fresh.sessions.access.signedIn()?.id).toBe(account)
    expect(await readKeyring(fresh.folder)).toMatchObject({ slots: [{ account }] })
    await expectAll(fresh.sessions, fresh.folder, old)
    expect(fresh.faults).toEqual([])
  })

  it('takes a plain register under the password typed for its file, and leaves it plain', async () => {
    const old = await oldComputer(false)
    must(await old.exported())
    expect(readFileSync(old.target).includes(name)).toBe(false)
    await old.sessions.close()
    const fresh = openTestSession('2026-11-20')
    must(await take(fresh.sessions, 'moveFile', old.target, password))
    expect(isSealed(fresh.sessions.current().database)).toBe(false)
    expect(registerKey()).toBeNull()
    await expectAll(fresh.sessions, fresh.folder, old)
  })

  it('opens with the recovery sheet, and then asks for a new password', async () => {
    const old = await oldComputer(true)
    must(await old.exported())
    await old.sessions.close()
    useRegisterKey(null)
    const fresh = openTestSession('2026-11-20')
    must(await take(fresh.sessions, 'moveFile', old.target, recoveryCodeOf(old.key)))
    expect(fresh.sessions.access.stage()).toBe('newPassword')
    await expectAll(fresh.sessions, fresh.folder, old)
  })

  it('keeps the register of now as a backup and refuses every spoilt file with nothing changed', async () => {
    const old = await oldComputer(true)
    must(await old.exported())
    await old.sessions.close()
    useRegisterKey(null)
    const fresh = openTestSession('2026-11-20')
    must(saveAgency(fresh.sessions.current(), someAgency))
    received(fresh.sessions.current(), someFacts())
    received(fresh.sessions.current(), someFacts())
    const whole = readFileSync(old.target)
    for (const at of [100, Math.floor(whole.length / 2), whole.length - 5]) {
      const spoilt = Buffer.from(whole)
      spoilt[at] = (spoilt[at] ?? 0) ^ 1
      writeFileSync(old.target, spoilt)
      expect((await take(fresh.sessions, 'moveFile', old.target, password)).ok).toBe(false)
    }
    writeFileSync(old.target, whole.subarray(0, whole.length - 100))
    expect((await take(fresh.sessions, 'moveFile', old.target, password)).ok).toBe(false)
    expect(numbersOf(fresh.sessions)).toEqual([1, 2])
    writeFileSync(old.target, whole)
    must(await take(fresh.sessions, 'moveFile', old.target, password))
    expect(numbersOf(fresh.sessions)).toEqual([1])
    const kept = readdirSync(join(fresh.folder, 'sao-luu')).filter((id) => /^\d{4}-/.test(id))
    expect(kept.length).toBeGreaterThan(0)
  })

  it('leaves nothing when it is stopped or the stick is gone', async () => {
    const old = await oldComputer(false)
    const exporting = old.exported()
    const watch = setInterval(() => old.sessions.current().jobs.cancel('xuat'), 1)
    expect(await exporting).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    clearInterval(watch)
    expect(existsSync(old.target)).toBe(false)
    expect(existsSync(`${old.target}.tam`)).toBe(false)
    expect(movedAt(old.folder)).toBeNull()
    const gone = await moveOut(
      old.sessions.current(),
      { chooseSavePath: async () => '/khong-con/usb/chuyen.dmmoi' },
      { jobId: 'xuat', password },
    )
    expect(gone).toMatchObject({ ok: false, error: { code: 'fileUnwritable' } })
  })

  it('restores a backup on a computer that has never seen the register', async () => {
    const old = await oldComputer(true)
    must(await makeBackup(old.sessions.current(), 'sao', 'asked'))
    await old.sessions.close()
    useRegisterKey(null)
    const fresh = openTestSession('2026-11-20')
    const ports = { chooseFile: async () => null, chooseFolder: async () => old.folder }
    expect(must(await findRegister(fresh.sessions.current(), ports, 'backup'))).toMatchObject({ locked: true })
    mkdirSync(join(old.folder, 'trong'))
    const empty = { ...ports, chooseFolder: async () => join(old.folder, 'trong') }
    expect(await findRegister(fresh.sessions.current(), empty, 'backup')).toMatchObject({
      ok: false,
      error: { code: 'notFound' },
    })
    expect((await take(fresh.sessions, 'backup', old.folder, 'sai mật khẩu rồi')).ok).toBe(false)
    must(await take(fresh.sessions, 'backup', join(old.folder, 'sao-luu'), password))
    expect(readAccounts(fresh.sessions.current().database).map(({ id }) => id)).toEqual([account])
    await expectAll(fresh.sessions, fresh.folder, old)
  })
})
