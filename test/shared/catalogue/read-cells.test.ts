import { describe, expect, it } from 'vitest'
import { cellText, readDay, readForms } from '../../../shared/catalogue/read-cells.ts'

describe('reading a day from a cell', () => {
  it.each([
    '5/9/2026',
    '05/09/2026',
    '05-09-2026',
    '5.9.2026',
    '05 / 09 / 2026',
    '2026-09-05',
    '2026/9/5',
    '2026-09-05T00:00:00',
    '05/09/2026 10:30',
    '5/9/26',
    'ngày 05 tháng 9 năm 2026',
    'Lạng Sơn, ngày 5 tháng 09 năm 2026',
    'Ngày 5 tháng 9, năm 2026',
  ])('reads «%s» as 05/09/2026', (text) => {
    expect(readDay(text)).toEqual({ day: '2026-09-05', problem: null })
  })

  it('reads a spreadsheet date and its serial number', () => {
    expect(readDay(new Date(Date.UTC(2026, 8, 5)))).toEqual({ day: '2026-09-05', problem: null })
    expect(readDay(46_270)).toEqual({ day: '2026-09-05', problem: null })
    expect(readDay(46_270.75)).toEqual({ day: '2026-09-05', problem: null })
    expect(readDay('46270')).toEqual({ day: '2026-09-05', problem: null })
  })

  it('names a day that does not exist', () => {
    for (const text of ['31/02/2026', '30-2-2026', '00/01/2026', '12/13/2026', '2026-02-29'])
      expect(readDay(text)).toEqual({ day: null, problem: 'impossible' })
    expect(readDay('29/02/2028').day).toBe('2028-02-29')
    expect(readDay(9_999_999)).toEqual({ day: null, problem: 'impossible' })
  })

  it('leaves a year, a month or a quarter alone empty and says so', () => {
    for (const cell of ['2025', 'năm 2025', '9/2026', 'tháng 9/2026', 'tháng 9 năm 2026', 'Quý I/2026', 2025])
      expect(readDay(cell)).toEqual({ day: null, problem: 'incomplete' })
  })

  it('says when words are no day, and takes blanks and dashes as nothing', () => {
    expect(readDay('Thường xuyên')).toEqual({ day: null, problem: 'notADay' })
    for (const cell of ['', '  ', '-', '…', null]) expect(readDay(cell)).toEqual({ day: null, problem: null })
  })
})

describe('reading words from a cell', () => {
  it('composes letters, tidies spaces and keeps line breaks', () => {
    expect(cellText('  Quyết định\u00a0 số  1 \r\n về đất đai '.normalize('NFD'))).toBe('Quyết định số 1\nvề đất đai')
  })
  it('writes numbers plainly and days as dd/MM/yyyy', () => {
    expect(cellText(12)).toBe('12')
    expect(cellText(new Date(Date.UTC(2026, 8, 5)))).toBe('05/09/2026')
    expect(cellText(true)).toBe('')
  })
})

describe('reading the forms of publication', () => {
  it('knows them by the words communes use', () => {
    expect(readForms('Đăng trên Cổng TTĐT xã; niêm yết tại trụ sở')).toEqual(['portal', 'posting'])
    expect(readForms('Website, loa truyền thanh, họp dân')).toEqual(['portal', 'loudspeaker', 'meeting'])
    expect(readForms('Công báo')).toEqual(['gazette'])
    expect(readForms('Cổng dữ liệu mở')).toEqual(['dataPortal'])
    expect(readForms('Báo chí')).toEqual(['massMedia'])
  })
  it('calls anything else another form, and nothing nothing', () => {
    expect(readForms('Gửi thư tay')).toEqual(['other'])
    expect(readForms('')).toEqual([])
  })
})
