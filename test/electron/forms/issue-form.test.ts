import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { saveAgency } from '../../../electron/agency/save-agency.ts'
import { readBasis } from '../../../electron/forms/document-repository.ts'
import { issueForm } from '../../../electron/forms/issue-form.ts'
import { lawBasis } from '../../../electron/forms/law-basis.ts'
import { previewForm } from '../../../electron/forms/preview-form.ts'
import { printDocuments, saveDocumentsPdf } from '../../../electron/forms/print-document.ts'
import { readDocument } from '../../../electron/forms/read-document.ts'
import { voidDocument } from '../../../electron/forms/void-document.ts'
import type { Ports } from '../../../electron/ports.ts'
import { amendRequest } from '../../../electron/requests/amend-request.ts'
import { extendRequest } from '../../../electron/requests/extend-request.ts'
import { readRequest } from '../../../electron/requests/read-request.ts'
import { revokeAct } from '../../../electron/requests/revoke-act.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { type FormOrder, noDetails } from '../../../shared/forms/form-order.ts'
import { standingPaper } from '../../../shared/forms/standing-paper.ts'
import { freshRegister } from '../requests/fresh-register.ts'
import {
  codeOf,
  must,
  onDay,
  openRegister,
  received,
  someAgency,
  someFacts,
  withRequester,
} from '../requests/open-register.ts'
import { testPorts } from '../test-ports.ts'

const register = freshRegister('2026-11-10')
beforeEach(() => {
  must(saveAgency(register.deps, someAgency))
})

/** Extends a request and answers the event's id. */
const extend = (id: number, reason: string): number => {
  const { request } = must(extendRequest(register.deps, { id, on: localDate('2026-11-10'), amount: 12, reason }))
  return request.events.at(-1)?.id ?? 0
}

const receiptOf = (requestId: number): FormOrder => ({ requestId, form: 'receipt', details: noDetails })
const detailsOf = (id: number) => must(readRequest(register.deps, id))
const textOf = (value: unknown): string => JSON.stringify(value)

describe('issuing the receipt', () => {
  it('numbers receipts by year without gaps, apart from the numbers of requests', () => {
    const [first, second] = [received(register.deps), received(register.deps)].map(({ request }) => request.id)
    expect(must(issueForm(register.deps, receiptOf(second ?? 0))).number).toBe('01/2026')
    expect(must(issueForm(register.deps, receiptOf(first ?? 0))).number).toBe('02/2026')
    const nextYear = onDay(register.deps, '2027-01-04')
    const { request } = received(nextYear)
    expect(must(issueForm(nextYear, receiptOf(request.id))).number).toBe('01/2027')
  })

  it('gives the very same paper when asked again, whatever was mended since', () => {
    const { request } = received(register.deps)
    const issued = must(issueForm(register.deps, receiptOf(request.id)))
    const facts = withRequester(request.facts, { name: 'Tên Đã Sửa' })
    must(amendRequest(register.deps, { id: request.id, on: localDate('2026-11-10'), facts, reason: 'Gõ nhầm' }))
    must(saveAgency(register.deps, { ...someAgency, name: 'Ủy ban nhân dân phường Mới' }))
    expect(must(issueForm(onDay(register.deps, '2026-11-20'), receiptOf(request.id)))).toEqual(issued)
    expect(must(readDocument(register.deps.database, issued.documentId))).toEqual({
      form: 'receipt',
      number: issued.number,
      issuedOn: '2026-11-10',
      paper: issued.paper,
      voided: null,
    })
    // What would be printed if it were issued now is another paper.
    expect(textOf(must(previewForm(register.deps, receiptOf(request.id))))).toContain('Tên Đã Sửa')
  })

  it('stands in the history and among the papers of the request, and changes nothing else', () => {
    const before = received(register.deps)
    const issued = must(issueForm(register.deps, receiptOf(before.request.id)))
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
        voided: null,
      },
    ])
  })

  it('cannot be changed or removed once issued', () => {
    const issued = must(issueForm(register.deps, receiptOf(received(register.deps).request.id)))
    const change = register.deps.database.prepare('UPDATE issued_document SET number = 9 WHERE id = ?')
    const remove = register.deps.database.prepare('DELETE FROM issued_document WHERE id = ?')
    expect(() => change.run(issued.documentId)).toThrow(/frozen/)
    expect(() => remove.run(issued.documentId)).toThrow(/kept/)
  })

  it('keeps what the paper was drawn from: what the officer added, every law pack and the calendar with their hashes', () => {
    const { request } = received(register.deps)
    const details = { ...noDetails, note: 'Mang theo giấy tờ tùy thân' }
    const { documentId } = must(issueForm(register.deps, { ...receiptOf(request.id), details }))
    const basis = readBasis(register.deps.database, documentId)
    expect(basis?.details).toEqual(details)
    expect(basis?.law.map(({ pack, version }) => [pack, version])).toEqual(
      register.deps.book.packs.map(({ pack, version }) => [pack, version]),
    )
    const { pack, version } = register.deps.book.calendar
    expect(basis?.calendar).toMatchObject({ pack, version })
    for (const { hash } of [...(basis?.law ?? []), ...(basis ? [basis.calendar] : [])]) {
      expect(hash).toMatch(/^[0-9a-f]{64}$/)
    }
    // One changed day of the calendar is another calendar.
    const changed = { ...register.deps.book, calendar: { ...register.deps.book.calendar, weeklyRest: [7] } }
    expect(lawBasis(changed).calendar.hash).not.toBe(basis?.calendar.hash)
    expect(() => register.deps.database.prepare("UPDATE issued_document_basis SET law = '[]'").run()).toThrow(/frozen/)
    expect(() => register.deps.database.prepare('DELETE FROM issued_document_basis').run()).toThrow(/kept/)
  })

  it('numbers each form in a series of its own, once the act it tells of was recorded', () => {
    const { request } = received(register.deps)
    const notice: FormOrder = { requestId: request.id, form: 'extensionNotice', details: noDetails }
    expect(codeOf(issueForm(register.deps, notice))).toBe('notAllowedNow')
    must(issueForm(register.deps, receiptOf(request.id)))
    must(issueForm(register.deps, receiptOf(received(register.deps).request.id)))
    extend(request.id, 'Phải tập hợp hồ sơ')
    const first = must(issueForm(register.deps, notice))
    expect(first.number).toBe('01/2026')
    expect(must(issueForm(register.deps, notice)).documentId).toBe(first.documentId)
  })

  it('issues a notice anew for an act that was taken back and done again', () => {
    const { request } = received(register.deps)
    const notice: FormOrder = { requestId: request.id, form: 'extensionNotice', details: noDetails }
    const eventId = extend(request.id, 'Lý do nhầm')
    const first = must(issueForm(register.deps, notice))
    must(revokeAct(register.deps, { id: request.id, eventId, reason: 'Ghi nhầm' }))
    extend(request.id, 'Phải tập hợp hồ sơ')
    const second = must(issueForm(register.deps, notice))
    expect([first.number, second.number]).toEqual(['01/2026', '02/2026'])
    expect(textOf(second.paper)).toContain('Phải tập hợp hồ sơ')
  })

  it('previews without a number and issues nothing', () => {
    const { request } = received(register.deps)
    expect(textOf(must(previewForm(register.deps, receiptOf(request.id))))).toContain('……/2026')
    expect(must(readRequest(register.deps, request.id)).documents).toEqual([])
  })

  it('needs the agency and the request', () => {
    const empty = openRegister('2026-11-10')
    const { request } = received(empty.deps)
    expect(codeOf(issueForm(empty.deps, receiptOf(request.id)))).toBe('notAllowedNow')
    empty.close()
    expect(codeOf(issueForm(register.deps, receiptOf(99)))).toBe('notFound')
    expect(codeOf(readDocument(register.deps.database, 99))).toBe('notFound')
  })
})

describe('declaring a paper void', () => {
  const voided = (documentId: number) => voidDocument(register.deps, { documentId, reason: 'Sai họ tên' })

  it('keeps its number used and the paper readable; the next one takes the next number and what was mended', () => {
    const { request } = received(register.deps)
    const first = must(issueForm(register.deps, receiptOf(request.id)))
    const facts = withRequester(request.facts, { name: 'Tên Đã Sửa' })
    must(amendRequest(register.deps, { id: request.id, on: localDate('2026-11-10'), facts, reason: 'Gõ nhầm' }))
    must(voided(first.documentId))
    expect(standingPaper(detailsOf(request.id).request, detailsOf(request.id).documents, 'receipt')).toBeUndefined()
    const second = must(issueForm(register.deps, receiptOf(request.id)))
    expect([first.number, second.number]).toEqual(['01/2026', '02/2026'])
    expect(textOf(second.paper)).toContain('Tên Đã Sửa')
    const read = must(readDocument(register.deps.database, first.documentId))
    expect(read).toMatchObject({ number: '01/2026', voided: { on: '2026-11-10', reason: 'Sai họ tên' } })
    expect(read.paper).toEqual({ ...first.paper, mark: 'void' })
    expect(detailsOf(request.id).documents.map(({ number, voided: mark }) => [number, mark?.reason ?? ''])).toEqual([
      ['01/2026', 'Sai họ tên'],
      ['02/2026', ''],
    ])
  })

  it('stands in the history with its reason and is no act of the procedure', () => {
    const before = received(register.deps)
    const { documentId } = must(issueForm(register.deps, receiptOf(before.request.id)))
    must(voided(documentId))
    const after = detailsOf(before.request.id)
    expect(after.request.events.at(-1)).toMatchObject({ kind: 'voidDocument', documentId, reason: 'Sai họ tên' })
    expect(after.request.state).toBe('open')
    expect(after.nextActs).toEqual(before.nextActs)
  })

  it('is done once, and never taken back or rewritten', () => {
    const { documentId } = must(issueForm(register.deps, receiptOf(received(register.deps).request.id)))
    must(voided(documentId))
    expect(codeOf(voided(documentId))).toBe('notAllowedNow')
    expect(codeOf(voided(99))).toBe('notFound')
    const { database } = register.deps
    expect(() => database.prepare("UPDATE voided_document SET reason = 'khác'").run()).toThrow(/stays void/)
    expect(() => database.prepare('DELETE FROM voided_document').run()).toThrow(/stays void/)
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
    return must(issueForm(register.deps, receiptOf(received(register.deps, facts).request.id))).documentId
  }

  it('writes the PDF under a name that holds the number and no person', async () => {
    const folder = join(register.folder, 'ra')
    mkdirSync(folder)
    const order = { documentIds: [issue()], size: 'A5', withAnnex: false } as const
    const saved = await saveDocumentsPdf(
      register.deps,
      portsThat(folder, async () => true),
      order,
    )
    expect(must(saved)).toEqual({ fileName: 'phieu-tiep-nhan-1-2026.pdf' })
    expect(readFileSync(join(folder, 'phieu-tiep-nhan-1-2026.pdf'), 'utf8')).toContain('%PDF')
    expect(readdirSync(folder)).toHaveLength(1)
  })

  it('writes nothing when the dialog is closed or the folder is gone', async () => {
    const order = { documentIds: [issue()], size: 'A4', withAnnex: false } as const
    expect(
      must(
        await saveDocumentsPdf(
          register.deps,
          portsThat(null, async () => true),
          order,
        ),
      ),
    ).toBeNull()
    const gone = portsThat(join(register.folder, 'khong-co'), async () => true)
    expect(codeOf(await saveDocumentsPdf(register.deps, gone, order))).toBe('fileUnwritable')
  })

  it('prints what a person typed as text, never as markup', async () => {
    const ports = portsThat(null, async () => true)
    const printed = await printDocuments(register.deps, ports, { documentIds: [issue()], size: 'A4', withAnnex: false })
    expect(must(printed)).toEqual({ printed: true })
    expect(ports.pages[0]).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(ports.pages[0]).not.toContain('<img')
  })

  it('says plainly when the officer closed the dialog or the printer refused', async () => {
    const order = { documentIds: [issue()], size: 'A4', withAnnex: false } as const
    expect(
      must(
        await printDocuments(
          register.deps,
          portsThat(null, async () => false),
          order,
        ),
      ),
    ).toEqual({ printed: false })
    const broken = portsThat(null, () => Promise.reject(new Error('Printing failed')))
    const refused = await printDocuments(register.deps, broken, order)
    expect(refused.ok ? '' : refused.error.message).toContain('máy in')
  })

  it('prints the annex behind the receipt, named after it, in the same job', async () => {
    const ports = portsThat(null, async () => true)
    const documentId = issue()
    must(await printDocuments(register.deps, ports, { documentIds: [documentId], size: 'A4', withAnnex: true }))
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
    const { documentId } = must(issueForm(register.deps, receiptOf(request.id)))
    const facts = { ...request.facts, validOn: localDate('2026-11-05') }
    must(amendRequest(register.deps, { id: request.id, on: localDate('2026-11-10'), facts, reason: 'Gõ nhầm' }))
    const ports = portsThat(null, async () => true)
    must(await printDocuments(register.deps, ports, { documentIds: [documentId], size: 'A4', withAnnex: true }))
    expect(ports.pages[0]).toContain('Ngày hẹn đã ghi trên phiếu là thứ Hai, ngày 16 tháng 11 năm 2026.')
    expect(ports.pages[0]).toContain('thứ Ba, ngày 17 tháng 11 năm 2026')
  })

  it('prints no annex while nothing runs, and says so', async () => {
    const waiting = received(register.deps, someFacts({ validOn: null, missingParts: 'lý do' })).request.id
    const { documentId } = must(issueForm(register.deps, receiptOf(waiting)))
    const ports = portsThat(null, async () => true)
    const refused = await printDocuments(register.deps, ports, {
      documentIds: [documentId],
      size: 'A4',
      withAnnex: true,
    })
    expect(codeOf(refused)).toBe('notAllowedNow')
    expect(ports.pages).toEqual([])
  })
})
