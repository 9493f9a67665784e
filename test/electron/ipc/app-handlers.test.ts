import { mkdirSync, rmdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { appHandlers } from '../../../electron/ipc/app-handlers.ts'
import { openTestSession } from '../open-test-session.ts'
import { testPorts } from '../test-ports.ts'

const desk = () => {
  const test = openTestSession()
  const ports = testPorts()
  return { ...test, ports, app: appHandlers(test.sessions, ports) }
}
const token = (test: ReturnType<typeof desk>, path: string) => test.sessions.current().files.issue(path)

describe('The status', () => {
  it('says that nothing is described yet, and the chosen day', async () => {
    const { app } = desk()
    expect(await app.status(undefined)).toEqual({
      ok: true,
      value: {
        mode: 'empty',
        agencyName: '',
        role: 'agency',
        today: '2026-11-20',
        appVersion: '0.0.0',
        databaseVersion: expect.any(Number),
      },
    })
  })
})

describe('Drafts', () => {
  it('are kept one a kind until they are dropped', async () => {
    const { app } = desk()
    await app.saveDraft({ kind: 'receive', json: '{"a":1}' })
    await app.saveDraft({ kind: 'receive', json: '{"a":2}' })
    await app.saveDraft({ kind: 'wizard', json: '{}' })
    expect(await app.readDraft({ kind: 'receive' })).toEqual({ ok: true, value: '{"a":2}' })
    await app.dropDraft({ kind: 'receive' })
    expect(await app.readDraft({ kind: 'receive' })).toEqual({ ok: true, value: null })
    expect(await app.readDraft({ kind: 'wizard' })).toEqual({ ok: true, value: '{}' })
  })
})

describe('Requests still being typed', () => {
  it('are several, each under its own name, and no other draft is among them', async () => {
    const { app } = desk()
    const second = 'receive:0b6ad8f0-5b0b-4f3e-9d43-9f6a3f2a7c11' as const
    await app.saveDraft({ kind: 'receive', json: '{"a":1}' })
    await app.saveDraft({ kind: second, json: '{"a":2}' })
    await app.saveDraft({ kind: 'wizard', json: '{}' })
    const listed = await app.intakeDrafts(undefined)
    expect(listed.ok && listed.value.map(({ kind }) => kind).toSorted()).toEqual(['receive', second])
    await app.dropDraft({ kind: second })
    const left = await app.intakeDrafts(undefined)
    expect(left.ok && left.value.map(({ json }) => json)).toEqual(['{"a":1}'])
  })
})

describe('Opening an address', () => {
  it.each([
    ['https://xa.gov.vn/cong-khai', 'https://xa.gov.vn/cong-khai'],
    ['xa.gov.vn/cong-khai', 'https://xa.gov.vn/cong-khai'],
    ['mailto:ubnd@xa.gov.vn', 'mailto:ubnd@xa.gov.vn'],
  ])('hands %s to the outside', async (address, opened) => {
    const { app, ports } = desk()
    expect(await app.openAddress({ address })).toEqual({ ok: true, value: null })
    expect(ports.opened).toEqual([opened])
  })

  it.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    'C:\\Windows\\notepad.exe',
    '/tmp',
    'smb://may/chu',
    'https://a:b@xa.gov.vn',
    'app://dau-moi/index.html',
    '',
  ])('refuses «%s»', async (address) => {
    const { app, ports } = desk()
    expect(await app.openAddress({ address })).toMatchObject({ ok: false, error: { code: 'invalidInput' } })
    expect(ports.opened).toEqual([])
  })

  it('opens a folder the officer chose, but no file, and says when the folder is gone', async () => {
    const test = desk()
    const folder = join(test.folder, 'usb')
    mkdirSync(folder)
    const file = join(test.folder, 'a.exe')
    writeFileSync(file, '')
    const address = token(test, folder)
    expect(await test.app.openAddress({ address })).toEqual({ ok: true, value: null })
    expect(await test.app.openAddress({ address: token(test, file) })).toMatchObject({ ok: false })
    rmdirSync(folder)
    expect(await test.app.openAddress({ address })).toMatchObject({ ok: false, error: { code: 'notFound' } })
    expect(test.ports.opened).toEqual([folder])
  })
})

describe('Training', () => {
  it('is made on first use, stands apart from the agency and leads back', { timeout: 60_000 }, async () => {
    const { app, sessions, folder, progress, faults, switches } = desk()
    await app.saveDraft({ kind: 'wizard', json: '"của cơ quan"' })
    const entered = await app.enterTraining({ jobId: 'tap-huan' })
    expect(faults).toEqual([])
    expect(entered).toMatchObject({ ok: true, value: { mode: 'training' } })
    expect(sessions.current().databaseFile).toBe(join(folder, 'tap-huan', 'dau-moi.db'))
    expect(progress.length).toBeGreaterThan(0)
    expect(progress.every(({ jobId }) => jobId === 'tap-huan')).toBe(true)
    expect(await app.readDraft({ kind: 'wizard' })).toEqual({ ok: true, value: null })

    expect(await app.leaveTraining(undefined)).toMatchObject({ ok: true, value: { mode: 'empty' } })
    expect(await app.readDraft({ kind: 'wizard' })).toEqual({ ok: true, value: '"của cơ quan"' })
    expect(switches()).toBe(2)

    const again = performance.now()
    expect(await app.enterTraining({ jobId: 'tap-huan' })).toMatchObject({ ok: true })
    expect(performance.now() - again).toBeLessThan(1000)
  })

  it('stopped while being made leaves the agency open and nothing behind', { timeout: 60_000 }, async () => {
    const { app, sessions } = desk()
    const entering = app.enterTraining({ jobId: 'tap-huan' })
    await app.cancelJob({ jobId: 'tap-huan' })
    expect(await entering).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(sessions.current().mode).toBe('agency')
  })
})
