import { describe, expect, it } from 'vitest'
import { calendarPackProblems, lawPackProblems } from '../../../shared/law/check-law-book.ts'
import { lawPackSchema } from '../../../shared/law/law-schemas.ts'

const datum = (id: string, changes: object = {}) => ({
  id,
  kind: 'rule',
  law: 'luat-01-2026',
  from: '2026-09-01',
  until: null,
  citation: { text: 'Văn bản thử', article: 'Điều 1' },
  certainty: 'agency',
  checkedOn: '2026-11-20',
  checkedBy: 'Người thử',
  statement: 'Nội dung thử.',
  ...changes,
})
const filed = (file: string, ...data: readonly object[]) => ({
  file,
  pack: lawPackSchema.parse(JSON.parse(JSON.stringify({ pack: file, version: 1, title: file, data }))),
})
const problems = (...packs: readonly ReturnType<typeof filed>[]) =>
  lawPackProblems(packs).map(({ file, datum: id, reason }) => `${file} ${id}: ${reason}`)

const price = (id: string, changes: object = {}) =>
  datum(id, { kind: 'price', item: 'Bản sao', per: 'trang A4', dong: 1000, ...changes })
const repeal = (id: string, repeals: string, from: string) =>
  datum(id, { kind: 'repeal', law: undefined, repeals, from })

describe('Packs side by side', () => {
  it('answer one question once a day: both sides of the limit', () => {
    const older = price('a.1', { until: '2026-12-31' })
    expect(problems(filed('a', older), filed('b', price('b.1', { from: '2027-01-01' })))).toEqual([])
    expect(problems(filed('a', older), filed('b', price('b.1', { from: '2026-12-31' })))).toEqual([
      'b b.1: thời gian áp dụng chồng lên mục «a.1»',
    ])
  })

  it.each([
    ['prices of another unit', price('b.1', { per: 'đĩa' })],
    ['prices of another law', price('b.1', { law: 'luat-104-2016' })],
    ['rules that are read, not looked up', datum('b.1')],
  ])('may hold %s beside each other', (_what, other) => {
    expect(problems(filed('a', price('a.1'), datum('a.2')), filed('b', other))).toEqual([])
  })

  it.each([
    ['report days', { kind: 'reportDue', law: undefined, monthDay: '12-20' }],
    ['cost rates', { kind: 'costRate', area: 'difficult', percent: 70 }],
    [
      'limits of the commune',
      { kind: 'communeLimit', law: undefined, act: 'post', duration: { unit: 'day', amount: 30 } },
    ],
  ])('may not hold two %s at once', (_what, fields) => {
    expect(problems(filed('a', datum('a.1', fields), datum('a.2', fields)))).toHaveLength(1)
  })

  it('make room by a repeal, from its own day on', () => {
    const newer = filed('b', price('b.1', { from: '2027-01-01' }), repeal('b.2', 'a.1', '2027-01-01'))
    expect(problems(filed('a', price('a.1')), newer)).toEqual([])
    const late = filed('b', price('b.1', { from: '2027-01-01' }), repeal('b.2', 'a.1', '2027-01-02'))
    expect(problems(filed('a', price('a.1')), late)).toHaveLength(1)
    // Repealed from its own first day, it never held.
    const whole = filed('b', price('b.1', { from: '2026-01-01' }), repeal('b.2', 'a.1', '2026-09-01'))
    expect(problems(filed('a', price('a.1')), whole)).toEqual([])
  })

  it('look for what newcomers speak of, and let an older pack outlive it', () => {
    const lost = filed('a', repeal('a.1', 'mat.1', '2027-01-01'), datum('a.2', { answers: 'mat.2' }))
    expect(problems(lost)).toHaveLength(2)
    expect(lawPackProblems([lost], [])).toEqual([])
  })

  it('are checked quickly however many there are', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => price(`a.${index}`, { item: `Khoản ${index}` }))
    const pack = filed(
      'a',
      ...many,
      ...many.slice(0, 1000).map(({ id }, index) => repeal(`b.${index}`, id, '2027-01-01')),
    )
    const start = performance.now()
    expect(lawPackProblems([pack])).toEqual([])
    expect(performance.now() - start).toBeLessThan(5000)
  })
})

describe('A calendar', () => {
  it.each([
    [1900, false],
    [1901, true],
    [2199, true],
    [2200, false],
  ])('of the year %i: can be counted in: %s', (year, fine) => {
    const calendar = { years: [{ year, status: 'official' as const, days: [] }] }
    expect(calendarPackProblems('lich', calendar).length === 0).toBe(fine)
  })
})
