import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { saveAgency } from '../../../electron/agency/save-agency.ts'
import { fileHeader } from '../../../electron/database/open-connection.ts'
import { registerKey, useRegisterKey } from '../../../electron/database/register-key.ts'
import { newRegisterKey } from '../../../electron/safety/keyring.ts'
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
