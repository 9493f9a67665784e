import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { saveAgency } from '../../../electron/agency/save-agency.ts'
import { fileHeader } from '../../../electron/database/open-connection.ts'
import { useRegisterKey } from '../../../electron/database/register-key.ts'
import { attachmentPath, storeAttachment } from '../../../electron/files/attachment-store.ts'
import { dropPlainCopies } from '../../../electron/safety/drop-plain-copies.ts'
import { newRegisterKey } from '../../../electron/safety/keyring.ts'
import { makeBackup } from '../../../electron/safety/make-backup.ts'
import { countLeftovers, plainLeftovers } from '../../../electron/safety/plain-leftovers.ts'
import { protectAgency } from '../../../electron/safety/protect-register.ts'
import type { Resealed } from '../../../electron/safety/reseal-copies-job.ts'
import { restoreBackup } from '../../../electron/safety/restore-backup.ts'
import { openTestSession } from '../open-test-session.ts'
import { must, received, someAgency, someFacts } from '../requests/open-register.ts'

const secret = 'Đơn của bà Bí Mật'

/** A register that was used and backed up plain, and is encrypted now. */
const openProtected = async () => {
  const test = openTestSession('2026-11-20')
  const { sessions, folder } = test
  must(saveAgency(sessions.current(), someAgency))
  received(sessions.current(), someFacts())
  const hash = await storeAttachment(folder, Buffer.from(secret))
  const { backup } = must(await makeBackup(sessions.current(), 'sao', 'asked'))
  copyFileSync(join(folder, 'sao-luu', backup.id, 'dau-moi.db'), join(folder, 'dau-moi.truoc-nang-cap-10-20.db'))
  received(sessions.current(), someFacts())
  const key = newRegisterKey()
  must(await protectAgency(sessions, 'ma-hoa', key))
  const root = { place: 'here', folder: join(folder, 'sao-luu') } as const
  const count = async () => (await countLeftovers(await plainLeftovers(folder))).copies
  const numbers = () => sessions.current().database.prepare('SELECT number FROM request ORDER BY number').pluck().all()
  return { ...test, key, hash, backup, root, count, numbers }
}

/** Files under a folder that show a text, as UTF-8 or UTF-16. */
const filesShowing = (folder: string, text: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name)
    if (!statSync(path).isFile()) return false
    const bytes = readFileSync(path)
    return bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'))
  })

// Each backs a register up several times.
vi.setConfig({ testTimeout: 60_000 })
afterEach(() => useRegisterKey(null))

describe('Copies from before the encryption', () => {
  it('are counted, and only the backup made for the encrypting is taken away by itself', async () => {
    const { folder, root, backup, count } = await openProtected()
    expect(await count()).toBe(3)
    const kinds = readdirSync(root.folder)
      .filter((name) => /^\d{4}-/.test(name))
      .map((id) => [id === backup.id, fileHeader(join(root.folder, id, 'dau-moi.db')).kind])
    expect(kinds).toEqual([
      [true, 'plain'],
      [false, 'sealed'],
    ])
    expect(filesShowing(folder, secret).length).toBeGreaterThan(0)
  })

  it('are encrypted on a press, keep what they hold, and leave nothing readable', async () => {
    const { sessions, folder, root, backup, count, numbers } = await openProtected()
    const done = must(await sessions.current().jobs.run<null, Resealed>('copies-reseal', 'lai', null))
    expect(done).toEqual({ sealed: 2, left: 0 })
    expect(await count()).toBe(0)
    expect(filesShowing(folder, secret)).toEqual([])
    expect(filesShowing(folder, someFacts().requester.name)).toEqual([])
    must(await restoreBackup(sessions, 'khoi-phuc', { root, id: backup.id }))
    expect(numbers()).toEqual([1])
    expect(fileHeader(join(folder, 'dau-moi.db')).kind).toBe('sealed')
  })

  it.each(['encrypt', 'delete'] as const)('are journals that were set aside too: %s', async (press) => {
    const { sessions, folder, count } = await openProtected()
    const aside = join(folder, 'du-phong.hong-2026-11-19T080000.000')
    mkdirSync(aside)
    const plain = readFileSync(join(folder, 'dau-moi.truoc-nang-cap-10-20.db'))
    writeFileSync(join(aside, 'nen-000001.db'), plain)
    writeFileSync(join(aside, 'viec-000001.nk'), plain)
    expect(await count()).toBe(4)
    if (press === 'encrypt') must(await sessions.current().jobs.run<null, Resealed>('copies-reseal', 'lai', null))
    else must(await dropPlainCopies(sessions.current(), 'xoa'))
    expect(await count()).toBe(0)
    expect(filesShowing(folder, someFacts().requester.name)).toEqual([])
    expect(existsSync(join(aside, 'nen-000001.db.kin'))).toBe(press === 'encrypt')
  })

  it('stay and are told when they are damaged', async () => {
    const { sessions, folder, count } = await openProtected()
    const file = join(folder, 'dau-moi.truoc-nang-cap-10-20.db')
    writeFileSync(file, readFileSync(file).fill(7, 4096, 40_960))
    const done = must(await sessions.current().jobs.run<null, Resealed>('copies-reseal', 'lai', null))
    expect(done).toEqual({ sealed: 1, left: 1 })
    expect(await count()).toBe(1)
    expect(existsSync(file)).toBe(true)
  })

  it('are deleted on a press once an encrypted backup is proved', async () => {
    const { sessions, folder, hash, root, count } = await openProtected()
    must(await dropPlainCopies(sessions.current(), 'xoa'))
    expect(await count()).toBe(0)
    expect(existsSync(attachmentPath(root.folder, hash))).toBe(false)
    expect(filesShowing(folder, secret)).toEqual([])
    expect(filesShowing(folder, someFacts().requester.name)).toEqual([])
  })
})

describe('Restoring under encryption', () => {
  it('encrypts a plain backup while it takes the place of the register', async () => {
    const { sessions, folder, root, backup, numbers } = await openProtected()
    must(await restoreBackup(sessions, 'khoi-phuc', { root, id: backup.id }))
    expect(numbers()).toEqual([1])
    expect(fileHeader(join(folder, 'dau-moi.db')).kind).toBe('sealed')
    expect(filesShowing(join(folder, 'tep-dinh-kem'), secret)).toEqual([])
  })

  it('tells a backup of another key apart from a damaged one', async () => {
    const { sessions, root } = await openProtected()
    const { backup } = must(await makeBackup(sessions.current(), 'sao', 'asked'))
    useRegisterKey(newRegisterKey())
    const jobs = sessions.current().jobs
    const compared = await jobs.run('backup-restore', 'khac', { root, id: backup.id })
    expect(compared).toMatchObject({ ok: false, error: { code: 'notAllowedNow' } })
  })
})
