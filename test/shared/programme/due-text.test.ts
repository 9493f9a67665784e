import { describe, expect, it } from 'vitest'
import { isOngoing, readDueText } from '../../../shared/programme/due-text.ts'

describe('the words of a plan for a last day', () => {
  it.each([
    ['Quý IV năm 2026', '2026-12-31'],
    ['Quý I năm 2027', '2027-03-31'],
    ['quý II/2026', '2026-06-30'],
    ['Quý 3 năm 2026', '2026-09-30'],
    ['Quý I, II năm 2018', '2018-06-30'],
    ['Quý III và IV/2026', '2026-12-31'],
    ['Quý IV năm 2026 và các năm tiếp theo', '2026-12-31'],
    ['Hoàn thành trong quý I năm 2027', '2027-03-31'],
    ['Tháng 12/2026', '2026-12-31'],
    ['tháng 02 năm 2028', '2028-02-29'],
    ['Năm 2026', '2026-12-31'],
    ['31/8/2026', '2026-08-31'],
    ['Trước ngày 01/9/2026', '2026-08-31'],
    ['ngày 15 tháng 11 năm 2026', '2026-11-15'],
  ])('«%s» ends on %s', (text, day) => {
    expect(readDueText(text)).toBe(day)
  })

  it.each([
    'Thường xuyên',
    'Theo tiến độ hướng dẫn của Bộ Tư pháp',
    'Hằng năm',
    '',
    '31/02/2026',
    'Từ năm 2026 và các năm tiếp theo',
  ])('«%s» names no day', (text) => {
    expect(readDueText(text)).toBe(null)
  })

  it('tells what is done all the time', () => {
    expect([isOngoing('Thường xuyên'), isOngoing('Quý IV năm 2026')]).toEqual([true, false])
  })
})
