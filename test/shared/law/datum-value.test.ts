import { describe, expect, it } from 'vitest'
import { datumValue } from '../../../shared/law/datum-value.ts'
import type { Datum } from '../../../shared/law/law-book.ts'
import { datumSchema } from '../../../shared/law/law-schemas.ts'

const datum = (fields: object): Datum =>
  datumSchema.parse({
    id: 'thu.1',
    from: '2026-09-01',
    until: null,
    citation: { text: 'Văn bản thử', article: 'Điều 1' },
    certainty: 'agency',
    checkedOn: '2026-11-22',
    checkedBy: 'Người thử',
    statement: 'Nội dung thử.',
    ...fields,
  })
const law = 'luat-01-2026'

describe('The value of a datum', () => {
  it.each([
    [
      {
        kind: 'timeLimit',
        law,
        act: 'provide',
        channels: [],
        complexities: [],
        duration: { unit: 'day', amount: 9 },
      },
      '09 ngày',
    ],
    [{ kind: 'price', law, item: 'Bản sao', per: 'trang A4', dong: 2000 }, '2.000 đồng/trang A4'],
    [{ kind: 'form', law, form: 'receipt', number: 'Mẫu 7', name: 'Phiếu', standIn: null }, 'Mẫu 7: Phiếu'],
    [{ kind: 'form', law, form: 'redirectNotice', number: '', name: 'Thông báo', standIn: null }, 'Thông báo'],
    [{ kind: 'costBooking', law, section: '1234', subsection: '5678' }, 'mục 1234, tiểu mục 5678'],
    [{ kind: 'remedy', law, told: 'khiếu nại' }, 'khiếu nại'],
    [{ kind: 'costRate', law, area: 'difficult', percent: 40 }, '40 % mức giá'],
    [{ kind: 'reportDue', monthDay: '12-20' }, 'trước hoặc đúng ngày 20/12'],
    [{ kind: 'reportWindow', fromMonthDay: '12-15', toMonthDay: '12-14' }, 'từ 15/12 năm trước đến 14/12'],
    [{ kind: 'reportWindow', fromMonthDay: '01-01', toMonthDay: '12-31' }, 'từ 01/01 đến 31/12'],
    [
      {
        kind: 'communeContent',
        clause: '1',
        short: 'Thu chi',
        wording: 'Thu chi',
        posting: { unit: 'day', amount: 30 },
        loudspeaker: null,
        toVillageHeads: true,
      },
      'Thu chi; niêm yết 30 ngày; gửi trưởng thôn, tổ trưởng tổ dân phố',
    ],
    [{ kind: 'rule', law }, null],
    [{ kind: 'repeal', repeals: 'thu.0' }, null],
  ])('is said in words: %j', (fields, words) => {
    expect(datumValue(datum(fields))).toBe(words)
  })
})
