import { describe, expect, it } from 'vitest'
import { calendarYearSchema } from '../../../shared/law/calendar-schemas.ts'
import { withRepeals } from '../../../shared/law/compose-law-book.ts'
import type { CalendarYear, Datum, LawBook } from '../../../shared/law/law-book.ts'
import { lawDifference } from '../../../shared/law/law-differences.ts'
import { datumSchema } from '../../../shared/law/law-schemas.ts'
import { book as shipped } from '../../law/shipped-law-book.ts'

const datum = (changes: object = {}): Datum =>
  datumSchema.parse({
    id: 'thu.1',
    kind: 'timeLimit',
    law: 'luat-01-2026',
    act: 'notifyTimeLimit',
    channels: [],
    complexities: [],
    duration: { unit: 'day', amount: 3 },
    from: '2026-09-01',
    until: null,
    citation: { text: 'Văn bản thử', article: 'Điều 4' },
    certainty: 'oneCopy',
    checkedOn: '2026-11-20',
    checkedBy: 'Người thử',
    statement: 'Nội dung thử.',
    ...changes,
  })
const { id, from, until, citation, certainty, checkedOn, checkedBy, statement } = datum()
const common = { id, from, until, citation, certainty, checkedOn, checkedBy, statement }
const rule = (changes: object = {}): Datum => {
  return datumSchema.parse({ ...common, kind: 'rule', law: null, ...changes })
}
const bookOf = (data: readonly Datum[], years: readonly CalendarYear[] = []): LawBook => ({
  ...shipped,
  data: withRepeals(data),
  calendar: { ...shipped.calendar, years: [...years] },
})
const changes = (before: readonly Datum[], after: readonly Datum[]) =>
  lawDifference(bookOf(before), bookOf(after)).changes

describe('The difference between two law books', () => {
  it('is nothing for the same law, and for the same law looked at by another', () => {
    expect(lawDifference(shipped, shipped)).toEqual({ changes: [], calendarChanges: [] })
    expect(changes([datum()], [datum({ checkedOn: '2026-11-21', checkedBy: 'Người khác' })])).toEqual([])
  })

  it('tells what is new, from which day, by which text', () => {
    expect(changes([], [datum()])).toEqual([
      {
        kind: 'added',
        datum: 'thu.1',
        statement: 'Nội dung thử.',
        from: '2026-09-01',
        citation: 'Điều 4 Văn bản thử',
        before: null,
        after: '03 ngày',
      },
    ])
  })

  it('tells a value that changed in its words', () => {
    expect(changes([datum()], [datum({ duration: { unit: 'workingDay', amount: 3 } })])).toMatchObject([
      { kind: 'changed', before: '03 ngày', after: '03 ngày làm việc' },
    ])
  })

  it.each([
    ['the statement', { statement: 'Nội dung khác.' }, 'Nội dung thử.', 'Nội dung khác.'],
    ['the first day', { from: '2026-10-01' }, 'có hiệu lực từ 01/09/2026', 'có hiệu lực từ 01/10/2026'],
    [
      'the text',
      { citation: { text: 'Văn bản khác', article: 'Điều 5' } },
      'Điều 4 Văn bản thử',
      'Điều 5 Văn bản khác',
    ],
    ['the certainty', { certainty: 'confirmed' }, 'chưa đối chiếu công báo', 'đã đối chiếu'],
    ['a note', { note: 'Cách hiểu.' }, 'không có ghi chú', 'Cách hiểu.'],
  ])('tells that %s changed', (_what, change, before, after) => {
    expect(changes([rule()], [rule(change)])).toMatchObject([{ kind: 'changed', before, after }])
  })

  it('tells that it applies to others when nothing else reads differently', () => {
    expect(changes([datum()], [datum({ channels: ['post'] })])).toMatchObject([
      { kind: 'changed', after: 'thay đổi về phạm vi áp dụng' },
    ])
  })

  it('tells an end by the text that brings it, once, and not the repeal itself', () => {
    const repeal = datumSchema.parse({
      ...common,
      id: 'thu.2',
      from: '2027-01-01',
      citation: { text: 'Văn bản mới', article: 'Điều 9' },
      kind: 'repeal',
      repeals: 'thu.1',
    })
    expect(changes([datum()], [datum(), repeal])).toEqual([
      expect.objectContaining({
        kind: 'ended',
        datum: 'thu.1',
        from: '2027-01-01',
        citation: 'Điều 9 Văn bản mới',
        before: '03 ngày',
        after: 'hết hiệu lực từ 01/01/2027',
      }),
    ])
    const atOnce = { ...repeal, from: datum().from }
    expect(changes([datum()], [datum(), atOnce])).toMatchObject([
      { kind: 'ended', from: '2026-09-01', citation: 'Điều 9 Văn bản mới' },
    ])
    expect(changes([datum(), repeal], [datum()])).toMatchObject([
      { kind: 'changed', before: 'có hiệu lực đến hết 31/12/2026', after: 'không định ngày hết hiệu lực' },
    ])
  })

  it('tells what is gone without a text that ends it', () => {
    expect(changes([datum()], [])).toMatchObject([{ kind: 'removed', datum: 'thu.1', before: '03 ngày', after: null }])
  })

  it('goes by the day from which each line counts', () => {
    const added = [datum({ id: 'thu.3', from: '2027-01-01' }), datum({ id: 'thu.4', from: '2026-12-01' })]
    expect(changes([], added).map((change) => change.datum)).toEqual(['thu.4', 'thu.3'])
  })
})

describe('The days that a calendar changes', () => {
  const year = (status: string, ...days: readonly object[]): CalendarYear =>
    calendarYearSchema.parse({
      year: 2028,
      status,
      days,
      decision: { text: 'Thông báo số 9/TB-BNV', article: 'Theo' },
    })
  const day = (date: string, kind: string, name = 'Ngày thử') => ({
    date,
    kind,
    name,
    certainty: 'agency',
    source: 'Thông báo thử',
  })
  const calendarChanges = (before: readonly CalendarYear[], after: readonly CalendarYear[]) =>
    lawDifference(bookOf([], before), bookOf([], after)).calendarChanges

  it('are each told as they were and as they become', () => {
    const before = year('official', day('2028-03-06', 'off'), day('2028-03-07', 'off'))
    const after = year('official', day('2028-03-07', 'off', 'Tên khác'), day('2028-03-11', 'makeupWork', 'Làm bù'))
    expect(calendarChanges([before], [after])).toEqual([
      {
        day: '2028-03-06',
        before: '06/3 — Ngày thử, nghỉ lễ',
        after: 'Thứ Hai — ngày làm việc',
        source: 'Theo Thông báo số 9/TB-BNV',
      },
      {
        day: '2028-03-07',
        before: '07/3 — Ngày thử, nghỉ lễ',
        after: '07/3 — Tên khác, nghỉ lễ',
        source: 'Thông báo thử',
      },
      { day: '2028-03-11', before: 'Thứ Bảy — nghỉ hằng tuần', after: 'Làm bù', source: 'Thông báo thử' },
    ])
    expect(calendarChanges([after], [after])).toEqual([])
  })

  it('tell a holiday that was only reckoned as «tạm tính» until it is decided', () => {
    const decided = calendarChanges([], [year('official', day('2028-09-02', 'off', 'Quốc khánh'))])
    const told = decided.find((change) => change.day === '2028-05-01')
    expect(told?.before).toContain('tạm tính')
    expect(decided.every(({ after }) => !after.includes('tạm tính'))).toBe(true)
  })
})
