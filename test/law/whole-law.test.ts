import { describe, expect, test } from 'vitest'
import { localDate } from '../../shared/calendar/local-date.ts'
import { holdsOn } from '../../shared/law/dated.ts'
import { formRule } from '../../shared/law/form-rules.ts'
import type { FormKind } from '../../shared/law/law-book.ts'
import { book } from './shipped-law-book.ts'

/** Articles that must be in the book, by the day on which they are looked for. */
const whole: readonly (readonly [text: string, on: string, articles: readonly string[]])[] = [
  [
    'Luật Tiếp cận thông tin số 01/2026/QH16',
    '2026-09-01',
    [
      'Điều 7',
      'Điều 10 khoản 2 điểm e',
      'Điều 10 khoản 3',
      'Điều 10 khoản 4',
      'Điều 11 khoản 4',
      'Điều 11 khoản 5',
      ...['1', '2', '3', '4', '5', '6'].map((clause) => `Điều 15 khoản ${clause}`),
      ...['1', '2', '3', '4'].map((clause) => `Điều 16 khoản ${clause}`),
      ...[...'abcdđeghiklmnopqrstuv'].map((point) => `Điều 17 khoản 1 điểm ${point}`),
      'Điều 18 khoản 1',
      'Điều 18 khoản 4',
      'Điều 19 khoản 1',
      'Điều 19 khoản 2',
      'Điều 21 khoản 2',
      'Điều 22 khoản 4',
      'Điều 22 khoản 5',
      ...['1', '2', '3', '4'].map((clause) => `Điều 23 khoản ${clause}`),
      'Điều 24 khoản 1',
      'Điều 24 khoản 2',
      'Điều 24 khoản 3',
      'Điều 25 khoản 1',
      'Điều 25 khoản 2',
      ...['1', '2', '3', '4'].map((clause) => `Điều 26 khoản ${clause}`),
      ...['1', '2', '3', '4', '5', '6'].map((clause) => `Điều 27 khoản ${clause}`),
      'Điều 28 khoản 1',
      'Điều 28 khoản 2',
      'Điều 29 khoản 1',
      'Điều 29 khoản 2',
      'Điều 30 khoản 1',
      'Điều 30 khoản 2',
      ...['1', '2', '3', '4'].map((clause) => `Điều 31 khoản ${clause}`),
    ],
  ],
  [
    'Luật Tiếp cận thông tin số 104/2016/QH13',
    '2026-08-31',
    [
      'Điều 4',
      'Điều 6 khoản 1',
      'Điều 6 khoản 2',
      ...['1', '2', '3'].map((clause) => `Điều 7 khoản ${clause}`),
      'Điều 9 khoản 1',
      'Điều 9 khoản 2 điểm h',
      'Điều 12',
      ...[...'abcdđeghiklmnop'].map((point) => `Điều 17 khoản 1 điểm ${point}`),
      'Điều 18 khoản 4',
      'Điều 19 khoản 1',
      'Điều 19 khoản 1 điểm g',
      'Điều 21 khoản 2',
      'Điều 22 khoản 4',
      ...['1', '2', '3', '4'].map((clause) => `Điều 23 khoản ${clause}`),
      'Điều 24 khoản 2',
      'Điều 24 khoản 3',
      'Điều 25 khoản 1',
      ...['1', '2', '3'].map((clause) => `Điều 26 khoản ${clause}`),
      'Điều 27',
      ...[...'abcdđe'].map((point) => `Điều 28 khoản 1 điểm ${point}`),
      'Điều 28 khoản 2',
      'Điều 29 khoản 1',
      'Điều 29 khoản 2',
      'Điều 30 khoản 3',
      'Điều 30 khoản 4',
      'Điều 31 khoản 1',
      'Điều 31 khoản 2',
      'Điều 32 khoản 1',
      'Điều 32 khoản 2',
      'Điều 32 khoản 3',
      'Điều 34 khoản 1 điểm b',
      'Điều 34 khoản 1 điểm h',
      'Điều 36 khoản 1',
      'Điều 36 khoản 2',
      'Điều 37',
    ],
  ],
  [
    'Nghị định số 13/2018/NĐ-CP',
    '2018-07-01',
    [
      'Điều 4',
      'Điều 5 khoản 1 điểm a',
      'Điều 5 khoản 1 điểm đ',
      'Điều 5 khoản 2',
      'Điều 6 khoản 1',
      'Điều 6 khoản 3',
      'Điều 7 khoản 2',
      'Điều 8',
      'Điều 10 khoản 1',
      'Điều 10 khoản 2',
      'Điều 11 khoản 1',
      'Điều 12 khoản 1',
      ...[...'abcd'].map((point) => `Điều 12 khoản 4 điểm ${point}`),
      'Điều 13 khoản 2',
    ],
  ],
  [
    'Thông tư số 46/2018/TT-BTC',
    '2018-07-01',
    ['Điều 3 khoản 1', 'Điều 3 khoản 2', 'Điều 4 khoản 1', 'Điều 4 khoản 2'],
  ],
  [
    'Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15',
    '2023-07-01',
    [
      ...Array.from({ length: 14 }, (_, index) => `Điều 11 khoản ${index + 1}`),
      'Điều 12 khoản 3',
      'Điều 13 khoản 1',
      'Điều 13 khoản 2',
      'Điều 13 khoản 3',
      'Điều 13 khoản 4',
      'Điều 14 khoản 1',
      'Điều 14 khoản 2',
      'Điều 14 khoản 3',
    ],
  ],
  [
    'Bộ luật Dân sự số 91/2015/QH13',
    '2017-01-01',
    ['Điều 147 khoản 2', 'Điều 147 khoản 3', 'Điều 148 khoản 1', 'Điều 148 khoản 3', 'Điều 148 khoản 5'],
  ],
  ['Bộ luật Lao động số 45/2019/QH14', '2021-01-01', ['Điều 111 khoản 3', 'Điều 112 khoản 1', 'Điều 112 khoản 3']],
]

describe('các văn bản có đủ điều, khoản cần dùng', () => {
  test.each(whole)('%s, ngày %s', (text, on, articles) => {
    const known = new Set(
      book.data
        .filter((datum) => datum.citation.text === text && datum.kind !== 'missing' && holdsOn(datum, localDate(on)))
        .map(({ citation }) => citation.article),
    )
    expect(articles.filter((article) => !known.has(article))).toEqual([])
  })

  test('a clause of the 2016 law about requests goes on after 31/8/2026, one about publication does not', () => {
    const holds = (id: string, on: string) =>
      book.data.filter((datum) => datum.id === id).map((datum) => holdsOn(datum, localDate(on)))
    for (const id of ['9.2.h', '26.1', '27', '28.1.a', '29.2', '32.3.de-nghi', '36.1'])
      expect(holds(`luat-104-2016.${id}`, '2026-09-01')).toEqual([true])
    for (const id of ['37', '17.1.a', '18.4', '19.1', '21.2', '22.4', '34.1.b', '34.1.h']) {
      expect(holds(`luat-104-2016.${id}`, '2026-08-31')).toEqual([true])
      expect(holds(`luat-104-2016.${id}`, '2026-09-01')).toEqual([false])
    }
  })

  test('the repeal of the 2016 law is a row of its own, and what ends it', () => {
    const repeals = book.data.filter((datum) => datum.kind === 'repeal')
    expect(repeals).toMatchObject([
      { repeals: 'luat-104-2016.37', from: '2026-09-01', citation: { article: 'Điều 30 khoản 2' } },
    ])
    expect(book.data.find(({ id }) => id === 'luat-104-2016.37')).toMatchObject({ until: '2026-08-31' })
  })

  test('24/11 is a day off from 01/7/2026, by what the press says of a resolution nobody here has read', () => {
    const rule = book.data.find(({ id }) => id === 'nq-28-2026.24-11')
    expect(rule).toMatchObject({ from: '2026-07-01', certainty: 'secondary' })
    expect(rule?.note).toContain('chưa đọc được bản chính thức')
  })
})

test.each([
  ['requestByPerson', 'Mẫu số 01a', 'Điều 5 khoản 1 điểm a'],
  ['requestThroughOrganisation', 'Mẫu số 01b', 'Điều 5 khoản 1 điểm a'],
  ['receipt', 'Mẫu số 02', 'Điều 5 khoản 1 điểm b'],
  ['resolution', 'Mẫu số 03', 'Điều 5 khoản 1 điểm c'],
  ['extensionNotice', 'Mẫu số 04', 'Điều 5 khoản 1 điểm d'],
  ['refusalNotice', 'Mẫu số 05', 'Điều 5 khoản 1 điểm đ'],
  ['consent', 'Mẫu số 06', 'Điều 5 khoản 2'],
] as const satisfies readonly (readonly [FormKind, string, string])[])('%s: %s (%s)', (form, number, article) => {
  const rule = formRule(book, { form, law: 'luat-104-2016', on: localDate('2018-07-01') })
  expect([rule.number, rule.citation.article, rule.standIn]).toEqual([number, article, null])
})
