import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { saveAgency } from '../../../electron/agency/save-agency.ts'
import { drawPaper, paperFileName } from '../../../electron/forms/draw-paper.ts'
import { issueForm } from '../../../electron/forms/issue-form.ts'
import { printPaper, savePaperPdf } from '../../../electron/forms/print-paper.ts'
import { voidDocument } from '../../../electron/forms/void-document.ts'
import { announceCosts } from '../../../electron/requests/announce-costs.ts'
import { extendRequest } from '../../../electron/requests/extend-request.ts'
import { provideInformation } from '../../../electron/requests/provide-information.ts'
import { reopenRequest } from '../../../electron/requests/reopen-request.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { noDetails } from '../../../shared/forms/form-order.ts'
import type { PaperDocument } from '../../../shared/forms/paper-document.ts'
import { givenWhole } from '../../shared/requests/given-whole.ts'
import { freshRegister } from '../requests/fresh-register.ts'
import { codeOf, must, openRegister, orderOf, received, someAgency, someFacts } from '../requests/open-register.ts'
import { testPorts } from '../test-ports.ts'

const register = freshRegister('2026-11-16')
beforeEach(() => {
  must(saveAgency(register.deps, someAgency))
})

const day = localDate
const textOf = (papers: readonly PaperDocument[]): string => JSON.stringify(papers.map((paper) => paper.blocks))
const annexOf = (requestId: number, milestone: 'provide' | 'extended' | 'payCosts', attached = false) =>
  drawPaper(register.deps, { kind: 'annex', requestId, milestone, attached })

describe('the annex', () => {
  it('is drawn for the deadline in force and for each milestone, of the same request and its own day', () => {
    const { request } = received(register.deps)
    const payBy = day('2026-11-24')
    must(announceCosts(register.deps, { id: request.id, on: day('2026-11-10'), ...orderOf(5_000), payBy, note: '' }))
    must(extendRequest(register.deps, { id: request.id, on: day('2026-11-16'), amount: 12, reason: 'x' }))
    expect(textOf(must(annexOf(request.id, 'provide')))).toContain('thứ Hai, ngày 16 tháng 11 năm 2026')
    expect(textOf(must(annexOf(request.id, 'extended')))).toContain('thứ Năm, ngày 26 tháng 11 năm 2026')
    expect(textOf(must(annexOf(request.id, 'payCosts')))).toContain('thứ Tư, ngày 25 tháng 11 năm 2026')
  })

  it('holds no more of the person than the number of the request', () => {
    const { request } = received(register.deps)
    const text = JSON.stringify(must(annexOf(request.id, 'provide')))
    for (const personal of ['Nguyễn Thị Hòa', '020190001234', 'Bản Chang', '0912', request.facts.content]) {
      expect(text).not.toContain(personal)
    }
    expect(text).toContain('yêu cầu cung cấp thông tin số 1/2026'.slice(2))
  })

  it('attached to a receipt not issued yet, leaves its number open', () => {
    const { request } = received(register.deps)
    expect(textOf(must(annexOf(request.id, 'provide', true)))).toContain('thông tin số ……/2026; yêu cầu')
    must(issueForm(register.deps, { requestId: request.id, form: 'receipt', details: noDetails }))
    expect(textOf(must(annexOf(request.id, 'provide', true)))).toContain('thông tin số 01/2026; yêu cầu')
  })

  it('is refused where there is no such milestone, request or agency', () => {
    const { request } = received(register.deps)
    expect(codeOf(annexOf(request.id, 'extended'))).toBe('notAllowedNow')
    expect(codeOf(annexOf(99, 'provide'))).toBe('notFound')
    const empty = openRegister('2026-11-16')
    const other = received(empty.deps).request.id
    expect(
      codeOf(drawPaper(empty.deps, { kind: 'annex', requestId: other, milestone: 'provide', attached: false })),
    ).toBe('notAllowedNow')
    empty.close()
  })
})

describe('the cover of a file', () => {
  const coverOf = (requestId: number, withAnnex = true) =>
    must(drawPaper(register.deps, { kind: 'cover', requestId, withAnnex }))

  it('says who asked what, when, until when and with which result, the annex behind it', () => {
    const { request } = received(register.deps)
    must(issueForm(register.deps, { requestId: request.id, form: 'receipt', details: noDetails }))
    const open = coverOf(request.id)
    expect(open).toHaveLength(2)
    const text = textOf(open.slice(0, 1))
    for (const part of ['Số 1/2026', 'Nguyễn Thị Hòa', 'Quyết toán công trình', '02/11/2026', 'Phiếu tiếp nhận']) {
      expect(text).toContain(part)
    }
    expect(text).toContain('"label":"Kết quả giải quyết","value":""')
    must(provideInformation(register.deps, { id: request.id, on: day('2026-11-16'), ...givenWhole }))
    expect(textOf(coverOf(request.id))).toContain('"label":"Kết quả giải quyết","value":"Đã cung cấp"')
  })

  it('of a request taken up again names the day set then, as does a receipt issued anew with its annex', () => {
    const { id } = received(register.deps).request
    const first = must(issueForm(register.deps, { requestId: id, form: 'receipt', details: noDetails }))
    const nothing = { address: '', withheld: '', screening: 'clear', cost: 0, note: '' } as const
    const on = day('2026-11-16')
    must(provideInformation(register.deps, { id, on, extent: 'full', method: 'copyOnSite', ...nothing }))
    must(reopenRequest(register.deps, { id, on, reason: 'Quyết định giải quyết khiếu nại', dueOn: day('2026-11-30') }))
    const [cover = [], annex = []] = coverOf(id).map((one) => [one])
    expect(textOf(cover)).toContain('thứ Hai, ngày 30 tháng 11 năm 2026, ấn định khi mở lại ngày 16/11/2026')
    expect(textOf(annex)).toContain('Giải quyết sau khi mở lại')
    // The receipt handed over before still goes with the count of the day it named.
    expect(textOf(must(annexOf(id, 'provide', true)))).toContain('thứ Hai, ngày 16 tháng 11 năm 2026')
    must(voidDocument(register.deps, { documentId: first.documentId, reason: 'Ngày hẹn đã khác' }))
    const anew = must(issueForm(register.deps, { requestId: id, form: 'receipt', details: noDetails }))
    expect(textOf([anew.paper])).toContain('thứ Hai, ngày 30 tháng 11 năm 2026')
    const behind = textOf(must(annexOf(id, 'provide', true)))
    expect(behind).toContain('Giải quyết sau khi mở lại')
    expect(behind).not.toContain('Ngày hẹn đã ghi trên phiếu')
  })

  it('cuts a long text between words', () => {
    const content = 'Hồ sơ quyết toán công trình đường liên thôn '.repeat(20)
    const line = coverOf(received(register.deps, someFacts({ content })).request.id)[0]?.blocks.find(
      (block) => block.kind === 'line' && block.label === 'Nội dung yêu cầu',
    )
    const value = line?.kind === 'line' ? line.value : ''
    expect(value.length).toBeLessThanOrEqual(241)
    expect(value).toMatch(/^Hồ sơ .* (Hồ|sơ|quyết|toán|công|trình|đường|liên|thôn)…$/)
  })

  it('goes alone while nothing runs, or when no annex is wanted', () => {
    const waiting = received(register.deps, someFacts({ validOn: null, missingParts: 'lý do' })).request.id
    expect(coverOf(waiting)).toHaveLength(1)
    expect(textOf(coverOf(waiting))).toContain('chưa tính, đang chờ bổ sung')
    expect(coverOf(received(register.deps).request.id, false)).toHaveLength(1)
  })
})

describe('printing a paper without a number', () => {
  it('names the file after the request and no person, and writes it whole', async () => {
    const folder = join(register.folder, 'ra')
    mkdirSync(folder)
    const requestId = received(register.deps).request.id
    const pages: string[] = []
    const ports = testPorts({
      chooseSavePath: async (suggested) => join(folder, suggested),
      pdfFromHtml: async (html) => {
        pages.push(html)
        return new TextEncoder().encode('%PDF')
      },
    })
    const paper = { kind: 'annex', requestId, milestone: 'provide', attached: false } as const
    must(await savePaperPdf(register.deps, ports, { paper, size: 'A4' }))
    must(await savePaperPdf(register.deps, ports, { paper: { kind: 'cover', requestId, withAnnex: true }, size: 'A4' }))
    expect(readdirSync(folder).sort()).toEqual(['bia-ho-so-1-2026.pdf', 'cach-tinh-thoi-han-1-2026.pdf'])
    expect(pages.map((page) => page.split('<section>').length - 1)).toEqual([1, 2])
    expect(pages[0]).toContain('<title>Cách tính thời hạn, yêu cầu số 1/2026</title>')
  })

  it('leaves everything as it was when the dialog is closed or the printer refuses', async () => {
    const requestId = received(register.deps).request.id
    const order = { paper: { kind: 'cover', requestId, withAnnex: false }, size: 'A4' } as const
    expect(must(await savePaperPdf(register.deps, testPorts(), order))).toBeNull()
    expect(must(await printPaper(register.deps, testPorts(), order))).toEqual({ printed: false })
    const broken = testPorts({ printHtml: () => Promise.reject(new Error('no printer')) })
    expect(codeOf(await printPaper(register.deps, broken, order))).toBe('notAllowedNow')
    expect(
      codeOf(await printPaper(register.deps, testPorts(), { ...order, paper: { ...order.paper, requestId: 99 } })),
    ).toBe('notFound')
  })
})

describe('the forms people fill in', () => {
  const blank = { kind: 'requestForm', form: 'requestByPerson', requestId: null, law: null } as const

  it('are drawn blank without any request, under the law that holds today', () => {
    const [paper] = must(drawPaper(register.deps, blank))
    expect(JSON.stringify(paper)).toContain('PHIẾU YÊU CẦU CUNG CẤP THÔNG TIN')
    expect(JSON.stringify(paper)).not.toContain('Qua fax')
    expect(JSON.stringify(must(drawPaper(register.deps, { ...blank, law: 'luat-104-2016' })))).toContain('Qua fax')
  })

  it('are filled from a request, which is not changed by it', () => {
    const { request } = received(register.deps)
    const filled = must(drawPaper(register.deps, { ...blank, requestId: request.id }))
    expect(textOf(filled)).toContain('Nguyễn Thị Hòa')
    const consent = must(drawPaper(register.deps, { kind: 'consentForm', requestId: request.id, law: null }))
    expect(textOf(consent)).toContain('1/2026')
    expect(codeOf(drawPaper(register.deps, { ...blank, requestId: 99 }))).toBe('notFound')
  })

  it('through an organisation are two sheets', () => {
    expect(must(drawPaper(register.deps, { ...blank, form: 'requestThroughOrganisation' }))).toHaveLength(2)
  })
})

it('a form is named by its kind and the number of the request, or as blank', () => {
  const { request } = received(register.deps)
  const nameOf = (requestId: number | null) =>
    paperFileName(register.deps, { kind: 'requestForm', form: 'requestByPerson', requestId, law: null })
  expect(nameOf(request.id)).toBe('phieu-yeu-cau-1-2026.pdf')
  expect(nameOf(null)).toBe('phieu-yeu-cau-mau-trang.pdf')
  expect(paperFileName(register.deps, { kind: 'consentForm', requestId: null, law: null })).toBe(
    'van-ban-chap-thuan-mau-trang.pdf',
  )
})
