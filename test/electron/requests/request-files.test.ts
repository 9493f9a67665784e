import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { saveDraft } from '../../../electron/drafts/draft-repository.ts'
import { attachmentPath } from '../../../electron/files/attachment-store.ts'
import type { JobRunner } from '../../../electron/jobs/job-runner.ts'
import { makeWriteGate } from '../../../electron/jobs/write-gate.ts'
import { attachFile, type FileDeps, pickFile } from '../../../electron/requests/attach-file.ts'
import { detachFile, openFile, readFile } from '../../../electron/requests/detach-file.ts'
import { owingRecords } from '../../../electron/requests/owed-repository.ts'
import { readRequest } from '../../../electron/requests/read-request.ts'
import { receiveRequest } from '../../../electron/requests/receive-request.ts'
import { notePicked } from '../../../electron/requests/request-file-repository.ts'
import { sweepPickedFiles } from '../../../electron/requests/sweep-picked-files.ts'
import { requestFiles } from '../../../shared/requests/request-files.ts'
import type { RequestDetails } from '../../../shared/requests/request-log.ts'
import { realJobs } from '../jobs/real-jobs.ts'
import { codeOf, must, openRegister, type Register, received, someFacts } from './open-register.ts'

const pdf = Buffer.from('%PDF-1.7\nphiếu yêu cầu')
let register: Register
let deps: FileDeps
let jobs: JobRunner
beforeEach(() => {
  register = openRegister()
  jobs = realJobs(register.folder)
  deps = { ...register.deps, dataFolder: register.folder, writeGate: makeWriteGate(), jobs }
})
afterEach(async () => {
  await jobs.close()
  register.close()
})

const fileNamed = (name: string, bytes: Uint8Array = pdf): string => {
  mkdirSync(join(register.folder, 'nguon'), { recursive: true })
  const path = join(register.folder, 'nguon', name)
  writeFileSync(path, bytes)
  return path
}
const attach = (id: number, name: string, bytes: Uint8Array = pdf) =>
  attachFile(deps, { id, filePath: fileNamed(name, bytes), fileKind: 'requestForm' })
const filesOf = ({ request }: RequestDetails) => requestFiles(request.events)
const stored = (hash: string): boolean => existsSync(attachmentPath(register.folder, hash))

describe('Files of a request', () => {
  it('are kept under the hash of their content and named in its story', async () => {
    const { request } = received(deps)
    const [file] = filesOf(must(await attach(request.id, 'Phiếu quét.pdf')))
    expect(file).toMatchObject({
      name: 'Phiếu quét.pdf',
      size: pdf.length,
      fileKind: 'requestForm',
      on: '2026-11-22',
      by: 'Lương Thị Hà',
      removed: null,
    })
    expect(readFileSync(attachmentPath(register.folder, file?.hash ?? ''))).toEqual(pdf)
  })

  it('are given to the window as they were attached, PDF and pictures alone, and not once altered', async () => {
    const { request } = received(deps)
    await attach(request.id, 'a.pdf')
    const [shown, text] = filesOf(must(await attach(request.id, 'b.txt', Buffer.from('chữ'))))
    const ask = (fileId = 0) => readFile(deps, { id: request.id, fileId })
    expect(must(await ask(shown?.id))).toEqual({ name: 'a.pdf', bytes: new Uint8Array(pdf) })
    expect(codeOf(await ask(text?.id))).toBe('notAllowedNow')
    expect(codeOf(await ask(999))).toBe('notFound')
    writeFileSync(attachmentPath(register.folder, shown?.hash ?? ''), 'khác')
    const altered = await ask(shown?.id)
    expect(altered.ok ? '' : altered.error.message).toContain('đã bị hỏng')
    rmSync(attachmentPath(register.folder, shown?.hash ?? ''))
    expect(codeOf(await ask(shown?.id))).toBe('fileUnreadable')
  })

  it('change nothing of what is owed: state, deadline and acts stay', async () => {
    const before = received(deps)
    const after = must(await attach(before.request.id, 'a.pdf'))
    expect({ ...after, request: { ...after.request, events: [] } }).toEqual({
      ...before,
      request: { ...before.request, events: [] },
    })
    expect(owingRecords(deps.database, 0, 10)[0]?.told).toBe(0)
  })

  it('stand once for the same content and kind', async () => {
    const { request } = received(deps)
    await attach(request.id, 'a.pdf')
    expect(filesOf(must(await attach(request.id, 'b.pdf')))).toHaveLength(1)
  })

  it('are taken off with a reason, stay in the list and can still be opened', async () => {
    const { request } = received(deps)
    const [file] = filesOf(must(await attach(request.id, 'a.pdf')))
    const target = { id: request.id, fileId: file?.id ?? 0 }
    const after = must(detachFile(deps, { ...target, reason: 'Nhầm hồ sơ' }))
    expect(filesOf(after)[0]?.removed).toEqual({ on: '2026-11-22', by: 'Lương Thị Hà', reason: 'Nhầm hồ sơ' })
    expect(codeOf(detachFile(deps, { ...target, reason: 'Lần nữa' }))).toBe('notAllowedNow')
    const opened: string[] = []
    must(await openFile(deps, { openPath: async (path) => void opened.push(path) }, target))
    expect(readFileSync(opened[0] ?? '')).toEqual(pdf)
  })

  it('are refused when marked secret, not what their name says, empty, or one too many', async () => {
    const { request } = received(deps)
    expect(codeOf(await attach(request.id, 'Báo cáo (Mật).pdf'))).toBe('invalidInput')
    expect(codeOf(await attach(request.id, 'chay.exe'))).toBe('invalidInput')
    expect(codeOf(await attach(request.id, 'anh.png'))).toBe('fileUnreadable')
    expect(codeOf(await attach(request.id, 'rong.pdf', Buffer.alloc(0)))).toBe('invalidInput')
    for (let number = 1; number <= 30; number += 1)
      must(await attach(request.id, `${number}.pdf`, Buffer.concat([pdf, Buffer.from([number])])))
    expect(codeOf(await attach(request.id, 'thua.pdf', Buffer.concat([pdf, Buffer.from('31')])))).toBe('invalidInput')
    expect(filesOf(must(readRequest(deps, request.id)))).toHaveLength(30)
  })
})

describe('Files picked while a request is typed', () => {
  it('come with it in the same step', async () => {
    const { hash } = must(await pickFile(deps, fileNamed('Đồng ý.pdf')))
    const details = must(receiveRequest(deps, someFacts(), [{ hash, fileKind: 'consent' }]))
    expect(filesOf(details)).toMatchObject([{ hash, name: 'Đồng ý.pdf', fileKind: 'consent' }])
    expect(details.request.events.map(({ kind }) => kind)).toEqual(['received', 'attachFile'])
  })

  it('let nothing be recorded when one is not known', () => {
    const unknown = { hash: 'a'.repeat(64), fileKind: 'other' } as const
    expect(codeOf(receiveRequest(deps, someFacts(), [unknown]))).toBe('notFound')
    expect(codeOf(readRequest(deps, 1))).toBe('notFound')
  })

  it('may serve a second request once the first has them', async () => {
    const { hash } = must(await pickFile(deps, fileNamed('a.pdf')))
    const file = { hash, fileKind: 'requestForm' } as const
    must(receiveRequest(deps, someFacts(), [file]))
    expect(filesOf(must(receiveRequest(deps, someFacts(), [file])))).toHaveLength(1)
  })

  it('are cleared at the next start when nothing names them, even where only their row or their bytes came to disk', async () => {
    const unused = must(await pickFile(deps, fileNamed('bo.pdf', Buffer.concat([pdf, Buffer.from('1')]))))
    const drafted = must(await pickFile(deps, fileNamed('nhap.pdf', Buffer.concat([pdf, Buffer.from('2')]))))
    const used = must(await pickFile(deps, fileNamed('dung.pdf')))
    saveDraft(deps.database, 'receive', JSON.stringify({ files: [drafted] }), deps.clock.now())
    must(receiveRequest(deps, someFacts(), [{ hash: used.hash, fileKind: 'other' }]))
    notePicked(deps.database, { hash: 'b'.repeat(64), name: 'chưa kịp chép.pdf', size: 1 }, deps.clock.now())
    // As if it was picked again just before the power went.
    notePicked(deps.database, used, deps.clock.now())
    sweepPickedFiles(deps)
    expect([unused, drafted, used].map(({ hash }) => stored(hash))).toEqual([false, true, true])
    expect(codeOf(receiveRequest(deps, someFacts(), [{ hash: unused.hash, fileKind: 'other' }]))).toBe('notFound')
    expect(codeOf(receiveRequest(deps, someFacts(), [{ hash: drafted.hash, fileKind: 'other' }]))).toBe('ok')
  })
})
