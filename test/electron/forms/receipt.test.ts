import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { saveAgency } from '../../../electron/agency/save-agency.ts'
import { issueReceipt } from '../../../electron/forms/issue-receipt.ts'
import { previewReceipt } from '../../../electron/forms/preview-receipt.ts'
import { printDocument, saveDocumentPdf } from '../../../electron/forms/print-document.ts'
import { readDocument } from '../../../electron/forms/read-document.ts'
import type { Ports } from '../../../electron/ports.ts'
import { amendRequest } from '../../../electron/requests/amend-request.ts'
import { readRequest } from '../../../electron/requests/read-request.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import {
  codeOf,
  must,
  onDay,
  openRegister,
  type Register,
  received,
  someAgency,
  someFacts,
  withRequester,
} from '../requests/open-register.ts'
import { testPorts } from '../test-ports.ts'

let register: Register
beforeEach(() => {
  register = openRegister('2026-11-10')
  must(saveAgency(register.deps, someAgency))
})
afterEach(() => register.close())

const textOf = (value: unknown): string => JSON.stringify(value)

describe('issuing the receipt', () => {
  it('numbers receipts by year without gaps, apart from the numbers of requests', () => {
    const [first, second] = [received(register.deps), received(register.deps)].map(({ request }) => request.id)
    expect(must(issueReceipt(register.deps, second ?? 0)).number).toBe('01/2026')
    expect(must(issueReceipt(register.deps, first ?? 0)).number).toBe('02/2026')
    const nextYear = onDay(register.deps, '2027-01-04')
    const { request } = received(nextYear)
    expect(must(issueReceipt(nextYear, request.id)).number).toBe('01/2027')
  })

  it('gives the very same paper when asked again, whatever was mended since', () => {
    const { request } = received(register.deps)
    const issued = must(issueReceipt(register.deps, request.id))
    const facts = withRequester(request.facts, { name: 'Tên Đã Sửa' })
    must(amendRequest(register.deps, { id: request.id, on: localDate('2026-11-10'), facts, reason: 'Gõ nhầm' }))
    must(saveAgency(register.deps, { ...someAgency, name: 'Ủy ban nhân dân phường Mới' }))
    expect(must(issueReceipt(onDay(register.deps, '2026-11-20'), request.id))).toEqual(issued)
    expect(must(previewReceipt(register.deps, request.id))).toEqual(issued.paper)
    expect(must(readDocument(register.deps.database, issued.documentId))).toEqual({
      number: issued.number,
      paper: issued.paper,
    })
  })

  it('stands in the history and among the papers of the request, and changes nothing else', () => {
    const before = received(register.deps)
    const issued = must(issueReceipt(register.deps, before.request.id))
    const after = must(readRequest(register.deps, before.request.id))
    expect(after.request.state).toBe('open')
    expect(after.request.events.at(-1)).toMatchObject({
      kind: 'issueDocument',
      documentId: issued.documentId,
      form: 'receipt',
    })
    expect(after.documents).toEqual([
      {
        id: issued.documentId,
        form: 'receipt',
        name: 'Phiếu tiếp nhận yêu cầu cung cấp thông tin',
        number: '01/2026',
        issuedOn: '2026-11-10',
      },
    ])
  })

  it('cannot be changed or removed once issued', () => {
    const issued = must(issueReceipt(register.deps, received(register.deps).request.id))
    const change = register.deps.database.prepare('UPDATE issued_document SET number = 9 WHERE id = ?')
    const remove = register.deps.database.prepare('DELETE FROM issued_document WHERE id = ?')
    expect(() => change.run(issued.documentId)).toThrow(/frozen/)
    expect(() => remove.run(issued.documentId)).toThrow(/kept/)
  })

  it('previews without a number and issues nothing', () => {
    const { request } = received(register.deps)
    expect(textOf(must(previewReceipt(register.deps, request.id)))).toContain('……/2026')
    expect(must(readRequest(register.deps, request.id)).documents).toEqual([])
  })

  it('needs the agency and the request', () => {
    const empty = openRegister('2026-11-10')
    const { request } = received(empty.deps)
    expect(codeOf(issueReceipt(empty.deps, request.id))).toBe('notAllowedNow')
    empty.close()
    expect(codeOf(issueReceipt(register.deps, 99))).toBe('notFound')
    expect(codeOf(readDocument(register.deps.database, 99))).toBe('notFound')
  })
})

describe('printing and saving', () => {
  const portsThat = (path: string | null, printed: () => Promise<boolean>): Ports & { pages: string[] } => {
    const pages: string[] = []
    const ports = testPorts({
      chooseSavePath: async (suggested) => (path === null ? null : join(path, suggested)),
      printHtml: async (html) => {
        pages.push(html)
        return printed()
      },
      pdfFromHtml: async () => new TextEncoder().encode('%PDF-1.7 thử'),
    })
    return { ...ports, pages }
  }
  const issue = () => {
    const facts = withRequester(someFacts(), { name: '<img src=x onerror=alert(1)>' })
    return must(issueReceipt(register.deps, received(register.deps, facts).request.id)).documentId
  }

  it('writes the PDF under a name that holds the number and no person', async () => {
    const folder = join(register.folder, 'ra')
    mkdirSync(folder)
    const order = { documentId: issue(), size: 'A5', withAnnex: false } as const
    const saved = await saveDocumentPdf(
      register.deps,
      portsThat(folder, async () => true),
      order,
    )
    expect(must(saved)).toEqual({ fileName: 'phieu-tiep-nhan-1-2026.pdf' })
    expect(readFileSync(join(folder, 'phieu-tiep-nhan-1-2026.pdf'), 'utf8')).toContain('%PDF')
    expect(readdirSync(folder)).toHaveLength(1)
  })

  it('writes nothing when the dialog is closed or the folder is gone', async () => {
    const order = { documentId: issue(), size: 'A4', withAnnex: false } as const
    expect(
      must(
        await saveDocumentPdf(
          register.deps,
          portsThat(null, async () => true),
          order,
        ),
      ),
    ).toBeNull()
    const gone = portsThat(join(register.folder, 'khong-co'), async () => true)
    expect(codeOf(await saveDocumentPdf(register.deps, gone, order))).toBe('fileUnwritable')
  })

  it('prints what a person typed as text, never as markup', async () => {
    const ports = portsThat(null, async () => true)
    const printed = await printDocument(register.deps, ports, { documentId: issue(), size: 'A4', withAnnex: false })
    expect(must(printed)).toEqual({ printed: true })
    expect(ports.pages[0]).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(ports.pages[0]).not.toContain('<img')
  })

  it('says plainly when the officer closed the dialog or the printer refused', async () => {
    const order = { documentId: issue(), size: 'A4', withAnnex: false } as const
    expect(
      must(
        await printDocument(
          register.deps,
          portsThat(null, async () => false),
          order,
        ),
      ),
    ).toEqual({ printed: false })
    const broken = portsThat(null, () => Promise.reject(new Error('Printing failed')))
    const refused = await printDocument(register.deps, broken, order)
    expect(refused.ok ? '' : refused.error.message).toContain('máy in')
  })

  it('prints the annex behind the receipt, named after it, in the same job', async () => {
    const ports = portsThat(null, async () => true)
    const documentId = issue()
    must(await printDocument(register.deps, ports, { documentId, size: 'A4', withAnnex: true }))
    const [receipt, annex, ...more] = (ports.pages[0] ?? '').split('<section>').slice(1)
    expect(more).toEqual([])
    expect(receipt).toContain('PHIẾU TIẾP NHẬN')
    expect(annex).toContain('(Kèm theo Phiếu tiếp nhận yêu cầu cung cấp thông tin số 01/2026; yêu cầu')
    // Nothing of the person who asked goes on with the annex.
    expect(annex).not.toContain('onerror')
    expect(annex).toContain('thứ Hai, ngày 16 tháng 11 năm 2026')
    expect(annex).not.toContain('Ngày hẹn đã ghi trên phiếu')
  })

  it('says on the annex when the day promised on the receipt is no longer the day', async () => {
    const { request } = received(register.deps)
    const { documentId } = must(issueReceipt(register.deps, request.id))
    const facts = { ...request.facts, validOn: localDate('2026-11-05') }
    must(amendRequest(register.deps, { id: request.id, on: localDate('2026-11-10'), facts, reason: 'Gõ nhầm' }))
    const ports = portsThat(null, async () => true)
    must(await printDocument(register.deps, ports, { documentId, size: 'A4', withAnnex: true }))
    expect(ports.pages[0]).toContain('Ngày hẹn đã ghi trên phiếu là thứ Hai, ngày 16 tháng 11 năm 2026.')
    expect(ports.pages[0]).toContain('thứ Ba, ngày 17 tháng 11 năm 2026')
  })

  it('prints no annex while nothing runs, and says so', async () => {
    const waiting = received(register.deps, someFacts({ validOn: null, missingParts: 'lý do' })).request.id
    const { documentId } = must(issueReceipt(register.deps, waiting))
    const ports = portsThat(null, async () => true)
    const refused = await printDocument(register.deps, ports, { documentId, size: 'A4', withAnnex: true })
    expect(codeOf(refused)).toBe('notAllowedNow')
    expect(ports.pages).toEqual([])
  })
})
