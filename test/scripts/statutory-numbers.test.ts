import { describe, expect, test } from 'vitest'
import { misplacedLaw, statutoryNumbers } from '../../scripts/statutory-numbers.mjs'

const found = (source: string, kind = { tsx: false }): readonly string[] =>
  statutoryNumbers(source, kind).map((place) => place.found)

describe('numbers of the law in the code', () => {
  test.each([
    ["const a = 'trong 12 ngày'", '12 ngày'],
    ["const a = 'chậm nhất 05 ngày làm việc'", '05 ngày'],
    ["const a = 'trong 6 tháng kể từ'", '6 tháng'],
    ["const a = 'theo Điều 26 của luật'", 'Điều 26'],
    ["const a = 'theo khoản 3'", 'khoản 3'],
    ["const a = 'theo điểm đ khoản này'", 'điểm đ'],
    ["const a = 'Mẫu số 01a'", 'Mẫu số 01a'],
    ["const a = 'Luật 01/2026/QH16'", '01/2026/QH16'],
    ["const a = 'Nghị định 13/2018/NĐ-CP'", '13/2018/NĐ-CP'],
    ["const a = 'giá 2.000 đồng một trang'", '2.000 đồng'],
    ["const a = 'bằng 70 % mức thu'", '70 %'],
    ["const a = '50% mức thu'", '50%'],
    ["const a = localDate('2026-09-01')", '2026-09-01'],
    ["const a = 'từ 01/9/2026'", '01/9/2026'],
    ["const a = '09-02'", '09-02'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the template belongs to the source under test
    ['const a = `gia hạn 10 ngày, ${b}`', '10 ngày'],
    ['addDays(day, 12)', '12'],
    ['addDays(day, -30)', '30'],
    ['days.addWorkingDays(calendar, day, long ? 15 : 0)', '15'],
    ['const LIMIT = 10; addWorkingDays(calendar, day, LIMIT)', '10'],
    ['addMonths(day, half + 6)', '6'],
    ["limitEnd(calendar, day, { unit: 'day', amount: 12 })", '12'],
    ['const rate = { area, percent: 50 }', '50'],
    ["const price = { per: 'trang', dong: 1500 }", '1500'],
  ])('finds what only the law book may say: %s', (source, number) => {
    expect(found(source)).toEqual([number])
  })

  test('reads the words between tags and in attributes', () => {
    expect(found('const a = <p title="Điều 5">Gửi trong 15 ngày</p>', { tsx: true })).toEqual(['Điều 5', '15 ngày'])
  })

  test.each([
    ['a comment', '// Điều 26 khoản 3: 12 ngày\nconst a = 1'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the template belongs to the source under test
    ['a value that was looked up', 'const a = `${limit.amount} ngày, Điều ${article}`'],
    ['a date in words', "const a = 'ngày 12 tháng 9'"],
    ['an example of writing', "const a = 'Ngày không đúng, ví dụ 05/09/2026.'"],
    ['widths on a screen', "const a = '100%'; const b = `.rule{width:40%}`"],
    ['the next and the last day', 'addDays(day, 1); addDays(day, -1); addDays(day, 0)'],
    ['the day computers count from', "localDate('1970-01-01')"],
    ['a number of something else', 'const a = { rows: 12 }; resize(12)'],
    ['a file that is imported', "import { a } from './2026-09-01.ts'"],
  ])('passes %s', (_what, source) => {
    expect(found(source)).toEqual([])
  })

  test('passes what says on its line or the line above why it is none of the law, not what gives no reason', () => {
    const line = 'addDays(day, 7)'
    expect(found(`${line} // không phải số luật định: một tuần`)).toEqual([])
    expect(found(`// không phải số luật định: một tuần\n${line}`)).toEqual([])
    expect(found(`// không phải số luật định: một tuần\n\n${line}`)).toEqual(['7'])
    expect(found(`// không phải số luật định:\n${line}`)).toEqual(['7'])
  })

  test('names the line, also after letters of several bytes', () => {
    expect(statutoryNumbers("const a = 'mười lăm'\n\nconst b = 'Mẫu số 02'")).toEqual([
      { line: 3, what: 'số mẫu', found: 'Mẫu số 02' },
    ])
  })

  test('the product has none outside resources/law', { timeout: 60_000 }, () => {
    expect(misplacedLaw()).toEqual([])
  })
})
