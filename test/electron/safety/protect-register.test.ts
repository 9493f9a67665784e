import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { saveAgency } from '../../../electron/agency/save-agency.ts'
import { makeAgencyKey, readAgencyKey } from '../../../electron/bundle/agency-key.ts'
import { fileHeader } from '../../../electron/database/open-connection.ts'
import { registerKey, useRegisterKey } from '../../../electron/database/register-key.ts'
import { attachmentPath, sealedAttachmentPath, storeAttachment } from '../../../electron/files/attachment-store.ts'
import { unsealedBytes } from '../../../electron/files/sealed-file.ts'
import { showAttachment } from '../../../electron/files/show-attachment.ts'
import { newRegisterKey, writeKeyring } from '../../../electron/safety/keyring.ts'
import { makeBackup } from '../../../electron/safety/make-backup.ts'
import { protectAgency } from '../../../electron/safety/protect-register.ts'
import { openTestSession } from '../open-test-session.ts'
import { must, received, someAgency, someFacts } from '../requests/open-register.ts'

const openPlain = () => {
  const test = openTestSession('2026-11-20')
  must(saveAgency(test.sessions.current(), someAgency))
  received(test.sessions.current(), someFacts())
  const numbers = () =>
    test.sessions.current().database.prepare('SELECT number FROM request ORDER BY number').pluck().all()
  return { ...test, file: join(test.folder, 'dau-moi.db'), numbers }
}

// Each backs a register up several times.
vi.setConfig({ testTimeout: 60_000 })
afterEach(() => useRegisterKey(null))

describe('Protecting a register', () => {
  it('leaves an encrypted register that goes on with the same rows, and no plain file of it beside it', async () => {
    const { sessions, folder, file, numbers, faults, switches } = openPlain()
    const key = newRegisterKey()
    expect(await protectAgency(sessions, 'ma-hoa', key)).toEqual({ ok: true, value: null })
    expect(fileHeader(file).kind).toBe('sealed')
    expect(registerKey()).toEqual(key)
    expect(numbers()).toEqual([1])
    received(sessions.current(), someFacts())
    expect(numbers()).toEqual([1, 2])
    expect(switches()).toBe(1)
    expect(faults).toEqual([])
    const beside = readdirSync(folder).filter((name) => name.startsWith('dau-moi'))
    for (const name of beside) expect(readFileSync(join(folder, name)).includes(someFacts().requester.name)).toBe(false)
    expect(existsSync(join(folder, 'dau-moi.truoc-ma-hoa.db'))).toBe(false)
    expect(await protectAgency(sessions, 'lai', key)).toMatchObject({ ok: false, error: { code: 'notAllowedNow' } })
  })

  it('encrypts the attachments and the signing key, which are read as before, and backs them up encrypted', async () => {
    const { sessions, folder, faults } = openPlain()
    const hash = await storeAttachment(folder, Buffer.from('Đơn của bà Bí Mật'))
    const signing = must(await makeAgencyKey(folder))
    const key = newRegisterKey()
    must(await protectAgency(sessions, 'ma-hoa', key))
    const later = await storeAttachment(folder, Buffer.from('Đơn sau của bà Bí Mật'))
    expect(must(await readAgencyKey(folder))).toEqual(signing)
    for (const [kept, said] of [
      [hash, 'Đơn của bà Bí Mật'],
      [later, 'Đơn sau của bà Bí Mật'],
    ] as const) {
      expect(existsSync(attachmentPath(folder, kept))).toBe(false)
      let shown = ''
      const openPath = async (path: string) => {
        shown = readFileSync(path, 'utf8')
      }
      must(await showAttachment(folder, { openPath }, { hash: kept, name: 'don.txt' }))
      expect(shown).toBe(said)
    }
    await writeKeyring(folder, { format: 'dau-moi/khoa', version: 1, slots: [] })
    const { backup, damagedAttachments } = must(await makeBackup(sessions.current(), 'sao', 'asked'))
    expect(damagedAttachments).toBe(0)
    const copy = join(folder, 'sao-luu', backup.id)
    expect(fileHeader(join(copy, 'dau-moi.db')).kind).toBe('sealed')
    expect(existsSync(join(copy, 'khoa.json'))).toBe(true)
    const box = sealedAttachmentPath(join(folder, 'sao-luu'), hash, key)
    expect((await unsealedBytes(key, readFileSync(box))).toString()).toBe('Đơn của bà Bí Mật')

    writeFileSync(sealedAttachmentPath(folder, hash, key), 'hỏng')
    expect(must(await makeBackup(sessions.current(), 'sao', 'asked')).damagedAttachments).toBe(1)
    expect((await unsealedBytes(key, readFileSync(box))).toString()).toBe('Đơn của bà Bí Mật')
    expect(await showAttachment(folder, { openPath: async () => undefined }, { hash, name: 'don.txt' })).toMatchObject({
      ok: false,
      error: { code: 'fileUnreadable', message: expect.stringContaining('đã bị hỏng') },
    })
    expect(faults).toEqual([])
  })

  it('leaves the plain register open when it is stopped', async () => {
    const { sessions, file, numbers } = openPlain()
    const protecting = protectAgency(sessions, 'ma-hoa', newRegisterKey())
    const watch = setInterval(() => sessions.current().jobs.cancel('ma-hoa'), 1)
    expect(await protecting).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    clearInterval(watch)
    expect(registerKey()).toBeNull()
    expect(fileHeader(file).kind).toBe('plain')
    received(sessions.current(), someFacts())
    expect(numbers()).toEqual([1, 2])
    expect(existsSync(`${file}.ma-hoa`)).toBe(false)
  })
})
