import { describe, expect, test } from 'vitest'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { costBooking, costFreeCases, costRate, prices } from '../../../shared/law/cost-rules.ts'
import type { LawBook, Price } from '../../../shared/law/law-book.ts'
import { book } from '../../law/shipped-law-book.ts'

const before = localDate('2026-08-31')
const after = localDate('2026-09-01')

const page: Price = {
  id: 'co-quan.gia-trang-a4',
  kind: 'price',
  law: 'luat-104-2016',
  item: 'Sao chụp',
  per: 'trang A4',
  dong: 1500,
  from: localDate('2026-01-01'),
  until: localDate('2026-06-30'),
  citation: { text: 'Thông tư số 46/2018/TT-BTC', article: 'Phụ lục' },
  certainty: 'agency',
  checkedOn: localDate('2026-01-01'),
  checkedBy: 'Người làm thử',
  statement: 'Sao chụp một trang A4.',
  answers: 'con-thieu.bang-gia-46-2018',
}

describe('chi phí in, sao, chụp, gửi', () => {
  test('no price is known before somebody enters the list', () => {
    expect(prices(book, 'luat-104-2016', before)).toEqual([])
    expect(prices(book, 'luat-01-2026', after)).toEqual([])
  })

  test('an entered price holds from its first to its last day, under its own law', () => {
    const entered: LawBook = { ...book, data: [...book.data, page] }
    const known = (day: string) => prices(entered, 'luat-104-2016', localDate(day)).map(({ dong }) => dong)
    expect(['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'].map(known)).toEqual([[], [1500], [1500], []])
    expect(prices(entered, 'luat-01-2026', localDate('2026-06-30'))).toEqual([])
  })

  test('what is paid is booked under 4900, 4949; of the 2026 law that stands in until its circular is known', () => {
    const old = costBooking(book, 'luat-104-2016', before)
    expect(old).toMatchObject({ section: '4900', subsection: '4949', certainty: 'confirmed' })
    expect(old?.citation).toEqual({ text: 'Thông tư số 46/2018/TT-BTC', article: 'Điều 4 khoản 2' })
    expect(costBooking(book, 'luat-01-2026', after)).toMatchObject({ section: '4900', certainty: 'reading' })
    expect(costBooking(book, 'luat-01-2026', before)).toBeUndefined()
  })

  test('where life is hard seventy or fifty percent is paid, under the 2016 law alone', () => {
    const percent = (law: 'luat-104-2016' | 'luat-01-2026', area: 'difficult' | 'veryDifficult', day: string) =>
      costRate(book, law, area, localDate(day))?.percent
    expect(percent('luat-104-2016', 'difficult', '2018-07-01')).toBe(70)
    expect(percent('luat-104-2016', 'veryDifficult', '2026-08-31')).toBe(50)
    expect(percent('luat-104-2016', 'difficult', '2018-06-30')).toBeUndefined()
    expect(percent('luat-01-2026', 'difficult', '2026-09-01')).toBeUndefined()
    expect(percent('luat-01-2026', 'veryDifficult', '2026-09-01')).toBeUndefined()
  })

  test('the 2016 law frees sending by network and fax, the 2026 law frees two cases', () => {
    expect(costFreeCases(book, 'luat-104-2016', before).map(({ channels }) => channels)).toEqual([
      ['electronic', 'fax'],
    ])
    expect(costFreeCases(book, 'luat-01-2026', after)).toMatchObject([
      { channels: [], wording: 'Thông tin trong thời hạn công khai nhưng chưa được công khai' },
      {
        channels: [],
        wording: 'Thông tin đang được công khai nhưng vì lý do bất khả kháng người yêu cầu không thể tiếp cận được',
      },
    ])
    expect(costFreeCases(book, 'luat-01-2026', before)).toEqual([])
  })
})
