import { describe, expect, it } from 'vitest'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { paperDocumentSchema } from '../../../shared/forms/paper-document.ts'
import { receiptPaper } from '../../../shared/forms/receipt-form.ts'
import { channelRules } from '../../../shared/law/channel-rules.ts'
import { formRule } from '../../../shared/law/form-rules.ts'
import { governingLaw } from '../../../shared/law/governing-law.ts'
import { foldEvents } from '../../../shared/requests/fold-events.ts'
import type { InformationRequest, RequestFacts } from '../../../shared/requests/information-request.ts'
import { requestDeadline } from '../../../shared/requests/request-deadline.ts'
import { oldLawFacts, someAgency, someFacts, withRequester } from '../../electron/requests/open-register.ts'
import { book, calendar } from '../../law/shipped-law-book.ts'

const requestOf = (facts: RequestFacts): InformationRequest => {
  const event = { kind: 'received', facts, id: 1, sequence: 1, on: facts.receivedOn, at: '', by: '' } as const
  const { law } = governingLaw(book, facts.sentOn)
  return { id: 1, number: 12, year: 2026, law, ...foldEvents([event]), events: [event] }
}

const paperOf = (facts: RequestFacts, agency = someAgency) => {
  const request = requestOf(facts)
  const on = localDate('2026-11-05')
  return receiptPaper({
    agency,
    request,
    deadline: requestDeadline(book, calendar, facts, null),
    rule: formRule(book, { form: 'receipt', law: request.law, on }),
    channel: channelRules(book, request.law).find((rule) => rule.channel === facts.channel),
    number: '05/2026',
    purpose: 'Dữ liệu cá nhân chỉ dùng để giải quyết yêu cầu này.',
    on,
  })
}
const lineOf = (paper: ReturnType<typeof paperOf>, label: string) =>
  paper.blocks.find((block) => block.kind === 'line' && block.label === label)

describe('the receipt', () => {
  it('says who asked for what, when to come back and by which article', () => {
    const paper = paperOf(someFacts())
    expect(paper.blocks[0]).toEqual({
      kind: 'heading',
      parentName: '',
      agencyName: 'Ủy ban nhân dân xã Nà Phai',
      number: '05/2026',
      place: 'Nà Phai',
      dateText: 'ngày 05 tháng 11 năm 2026',
    })
    expect(paper.blocks[1]).toMatchObject({ kind: 'title', title: 'PHIẾU TIẾP NHẬN YÊU CẦU CUNG CẤP THÔNG TIN' })
    expect(paper.blocks[2]).toEqual({ kind: 'qr', text: '12/2026', caption: 'Yêu cầu 12/2026' })
    expect(JSON.stringify(paper.blocks[3])).toContain('Sổ theo dõi số 12/2026')
    expect(lineOf(paper, 'Họ, tên người yêu cầu')).toMatchObject({ value: 'Nguyễn Thị Hòa' })
    expect(lineOf(paper, 'Ngày nhận yêu cầu')).toMatchObject({ value: 'ngày 02 tháng 11 năm 2026' })
    expect(lineOf(paper, 'Ngày hẹn trả kết quả')).toMatchObject({ value: 'thứ Hai, ngày 16 tháng 11 năm 2026' })
    expect(JSON.stringify(lineOf(paper, 'Thời hạn giải quyết'))).toContain(
      '12 ngày kể từ ngày nhận được yêu cầu hợp lệ',
    )
    expect(paperDocumentSchema.parse(paper)).toEqual(paper)
  })

  it('names no person in its title', () => {
    expect(paperOf(someFacts()).title).toBe('Phiếu tiếp nhận yêu cầu cung cấp thông tin')
  })

  it('says beside the page, not on it, that the form stands in and the law was not compared', () => {
    const { marginNotes, blocks } = paperOf(someFacts())
    expect(marginNotes.join('\n')).toContain('tạm dùng mẫu của Nghị định 13/2018/NĐ-CP')
    expect(marginNotes.join('\n')).toContain('chưa đối chiếu Công báo')
    expect(JSON.stringify(blocks)).not.toContain('tạm dùng')
    expect(paperOf(oldLawFacts()).marginNotes.join('\n')).not.toContain('tạm dùng')
  })

  it('promises no day while something is missing, and says what', () => {
    const paper = paperOf(someFacts({ validOn: null, missingParts: 'số giấy tờ' }))
    expect(lineOf(paper, 'Nội dung cần bổ sung')).toMatchObject({ value: 'số giấy tờ' })
    expect(JSON.stringify(lineOf(paper, 'Ngày hẹn trả kết quả'))).toContain('sau khi')
    expect(lineOf(paper, 'Thời hạn giải quyết')).toBeUndefined()
  })

  it('says that a simple request in person under the 2016 law is answered at once', () => {
    const paper = paperOf(oldLawFacts({ complexity: 'simple' }))
    expect(JSON.stringify(lineOf(paper, 'Thời hạn giải quyết'))).toContain('ngay khi nhận được')
    expect(lineOf(paper, 'Ngày hẹn trả kết quả')).toMatchObject({ value: 'thứ Năm, ngày 03 tháng 9 năm 2026' })
  })

  it('names the superior only when the agency set one, and the organisation and representative when there are', () => {
    const facts = withRequester(someFacts(), {
      kind: 'organisation',
      organisationName: 'Hội Nông dân xã',
      representativeName: 'Mông Văn Tú',
    })
    const paper = paperOf(facts, { ...someAgency, parentName: 'Ủy ban nhân dân tỉnh' })
    expect(paper.blocks[0]).toMatchObject({ parentName: 'Ủy ban nhân dân tỉnh' })
    expect(lineOf(paper, 'Thông qua')).toMatchObject({ value: 'Hội Nông dân xã' })
    expect(lineOf(paper, 'Người đại diện')).toMatchObject({ value: 'Mông Văn Tú' })
    expect(lineOf(paperOf(someFacts()), 'Người đại diện')).toBeUndefined()
  })
})
