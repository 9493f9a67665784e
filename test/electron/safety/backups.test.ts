import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { saveAgency } from '../../../electron/agency/save-agency.ts'
import { attachmentPath, storeAttachment } from '../../../electron/files/attachment-store.ts'
import { dispatch } from '../../../electron/ipc/dispatch.ts'
import { makeHandlers } from '../../../electron/ipc/handlers.ts'
import { keepBackingUp } from '../../../electron/safety/keep-backing-up.ts'
import type { Result } from '../../../shared/result.ts'
import type { Backup, BackupDifference, SafetyStatus } from '../../../shared/safety/backup.ts'
import { openTestSession } from '../open-test-session.ts'
import { must, received, someAgency, someFacts } from '../requests/open-register.ts'
import { testPorts } from '../test-ports.ts'

/** An agency's register with everything the window may ask of its safety. */
const openSafety = () => {
  const test = openTestSession('2026-11-20')
  const { sessions, folder, faults } = test
  must(saveAgency(sessions.current(), someAgency))
  const second = join(folder, 'usb')
  mkdirSync(second)
  const parts = {
    handlers: makeHandlers(sessions, testPorts({ chooseFolder: async () => second })),
    writeGate: () => sessions.current().writeGate,
    refusalOf: () => null,
    onFault: (call: string, thrown: unknown) => {
      throw new Error(`${call}: ${String(thrown)}`)
    },
  }
  const ask = async <T>(verb: string, input?: unknown): Promise<Result<T>> =>
    (await dispatch(parts, `safety.${verb}`, input)) as Result<T>
  const call = async <T>(verb: string, input?: unknown): Promise<T> => must(await ask<T>(verb, input))
  const receive = () => received(sessions.current(), someFacts())
  const numbers = () => sessions.current().database.prepare('SELECT number FROM request ORDER BY number').pluck().all()
  const backUp = () =>
    call<{ backup: Backup; placesFailed: number; damagedAttachments: number }>('backUp', { jobId: 'sao' })
  const restore = ({ id, place }: Backup) => ask<null>('restore', { jobId: 'khoi-phuc', id, place })
  return { ...test, second, call, ask, receive, numbers, backUp, restore, faults }
}

const copyOf = (folder: string, { id }: Backup) => join(folder, 'sao-luu', id, 'dau-moi.db')

describe('a backup', () => {
  it('counts only once it was opened and has what the register has', async () => {
    const safety = openSafety()
    safety.receive()
    expect((await safety.call<SafetyStatus>('status')).newest).toBeNull()
    const { backup } = await safety.backUp()
    expect(backup.rows).toMatchObject({ request: 1, agency: 1 })
    expect(await safety.call('backups')).toEqual([backup])
    expect(await safety.call('status')).toMatchObject({ newest: { at: backup.at, place: 'here' }, old: false })

    rmSync(join(safety.folder, 'sao-luu', backup.id, 'muc-luc.json'))
    expect(await safety.call('backups')).toEqual([])
  })

  it('is whole though several are asked for at once', async () => {
    const safety = openSafety()
    safety.receive()
    const asked = ['một', 'hai', 'ba'].map((jobId) => safety.call<{ backup: Backup }>('backUp', { jobId }))
    const made = await Promise.all(asked)
    expect(made.map(({ backup }) => backup.rows.request)).toEqual([1, 1, 1])
    expect(new Set(made.map(({ backup }) => backup.id)).size).toBe(3)
    expect((await safety.call<readonly Backup[]>('backups')).map(({ id }) => id)).toContain(made.at(-1)?.backup.id)
    expect(safety.faults).toEqual([])
  })

  it('takes the attachments along, and says when one is no longer what was attached', async () => {
    const safety = openSafety()
    const good = await storeAttachment(safety.folder, Buffer.from('quyết định'))
    const bad = await storeAttachment(safety.folder, Buffer.from('biên bản'))
    appendFileSync(attachmentPath(safety.folder, bad), '!')
    const { backup, damagedAttachments } = await safety.backUp()
    expect([backup.attachments.files, damagedAttachments]).toEqual([2, 1])
    expect(readFileSync(attachmentPath(join(safety.folder, 'sao-luu'), good), 'utf8')).toBe('quyết định')
    expect(existsSync(attachmentPath(join(safety.folder, 'sao-luu'), bad))).toBe(false)
  })

  it('takes the bundles of sent reports and the key of the agency along, and mends an attachment that was spoilt', async () => {
    const safety = openSafety()
    const kept = await storeAttachment(safety.folder, Buffer.from('quyết định'))
    const bundle = join('bao-cao', `${createHash('sha256').update('gói').digest('hex')}.bctt`)
    mkdirSync(join(safety.folder, 'bao-cao'))
    writeFileSync(join(safety.folder, bundle), 'gói')
    writeFileSync(join(safety.folder, 'khoa-ky-bao-cao.json'), '{}')
    const { backup } = await safety.backUp()
    rmSync(join(safety.folder, bundle))
    rmSync(join(safety.folder, 'khoa-ky-bao-cao.json'))
    // As long as before, and another text.
    writeFileSync(attachmentPath(safety.folder, kept), Buffer.from('quyết định').fill(65, 0, 1))
    must(await safety.restore(backup))
    expect(readFileSync(join(safety.folder, bundle), 'utf8')).toBe('gói')
    expect(readFileSync(join(safety.folder, 'khoa-ky-bao-cao.json'), 'utf8')).toBe('{}')
    expect(readFileSync(attachmentPath(safety.folder, kept), 'utf8')).toBe('quyết định')
  })

  it('is kept in a second place while it is plugged in, and in the first one when it is not', async () => {
    const safety = openSafety()
    safety.receive()
    expect(await safety.call('chooseSecondPlace')).toMatchObject({
      secondPlace: { folder: safety.second, there: true },
    })
    const { backup, placesFailed } = await safety.backUp()
    expect(placesFailed).toBe(0)
    const both = await safety.call<Backup[]>('backups')
    expect(both.map(({ id, place }) => [id, place])).toEqual([
      [backup.id, 'here'],
      [backup.id, 'second'],
    ])
    rmSync(safety.second, { recursive: true })
    safety.receive()
    await safety.backUp()
    expect(await safety.call('status')).toMatchObject({ secondPlace: { there: false }, newest: { place: 'here' } })
    // Something that lets no folder be made in it.
    writeFileSync(safety.second, '')
    expect((await safety.backUp()).placesFailed).toBe(1)
  })

  it('leaves nothing of an interrupted one and sweeps what a power cut left', async () => {
    const safety = openSafety()
    const left = join(safety.folder, 'sao-luu', '2026-11-19T080000.000.tam')
    mkdirSync(left, { recursive: true })
    await safety.backUp()
    expect(readdirSync(join(safety.folder, 'sao-luu')).filter((name) => name.endsWith('.tam'))).toEqual([])
  })

  it('is made without being asked when something changed, and not when nothing did', async () => {
    const safety = openSafety()
    const keeper = keepBackingUp(safety.sessions.current, (thrown) => {
      throw thrown
    })
    const made = async () => (await safety.call<Backup[]>('backups')).map(({ reason }) => reason)
    safety.receive()
    await keeper.backUp('running')
    await keeper.backUp('running')
    expect(await made()).toEqual(['running'])
    safety.receive()
    await keeper.backUp('closing')
    expect(await made()).toEqual(['closing', 'running'])
    keeper.stop()
  })
})

describe('restoring', () => {
  it('shows what would be lost, restores, and is taken back by restoring what was there before', async () => {
    const safety = openSafety()
    safety.receive()
    const kept = await storeAttachment(safety.folder, Buffer.from('quyết định'))
    const { backup } = await safety.backUp()
    safety.receive()
    safety.receive()
    rmSync(attachmentPath(safety.folder, kept))

    const difference = await safety.call<BackupDifference>('compare', { jobId: 'so', id: backup.id, place: 'here' })
    expect(difference.counts[0]).toEqual({ label: 'yêu cầu', now: 3, inBackup: 1 })
    expect(difference.requestsOnlyNow).toEqual(['3/2026', '2/2026'])

    must(await safety.restore(backup))
    expect(safety.numbers()).toEqual([1])
    expect(safety.switches()).toBe(1)
    expect(readFileSync(attachmentPath(safety.folder, kept), 'utf8')).toBe('quyết định')

    const before = (await safety.call<Backup[]>('backups')).find(({ reason }) => reason === 'beforeRestore')
    expect(before?.rows.request).toBe(3)
    if (before) must(await safety.restore(before))
    expect(safety.numbers()).toEqual([1, 2, 3])
    safety.receive()
    expect(safety.numbers()).toEqual([1, 2, 3, 4])
  })

  it('refuses a damaged backup and leaves the register as it was', async () => {
    const safety = openSafety()
    safety.receive()
    const { backup } = await safety.backUp()
    safety.receive()
    const bytes = readFileSync(copyOf(safety.folder, backup))
    bytes.writeUInt8(bytes.readUInt8(5000) ^ 1, 5000)
    writeFileSync(copyOf(safety.folder, backup), bytes)
    const refused = await safety.restore(backup)
    expect(refused).toMatchObject({ ok: false, error: { code: 'fileUnreadable' } })
    expect(safety.numbers()).toEqual([1, 2])
    expect(readdirSync(safety.folder).filter((name) => name.includes('khoi-phuc'))).toEqual([])
  })

  it('refuses a backup that is gone', async () => {
    const safety = openSafety()
    const { backup } = await safety.backUp()
    rmSync(join(safety.folder, 'sao-luu', backup.id), { recursive: true })
    expect(await safety.restore(backup)).toMatchObject({ ok: false, error: { code: 'notFound' } })
  })
})
