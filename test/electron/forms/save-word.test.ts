import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { dispatch } from '../../../electron/ipc/dispatch.ts'
import { makeHandlers } from '../../../electron/ipc/handlers.ts'
import { noDetails } from '../../../shared/forms/form-order.ts'
import type { RequestDetails } from '../../../shared/requests/request-log.ts'
import type { Result } from '../../../shared/result.ts'
import { openTestSession } from '../open-test-session.ts'
import { codeOf, must, someAgency, someFacts } from '../requests/open-register.ts'
import { testPorts } from '../test-ports.ts'

/** A register with one request and its receipt; dialogs answer with the folder `ra`, or as `closed` says. */
const desk = async (closed = false) => {
  const { sessions, folder } = openTestSession('2026-11-10')
  const out = join(folder, 'ra')
  mkdirSync(out)
  const ports = testPorts({
    chooseSavePath: async (name) => (closed ? null : join(out, name)),
    chooseFolder: async () => (closed ? null : out),
  })
  const parts = {
    handlers: makeHandlers(sessions, ports),
    writeGate: () => sessions.current().writeGate,
    refusalOf: () => null,
    onFault: () => undefined,
  }
  const call = async <T>(name: string, input: unknown) =>
    (await dispatch(parts, name, structuredClone(input))) as Result<T>
  must(await call('agency.save', someAgency))
  const { request } = must(await call<RequestDetails>('requests.receive', someFacts()))
  const order = { requestId: request.id, form: 'receipt', details: noDetails }
  const issue = async () => must(await call<{ documentId: number }>('forms.issueForm', order)).documentId
  return { call, out, issue, requestId: request.id }
}
const textOf = async (path: string): Promise<string> => (await mammoth.extractRawText({ path })).value

describe('Word files', () => {
  it('holds the paper as issued under a name without a person; a void one says so', async () => {
    const { call, out, issue } = await desk()
    const first = await issue()
    must(await call('forms.voidDocument', { documentId: first, reason: 'Sai họ tên' }))
    const second = await issue()
    expect(must(await call('forms.saveWord', { documentIds: [second] }))).toEqual({
      fileNames: ['phieu-tiep-nhan-2-2026.docx'],
    })
    const text = await textOf(join(out, 'phieu-tiep-nhan-2-2026.docx'))
    expect(text).toContain('Nguyễn Thị Hòa')
    expect(text).toContain('Số: 02/2026')
  })

  it('writes several each as a file of its own, never over one that is there', async () => {
    const { call, out, issue } = await desk()
    const first = await issue()
    must(await call('forms.voidDocument', { documentId: first, reason: 'Sai họ tên' }))
    const second = await issue()
    writeFileSync(join(out, 'phieu-tiep-nhan-1-2026.docx'), 'của người khác')
    expect(must(await call('forms.saveWord', { documentIds: [first, second] }))).toEqual({
      fileNames: ['phieu-tiep-nhan-1-2026 (2).docx', 'phieu-tiep-nhan-2-2026.docx'],
    })
    expect(readdirSync(out)).toHaveLength(3)
  })

  it('holds a paper without a number with its annex behind it', async () => {
    const { call, out, requestId } = await desk()
    const paper = { kind: 'cover', requestId, withAnnex: true }
    expect(must(await call('forms.savePaperWord', { paper }))).toEqual({ fileNames: ['bia-ho-so-1-2026.docx'] })
    const text = await textOf(join(out, 'bia-ho-so-1-2026.docx'))
    expect(text).toMatch(/hồ sơ/i)
    expect(text).toMatch(/cách tính thời hạn/i)
  })

  it('writes nothing when the dialog is closed or the paper is not there', async () => {
    const { call, out, issue, requestId } = await desk(true)
    const documentId = await issue()
    expect(must(await call('forms.saveWord', { documentIds: [documentId] }))).toBeNull()
    expect(must(await call('forms.saveWord', { documentIds: [documentId, documentId] }))).toBeNull()
    expect(codeOf(await call('forms.saveWord', { documentIds: [documentId, 99] }))).toBe('notFound')
    const cover = { kind: 'cover', requestId, withAnnex: false }
    expect(must(await call('forms.savePaperWord', { paper: cover }))).toBeNull()
    expect(readdirSync(out)).toEqual([])
  })
})
