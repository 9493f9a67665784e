import { describe, expect, it } from 'vitest'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { consentFormPaper } from '../../../shared/forms/consent-form.ts'
import { type Block, type PaperDocument, paperDocumentSchema } from '../../../shared/forms/paper-document.ts'
import { requestFormPapers } from '../../../shared/forms/request-form.ts'
import type { RequestForm } from '../../../shared/forms/unnumbered-paper.ts'
import { formRule } from '../../../shared/law/form-rules.ts'
import type { FormKind, LawId } from '../../../shared/law/law-book.ts'
import type { InformationRequest } from '../../../shared/requests/information-request.ts'
import { oldLawFacts, someAgency, someFacts, withRequester } from '../../electron/requests/open-register.ts'
import { book } from '../../law/shipped-law-book.ts'
import { lineOf, requestOf, rowsOf, wordsOf } from './request-of-acts.ts'

const ruleOf = (form: FormKind, law: LawId) => formRule(book, { form, law, on: localDate('2026-11-05') })

const formOf = (form: RequestForm, request: InformationRequest | null, law: LawId = 'luat-01-2026') =>
  requestFormPapers({
    agency: someAgency,
    book,
    law,
    form,
    rule: ruleOf(form, law),
    consent: ruleOf('consent', law),
    request,
  })

const boxesOf = ({ blocks }: PaperDocument, label: string) =>
  blocks.find(
    (block): block is Extract<Block, { kind: 'choices' }> => block.kind === 'choices' && block.label === label,
  )?.options ?? []

const ways = 'Hình thức nhận thông tin'

describe('the request form', () => {
  it('blank, leaves every line to be written on and no box ticked', () => {
    const papers = formOf('requestByPerson', null)
    expect(papers).toHaveLength(1)
    const [paper] = papers
    if (!paper) throw new Error('No paper.')
    expect(paper.blocks[1]).toEqual({ kind: 'title', title: 'PHIẾU YÊU CẦU CUNG CẤP THÔNG TIN', subtitle: '' })
    expect(wordsOf(paper)).toContain('Kính gửi: Ủy ban nhân dân xã Nà Phai')
    expect(paper.blocks.filter((block) => block.kind === 'line' && block.value !== '')).toEqual([])
    expect(boxesOf(paper, ways).some(({ chosen }) => chosen)).toBe(false)
    expect(paperDocumentSchema.parse(paper)).toEqual(paper)
  })

  it('offers fax only under the law that knows it', () => {
    const waysOf = (law: LawId) => formOf('requestByPerson', null, law).flatMap((paper) => boxesOf(paper, ways))
    expect(waysOf('luat-104-2016').map(({ text }) => text)).toContain('Qua fax')
    expect(waysOf('luat-01-2026').map(({ text }) => text)).not.toContain('Qua fax')
  })

  it('filled, holds what the register has of the request, to be read over and signed', () => {
    const [paper] = formOf('requestByPerson', requestOf(oldLawFacts({ consentAttached: true })), 'luat-104-2016')
    if (!paper) throw new Error('No paper.')
    expect(lineOf(paper, 'Họ, tên người yêu cầu')).toBe('Nguyễn Thị Hòa')
    expect(lineOf(paper, 'Thông tin được yêu cầu')).toBe('Quyết toán công trình đường liên thôn năm 2025')
    expect(boxesOf(paper, ways).filter(({ chosen }) => chosen)).toEqual([
      { text: 'Nhận bản in, sao, chụp tại trụ sở', chosen: true },
    ])
    expect(boxesOf(paper, 'Văn bản kèm theo (nếu có)')).toEqual([
      { text: 'Văn bản chấp thuận của cá nhân, tổ chức liên quan (Mẫu số 06)', chosen: true },
    ])
    expect(wordsOf(paper)).toContain('Nà Phai, ngày 31 tháng 8 năm 2026')
    expect(paper.marginNotes.join('\n')).toContain('người yêu cầu đọc lại và ký')
    expect(paper.title).not.toContain('Hòa')
  })

  it('through an organisation, is followed by the list of those who ask', () => {
    const members = [
      { name: 'Lò Văn Pành', idNumber: '020190005678', reason: 'Giám sát' },
      { name: 'Vi Thị Mai', idNumber: '', reason: '' },
    ]
    const facts = withRequester(someFacts(), { kind: 'organisation', organisationName: 'Hội Nông dân xã', members })
    const [paper, list] = formOf('requestThroughOrganisation', requestOf(facts))
    if (!paper || !list) throw new Error('No paper.')
    expect(lineOf(paper, 'Tên tổ chức, đoàn thể, doanh nghiệp')).toBe('Hội Nông dân xã')
    expect(lineOf(paper, 'Số người cùng yêu cầu (có danh sách kèm theo)')).toBe('2')
    expect(rowsOf(list)).toEqual([
      ['1', 'Lò Văn Pành', '020190005678', 'Giám sát'],
      ['2', 'Vi Thị Mai', '', ''],
    ])
    const [, blank] = formOf('requestThroughOrganisation', null)
    expect(blank && rowsOf(blank).every(([, name]) => name === '')).toBe(true)
  })
})

describe('the consent', () => {
  const consentOf = (request: InformationRequest | null) =>
    consentFormPaper({ agency: someAgency, rule: ruleOf('consent', 'luat-01-2026'), request })

  it('takes the information and who asks for it from the request, never who consents', () => {
    const paper = consentOf(requestOf())
    expect(paper.blocks[1]).toMatchObject({ title: 'VĂN BẢN CHẤP THUẬN CỦA CÁ NHÂN, TỔ CHỨC LIÊN QUAN' })
    expect(lineOf(paper, 'Thông tin được chấp thuận cung cấp')).toBe('Quyết toán công trình đường liên thôn năm 2025')
    expect(lineOf(paper, 'Người được cung cấp thông tin')).toBe('Nguyễn Thị Hòa')
    expect(lineOf(paper, 'Theo yêu cầu số')).toBe('12/2026')
    expect(lineOf(paper, 'Họ, tên cá nhân hoặc tên tổ chức chấp thuận')).toBe('')
    expect(boxesOf(paper, 'Phạm vi chấp thuận').some(({ chosen }) => chosen)).toBe(false)
  })

  it('blank, names nobody', () => {
    const paper = consentOf(null)
    expect(paper.blocks.filter((block) => block.kind === 'line' && block.value !== '')).toEqual([])
    expect(paperDocumentSchema.parse(paper)).toEqual(paper)
  })
})
