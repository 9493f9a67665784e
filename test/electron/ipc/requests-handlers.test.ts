import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dispatch } from '../../../electron/ipc/dispatch.ts'
import { makeHandlers } from '../../../electron/ipc/handlers.ts'
import { noDetails } from '../../../shared/forms/form-order.ts'
import type { RequestDetails } from '../../../shared/requests/request-log.ts'
import type { Result } from '../../../shared/result.ts'
import { givenWhole } from '../../shared/requests/given-whole.ts'
import { openTestSession } from '../open-test-session.ts'
import { must, oldLawFacts, someAgency, someFacts } from '../requests/open-register.ts'
import { testPorts } from '../test-ports.ts'

/** The window's side: every call through the dispatcher, as plain data. */
const desk = (today: string) => {
  const test = openTestSession(today)
  const pages: string[] = []
  const handlers = makeHandlers(
    test.sessions,
    testPorts({
      chooseSavePath: async (name) => join(test.folder, name),
      printHtml: async (html) => pages.push(html) > 0,
      pdfFromHtml: async () => new TextEncoder().encode('%PDF'),
    }),
  )
  const parts = {
    handlers,
    writeGate: () => test.sessions.current().writeGate,
    refusalOf: () => null,
    onFault: () => undefined,
  }
  const call = async <T>(name: string, input?: unknown): Promise<T> =>
    must((await dispatch(parts, name, structuredClone(input))) as Result<T>)
  return { ...test, pages, call }
}

describe('The main job, call by call', () => {
  it('runs from the agency to the exported register', async () => {
    const { call, folder, pages, faults } = desk('2026-11-10')
    await call('agency.save', someAgency)
    const { request } = await call<RequestDetails>('requests.receive', someFacts())
    const { documentId, number } = await call<{ documentId: number; number: string }>('forms.issueForm', {
      requestId: request.id,
      form: 'receipt',
      details: noDetails,
    })
    expect(number).toBe('01/2026')
    expect(await call('forms.print', { documentIds: [documentId], size: 'A5' })).toEqual({ printed: true })
    expect(pages[0]).toContain('thứ Hai, ngày 16 tháng 11 năm 2026')
    expect(await call('forms.savePdf', { documentIds: [documentId], size: 'A4' })).toEqual({
      fileName: 'phieu-tiep-nhan-1-2026.pdf',
    })
    const extended = await call<RequestDetails>('requests.extend', {
      id: request.id,
      on: '2026-11-09',
      amount: 12,
      reason: 'Phải tập hợp hồ sơ',
    })
    expect(extended.dueText).toBe('còn 16 ngày (thứ Năm 26/11)')
    const ended = await call<RequestDetails>('requests.provide', { id: request.id, on: '2026-11-10', ...givenWhole })
    expect(ended.request.events.map(({ kind }) => kind)).toEqual(['received', 'issueDocument', 'extend', 'provide'])
    const query = {
      text: '',
      filter: 'all',
      year: null,
      ids: null,
      sort: 'number',
      descending: false,
      offset: 0,
      limit: 10,
    }
    const exported = await call('requests.export', { jobId: 'so', query })
    expect(exported).toEqual({ fileName: 'so-theo-doi-2026-11-10.xlsx', rows: 1 })
    expect(existsSync(join(folder, 'so-theo-doi-2026-11-10.xlsx'))).toBe(true)
    expect(faults).toEqual([])
  })
  it('tells the time limit, previews, prints and saves papers without a number', async () => {
    const { call, folder, pages, faults } = desk('2026-09-10')
    await call('agency.save', someAgency)
    const { request, milestones } = await call<RequestDetails>('requests.receive', oldLawFacts({ channel: 'post' }))
    expect(milestones.map(({ kind }) => kind)).toEqual(['notifyTimeLimit', 'provide'])
    const told = await call<RequestDetails>('requests.notifyTimeLimit', {
      id: request.id,
      on: '2026-09-08',
      documentNumber: '12/TB-UBND',
      note: '',
    })
    expect(told.milestones[0]).toMatchObject({ status: 'doneOnTime', doneOn: '2026-09-08' })
    const cover = { kind: 'cover', requestId: request.id, withAnnex: true }
    const sheets = await call<readonly { title: string }[]>('forms.previewPaper', cover)
    expect(sheets.map(({ title }) => title)).toEqual([
      'Bìa hồ sơ yêu cầu số 1/2026',
      'Cách tính thời hạn, yêu cầu số 1/2026',
    ])
    const annex = { kind: 'annex', requestId: request.id, milestone: 'notifyTimeLimit', attached: false }
    expect(await call('forms.printPaper', { paper: annex, size: 'A4' })).toEqual({ printed: true })
    expect(pages[0]).toContain('03 ngày làm việc kể từ ngày nhận được yêu cầu hợp lệ')
    expect(await call('forms.savePaperPdf', { paper: cover, size: 'A4' })).toEqual({ fileName: 'bia-ho-so-1-2026.pdf' })
    expect(existsSync(join(folder, 'bia-ho-so-1-2026.pdf'))).toBe(true)
    expect(faults).toEqual([])
  })

  it('takes no paper from the window but the name of one', async () => {
    const { sessions } = openTestSession('2026-09-10')
    const handlers = makeHandlers(sessions, testPorts())
    const parts = {
      handlers,
      writeGate: () => sessions.current().writeGate,
      refusalOf: () => null,
      onFault: () => undefined,
    }
    for (const paper of [
      { kind: 'html', html: '<b>x</b>' },
      { kind: 'cover', requestId: '1', withAnnex: true },
      null,
    ]) {
      expect(await dispatch(parts, 'forms.printPaper', { paper, size: 'A4' })).toMatchObject({
        ok: false,
        error: { code: 'invalidInput' },
      })
    }
  })
})
