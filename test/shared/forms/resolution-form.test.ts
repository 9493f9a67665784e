import { describe, expect, it } from 'vitest'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { paperDocumentSchema } from '../../../shared/forms/paper-document.ts'
import type { CostOrder } from '../../../shared/requests/cost-order.ts'
import { type CostTerms, costStatement } from '../../../shared/requests/cost-statement.ts'
import { oldLawFacts, orderOf, someAgency, someFacts } from '../../electron/requests/open-register.ts'
import { book } from '../../law/shipped-law-book.ts'
import { type Act, lineOf, paperOf, requestOf, rowsOf, wordsOf } from './request-of-acts.ts'

const paying = { ...someAgency, collectingOffice: 'Thuế cơ sở 3', treasury: 'Kho bạc Nhà nước khu vực V' }

const announced = (terms: Omit<CostTerms, 'book'>, order: CostOrder, payBy: string | null): Act => {
  const statement = costStatement({ book, ...terms }, order)
  return {
    kind: 'announceCosts',
    total: statement.total,
    payBy: payBy === null ? null : localDate(payBy),
    note: '',
    statement,
  }
}
const newTerms = {
  law: 'luat-01-2026',
  sentOn: localDate('2026-11-02'),
  area: 'normal',
  provisionForm: 'copyOnSite',
} as const
const oldTerms = { ...newTerms, law: 'luat-104-2016', sentOn: localDate('2026-08-31') } as const

describe('the resolution', () => {
  it('says what is given, how, until when and where, and that nothing is charged where no costs were announced', () => {
    const paper = paperOf('resolution', requestOf())
    expect(paper.blocks[1]).toEqual({
      kind: 'title',
      title: 'PHIẾU GIẢI QUYẾT YÊU CẦU CUNG CẤP THÔNG TIN',
      subtitle: '',
    })
    expect(wordsOf(paper)).toContain('Kính gửi: Ông (bà) Nguyễn Thị Hòa')
    expect(wordsOf(paper)).toContain('ghi Sổ theo dõi số 12/2026. Theo Luật Tiếp cận thông tin số 01/2026/QH16')
    expect(lineOf(paper, 'Thông tin được cung cấp')).toBe('Quyết toán công trình đường liên thôn năm 2025')
    expect(lineOf(paper, 'Hình thức cung cấp')).toBe('Nhận bản in, sao, chụp tại trụ sở')
    expect(lineOf(paper, 'Thời gian cung cấp')).toBe('chậm nhất thứ Hai, ngày 16 tháng 11 năm 2026')
    expect(lineOf(paper, 'Địa điểm cung cấp')).toBe('Bộ phận một cửa; Sáng 7 giờ 30 - 11 giờ 30')
    expect(lineOf(paper, 'Chi phí in, sao, chụp, gửi thông tin')).toBe('không thu')
    expect(lineOf(paper, 'Tên cơ quan quản lý thu')).toBeUndefined()
    expect(paper.marginNotes.join('\n')).toContain('Chưa ghi việc thông báo chi phí')
    expect(paper.blocks).toContainEqual({ kind: 'qr', text: '12/2026', caption: 'Yêu cầu 12/2026' })
    expect(paperDocumentSchema.parse(paper)).toEqual(paper)
  })

  it('prints the calculation as announced, its total in figures and words, and where and until when it is paid', () => {
    const order: CostOrder = { ...orderOf(1_000), postage: 30_000 }
    const act = announced({ ...oldTerms, area: 'difficult', provisionForm: 'post' }, order, '2026-09-20')
    const paper = paperOf('resolution', requestOf(oldLawFacts({ provisionForm: 'post' }), [act]), { agency: paying })
    expect(rowsOf(paper)).toEqual([
      ['1', 'In trang A4', 'trang', '1', '1.000', '70 %', '700'],
      ['2', 'Gửi thông tin qua dịch vụ bưu chính', 'lần', '1', '30.000', '–', '30.000'],
      ['', 'Cộng', '', '', '', '', '30.700'],
    ])
    expect(lineOf(paper, 'Mức trả theo địa bàn')).toContain('70 % đơn giá in, sao, chụp (Điều 3 khoản 1')
    expect(lineOf(paper, 'Tổng số tiền phải trả')).toBe('30.700 đồng (Ba mươi nghìn bảy trăm đồng)')
    expect(lineOf(paper, 'Tên cơ quan quản lý thu')).toBe('Thuế cơ sở 3')
    expect(lineOf(paper, 'Tên cơ quan kho bạc nhà nước tiếp nhận')).toBe('Kho bạc Nhà nước khu vực V')
    expect(lineOf(paper, 'Nộp vào')).toBe('mục 4900, tiểu mục 4949')
    expect(lineOf(paper, 'Thời hạn nộp')).toBe('chậm nhất ngày 20/09/2026')
    expect(lineOf(paper, 'Nơi gửi đến')).toBe('Thôn Bản Chang, xã Nà Phai')
    expect(wordsOf(paper)).toContain('nộp đủ chi phí trên trước khi nhận thông tin')
  })

  it('leaves lines to write on where the agency or the day to pay was not set, and says so beside the page', () => {
    const paper = paperOf('resolution', requestOf(someFacts(), [announced(newTerms, orderOf(5_000), null)]))
    expect(rowsOf(paper)[0]).toEqual(['1', 'In trang A4', 'trang', '1', '5.000', '5.000'])
    expect(lineOf(paper, 'Tên cơ quan quản lý thu')).toBe('')
    expect(lineOf(paper, 'Thời hạn nộp')).toBe('')
    const notes = paper.marginNotes.join('\n')
    expect(notes).toContain('chưa ghi ở trang Cơ quan')
    expect(notes).toContain('Chưa định ngày cuối để nộp')
    expect(notes).toContain('Thông tư của Bộ Tài chính theo Luật 01/2026/QH16 chưa có')
    expect(JSON.stringify(paper.blocks)).not.toContain('chưa có trong phần mềm')
  })

  it('of what was given says when, what was held back and that the costs were paid', () => {
    const provide: Act = {
      kind: 'provide',
      extent: 'partial',
      method: 'copyOnSite',
      address: '',
      withheld: '',
      redactions: [
        { what: 'Số tài khoản', ground: 'luat-01-2026.27.1' },
        { what: 'Biên bản của huyện', ground: 'luat-01-2026.27.3' },
      ],
      cost: 5_000,
      note: '',
      on: localDate('2026-11-10'),
    }
    const announcement = announced(newTerms, orderOf(5_000), '2026-11-12')
    const paper = paperOf('resolution', requestOf(someFacts(), [announcement, provide]))
    expect(lineOf(paper, 'Thời gian cung cấp')).toBe('thứ Ba, ngày 10 tháng 11 năm 2026')
    expect(lineOf(paper, 'Phần không được cung cấp')).toBe('Số tài khoản; Biên bản của huyện (theo thông báo từ chối)')
    expect(lineOf(paper, 'Thời hạn nộp')).toBe('đã nộp đủ ngày 10/11/2026')
    expect(wordsOf(paper)).not.toContain('nộp đủ chi phí trên trước khi nhận')
    const owing = paperOf('resolution', requestOf(someFacts(), [announcement]))
    expect(lineOf(owing, 'Phần không được cung cấp')).toBeUndefined()
    expect(lineOf(owing, 'Thời hạn nộp')).toBe('chậm nhất ngày 12/11/2026')
    expect(wordsOf(owing)).toContain('nộp đủ chi phí trên trước khi nhận')
  })

  it('names the case that frees from paying, with its article, and asks for no payment', () => {
    const free = book.data.find((datum) => datum.kind === 'costFree' && datum.law === 'luat-01-2026')
    const order = { ...orderOf(5_000), freeCase: free?.id ?? '', freeReason: 'thông tin chưa được công khai' }
    const paper = paperOf('resolution', requestOf(someFacts(), [announced(newTerms, order, null)]))
    expect(lineOf(paper, 'Không phải trả chi phí')).toContain('thông tin chưa được công khai (Điều 25 khoản 2')
    expect(lineOf(paper, 'Tổng số tiền phải trả')).toBe('0 đồng (Không đồng)')
    expect(lineOf(paper, 'Nộp vào')).toBeUndefined()
  })

  it('takes the time, the place and the note the officer adds', () => {
    const details = {
      time: 'từ 8 giờ ngày 10 tháng 11 năm 2026',
      place: 'Nhà văn hóa thôn',
      note: 'Mang theo giấy tờ.',
    }
    const paper = paperOf('resolution', requestOf(), { details })
    expect(lineOf(paper, 'Thời gian cung cấp')).toBe(details.time)
    expect(lineOf(paper, 'Địa điểm cung cấp')).toBe(details.place)
    expect(lineOf(paper, 'Ghi chú')).toBe(details.note)
  })

  it('marks what nobody could compare with the form beside the page, never on it', () => {
    const { marginNotes, blocks, title } = paperOf('resolution', requestOf(oldLawFacts()))
    expect(marginNotes.join('\n')).toContain('Các mục ghi theo trí nhớ, cần đối chiếu với mẫu chính thức:')
    expect(JSON.stringify(blocks)).not.toContain('trí nhớ')
    expect(title).toBe('Phiếu giải quyết yêu cầu cung cấp thông tin')
  })
})
