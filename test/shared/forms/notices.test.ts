import { describe, expect, it } from 'vitest'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { numberedForms } from '../../../shared/forms/form-order.ts'
import { paperDocumentSchema } from '../../../shared/forms/paper-document.ts'
import { oldLawFacts, someFacts, withRequester } from '../../electron/requests/open-register.ts'
import { givenWhole } from '../requests/given-whole.ts'
import { type Act, lineOf, paperOf, requestOf, rowsOf, wordsOf } from './request-of-acts.ts'

const extend: Act = { kind: 'extend', amount: 10, reason: 'Phải tập hợp từ nhiều bộ phận' }
const askForCompletion: Act = { kind: 'askForCompletion', missing: 'tên văn bản' }
const refuse: Act = {
  kind: 'refuse',
  ground: 'luat-01-2026.27.2',
  explanation: 'Đã đăng trên trang thông tin điện tử',
  documentNumber: '',
}
const provide = (changes: object = {}): Act => ({
  kind: 'provide',
  ...givenWhole,
  ...changes,
})

describe('the notice of an extension', () => {
  it('tells the first limit, the reason, the length and the new day, each limit with its article', () => {
    const paper = paperOf('extensionNotice', requestOf(someFacts(), [extend]))
    expect(paper.blocks[1]).toEqual({
      kind: 'title',
      title: 'THÔNG BÁO',
      subtitle: 'Gia hạn yêu cầu cung cấp thông tin',
    })
    expect(lineOf(paper, 'Thời hạn giải quyết ban đầu')).toMatch(
      /^thứ Hai, ngày 16 tháng 11 năm 2026 \(Điều 26 khoản 3/,
    )
    expect(lineOf(paper, 'Lý do gia hạn')).toBe('Phải tập hợp từ nhiều bộ phận')
    expect(lineOf(paper, 'Thời gian gia hạn')).toMatch(/^10 ngày \(Điều 26 khoản 3/)
    expect(lineOf(paper, 'Thời hạn giải quyết sau gia hạn')).toBe('chậm nhất thứ Tư, ngày 25 tháng 11 năm 2026')
    expect(paper.marginNotes.join('\n')).toContain('chưa đối chiếu Công báo')
  })

  it('counts in the unit of the law of the request', () => {
    const paper = paperOf('extensionNotice', requestOf(oldLawFacts(), [extend]))
    expect(lineOf(paper, 'Thời gian gia hạn')).toMatch(/^10 ngày làm việc \(Điều 29 khoản 2/)
  })
})

describe('the notice of a refusal', () => {
  it('quotes the ground with its article, gives the reason and the right to complain and sue', () => {
    const paper = paperOf('refusalNotice', requestOf(someFacts(), [refuse]))
    expect(lineOf(paper, 'Căn cứ từ chối')).toMatch(
      /^Điều 27 khoản 2 Luật Tiếp cận thông tin số 01\/2026\/QH16: «Thông tin được công khai theo quy định tại Điều 17/,
    )
    expect(lineOf(paper, 'Lý do từ chối')).toBe('Đã đăng trên trang thông tin điện tử')
    expect(wordsOf(paper)).toContain('ông (bà) có quyền khiếu nại, khởi kiện đối với cơ quan, đơn vị')
    expect(wordsOf(paper)).toContain('theo Điều 13 Luật Tiếp cận thông tin số 01/2026/QH16.')
  })

  it('names the right under the law the request follows', () => {
    const paper = paperOf(
      'refusalNotice',
      requestOf(oldLawFacts(), [{ ...refuse, ground: 'luat-104-2016.28.1.c' } as Act]),
    )
    expect(wordsOf(paper)).toContain('đối với cơ quan nhà nước, người có trách nhiệm cung cấp thông tin theo Điều 14')
  })

  it('lists the parts held back, each with its ground, where the rest was given', () => {
    const redactions = [{ what: 'Số tài khoản của các hộ dân', ground: 'luat-01-2026.27.1' }]
    const paper = paperOf('refusalNotice', requestOf(someFacts(), [provide({ extent: 'partial', redactions })]))
    expect(wordsOf(paper)).toContain('thông báo từ chối cung cấp một phần thông tin theo yêu cầu của ông (bà)')
    expect(rowsOf(paper)).toEqual([
      ['1', 'Số tài khoản của các hộ dân', expect.stringContaining('Điều 27 khoản 1 Luật Tiếp cận thông tin')],
    ])
  })
})

describe('the notices without a form of the law', () => {
  it('tell what is missing, where to bring it, and that no limit runs until then', () => {
    const paper = paperOf('completionNotice', requestOf(someFacts({ validOn: null, missingParts: 'tên công trình' })))
    expect(paper.blocks[1]).toMatchObject({
      title: 'THÔNG BÁO',
      subtitle: 'Hướng dẫn bổ sung yêu cầu cung cấp thông tin',
    })
    expect(lineOf(paper, 'Nội dung còn thiếu hoặc chưa rõ, cần bổ sung')).toBe('tên công trình')
    expect(lineOf(paper, 'Nơi nhận nội dung bổ sung')).toBe('Bộ phận một cửa; Thôn Nà Phai 1')
    expect(wordsOf(paper)).toContain('Thời hạn giải quyết được tính từ ngày')
    expect(paper.marginNotes[0]).toMatch(/^Pháp luật không quy định mẫu; căn cứ Điều 26 khoản 2 Luật/)
  })

  it('tell the time limit with its article, where and how the information is given and what it costs', () => {
    const facts = oldLawFacts({
      channel: 'electronic',
      provisionForm: 'electronic',
      provisionAddress: 'hoa@example.vn',
    })
    const paper = paperOf('timeLimitNotice', requestOf(facts))
    expect(lineOf(paper, 'Thời hạn giải quyết')).toMatch(/^15 ngày làm việc kể từ .*\(Điều 30 khoản 4/)
    expect(lineOf(paper, 'Ngày đến hạn')).toBe('chậm nhất thứ Năm, ngày 24 tháng 9 năm 2026')
    expect(lineOf(paper, 'Nơi gửi đến')).toBe('hoa@example.vn')
    expect(lineOf(paper, 'Chi phí in, sao, chụp, gửi thông tin (nếu có)')).toContain('phiếu giải quyết')
  })

  it('tell an extension with the limit it lengthens, on a receipt issued anew too', () => {
    const request = requestOf(someFacts(), [extend])
    const longer = /^12 ngày kể từ ngày nhận được yêu cầu hợp lệ, gia hạn thêm 10 ngày \(Điều 26 khoản 3 [^;]*\)$/
    expect(lineOf(paperOf('timeLimitNotice', request), 'Thời hạn giải quyết')).toMatch(longer)
    expect(lineOf(paperOf('receipt', request), 'Thời hạn giải quyết')).toMatch(longer)
  })

  it('of a request taken up again name its own day alone', () => {
    const reopen: Act = { kind: 'reopen', reason: 'x', dueOn: localDate('2026-11-30') }
    const request = requestOf(someFacts(), [provide(), reopen])
    const paper = paperOf('timeLimitNotice', request)
    expect(lineOf(paper, 'Ngày đến hạn')).toBe('chậm nhất thứ Hai, ngày 30 tháng 11 năm 2026')
    expect(lineOf(paper, 'Thời hạn giải quyết')).toBeUndefined()
    expect(paper.marginNotes.join(' ')).not.toContain('Thời hạn theo')
    const resolution = paperOf('resolution', request)
    expect(lineOf(resolution, 'Thời gian cung cấp')).toBe('chậm nhất thứ Hai, ngày 30 tháng 11 năm 2026')
    expect(resolution.marginNotes.join(' ')).not.toContain('Thời hạn theo')
    const receipt = paperOf('receipt', request)
    expect(lineOf(receipt, 'Ngày hẹn trả kết quả')).toBe('thứ Hai, ngày 30 tháng 11 năm 2026')
    expect(lineOf(receipt, 'Thời hạn giải quyết')).toBe('ấn định khi mở lại ngày 05/11/2026')
    const waits = paperOf('receipt', requestOf(someFacts(), [provide(), reopen, askForCompletion]))
    expect(lineOf(waits, 'Nội dung cần bổ sung')).toBe('tên văn bản')
  })

  it('name the article of the law that asks for them, and the law alone where a decree gives the form', () => {
    const request = requestOf(someFacts(), [askForCompletion])
    expect(wordsOf(paperOf('completionNotice', request))).toContain(
      'Theo Điều 26 khoản 2 Luật Tiếp cận thông tin số 01/2026/QH16, ',
    )
    expect(wordsOf(paperOf('extensionNotice', requestOf(someFacts(), [extend])))).toContain(
      'Theo Luật Tiếp cận thông tin số 01/2026/QH16, ',
    )
  })

  it('name the agency whose it is to answer, with its address', () => {
    const redirect: Act = {
      kind: 'redirect',
      agencyName: 'Sở Tài chính tỉnh Lạng Sơn',
      agencyAddress: 'Phường Đông Kinh',
      reason: 'Hồ sơ do Sở lưu giữ',
      documentNumber: '',
    }
    const paper = paperOf('redirectNotice', requestOf(someFacts(), [redirect]))
    expect(lineOf(paper, 'Cơ quan có trách nhiệm cung cấp')).toBe('Sở Tài chính tỉnh Lạng Sơn')
    expect(lineOf(paper, 'Địa chỉ')).toBe('Phường Đông Kinh')
    expect(lineOf(paper, 'Lý do')).toBe('Hồ sơ do Sở lưu giữ')
    expect(wordsOf(paper)).toContain('không thuộc trách nhiệm cung cấp của Ủy ban nhân dân xã Nà Phai')
  })

  it('answer the correction settled last; one that changes nothing names the right to complain', () => {
    const asked: Act = { kind: 'askCorrection', from: 'requester', claim: 'Số liệu không khớp', documentNumber: '' }
    const settled = (outcome: 'corrected' | 'upheld'): Act => ({
      kind: 'correct',
      correctionId: 3,
      outcome,
      answer: 'Đã đối chiếu hồ sơ gốc',
      documentNumber: '',
    })
    const upheld = paperOf('correctionAnswer', requestOf(someFacts(), [provide(), asked, settled('upheld')]))
    expect(wordsOf(upheld)).toContain('Ngày 05 tháng 11 năm 2026, ông (bà) đề nghị đính chính')
    expect(lineOf(upheld, 'Nội dung được cho là chưa chính xác hoặc còn thiếu')).toBe('Số liệu không khớp')
    expect(lineOf(upheld, 'Lý do')).toBe('Đã đối chiếu hồ sơ gốc')
    expect(wordsOf(upheld)).toContain('có quyền khiếu nại')
    const corrected = paperOf('correctionAnswer', requestOf(someFacts(), [provide(), asked, settled('corrected')]))
    expect(lineOf(corrected, 'Kết quả xem xét')).toBe('Đính chính, cung cấp lại')
    expect(wordsOf(corrected)).not.toContain('có quyền khiếu nại')
  })
})

it('no paper bears a name in its title, and each says beside the page by which article it is made', () => {
  const asked: Act = { kind: 'askCorrection', from: 'ownFinding', claim: 'x', documentNumber: '' }
  const correct: Act = { kind: 'correct', correctionId: 3, outcome: 'corrected', answer: 'x', documentNumber: '' }
  const acts: Partial<Record<(typeof numberedForms)[number], readonly Act[]>> = {
    extensionNotice: [extend],
    refusalNotice: [refuse],
    paymentReceipt: [{ kind: 'recordPayment', amount: 5_000, documentNumber: '' }],
    redirectNotice: [{ kind: 'redirect', agencyName: 'Sở', agencyAddress: '', reason: '', documentNumber: '' }],
    correctionAnswer: [provide(), asked, correct],
  }
  for (const form of numberedForms) {
    const paper = paperOf(form, requestOf(someFacts(), acts[form] ?? []))
    expect(paper.title, form).not.toContain('Hòa')
    expect(paper.marginNotes[0], form).toMatch(/Điều \d+/)
    expect(paperDocumentSchema.parse(paper), form).toEqual(paper)
  }
})

it('a child is not called ông, bà', () => {
  const paper = paperOf('resolution', requestOf(withRequester(someFacts(), { minor: true })))
  expect(wordsOf(paper)).toContain('Kính gửi: Nguyễn Thị Hòa')
  expect(wordsOf(paper)).toContain('yêu cầu cung cấp thông tin của người yêu cầu')
  expect(wordsOf(paper)).not.toContain('ng (bà)')
})
