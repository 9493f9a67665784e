import { describe, expect, test } from 'vitest'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { workingCalendar } from '../../../shared/calendar/working-calendar.ts'
import type { CalendarYear, Datum, LawBook } from '../../../shared/law/law-book.ts'
import { answersOf, missingRules } from '../../../shared/law/missing-rules.ts'
import { book } from '../../law/shipped-law-book.ts'

const missingIds = (known: LawBook, day: string): readonly string[] =>
  missingRules(known, workingCalendar(known.calendar), localDate(day)).map(({ id }) => id)

const withData = (...data: readonly Datum[]): LawBook => ({ ...book, data: [...book.data, ...data] })

const withYear = (year: CalendarYear): LawBook => ({
  ...book,
  calendar: {
    ...book.calendar,
    years: [...book.calendar.years.filter((one) => one.year !== year.year), year],
  },
})

const answer = (answers: string, from: string, until: string | null): Datum => ({
  id: `co-quan.${answers.split('.')[1]}`,
  kind: 'rule',
  law: null,
  from: localDate(from),
  until: until === null ? null : localDate(until),
  citation: { text: 'Văn bản của tỉnh', article: 'Toàn văn' },
  certainty: 'agency',
  checkedOn: localDate('2026-11-22'),
  checkedBy: 'Người làm thử',
  statement: 'Câu trả lời.',
  answers,
})

describe('quy định còn thiếu', () => {
  test('every gap the app knows is named, each with where it matters', () => {
    expect(missingIds(book, '2026-11-22')).toEqual([
      'con-thieu.nghi-dinh-2026',
      'con-thieu.nghi-dinh-13-hieu-luc',
      'con-thieu.thong-tu-chi-phi-2026',
      'con-thieu.bang-gia-46-2018',
      'con-thieu.lich-nghi-2027',
      'con-thieu.hoan-doi-23-11-2026',
      'con-thieu.ngay-gui-bao-cao',
    ])
  })

  test('an answer is enough as long as it has not run out, even before its first day', () => {
    const id = 'con-thieu.nghi-dinh-2026'
    const answered = withData(answer(id, '2027-01-01', '2027-12-31'))
    expect(missingIds(answered, '2026-11-22')).not.toContain(id)
    expect(missingIds(answered, '2027-12-31')).not.toContain(id)
    expect(missingIds(answered, '2028-01-01')).toContain(id)
    expect(answersOf(answered, id).map((datum) => datum.id)).toEqual(['co-quan.nghi-dinh-2026'])
    expect(answersOf(answered, 'con-thieu.bang-gia-46-2018')).toEqual([])
  })

  test('a year is no longer missing once its decision is entered', () => {
    expect(missingIds(withYear({ year: 2027, status: 'official', days: [] }), '2026-11-22')).not.toContain(
      'con-thieu.lich-nghi-2027',
    )
  })

  test('a swap is no longer missing once its days are decided, either way', () => {
    const days = book.calendar.years.find(({ year }) => year === 2026)?.days ?? []
    const settled = days.filter(({ kind }) => kind !== 'proposal')
    expect(missingIds(withYear({ year: 2026, status: 'official', days: settled }), '2026-11-22')).not.toContain(
      'con-thieu.hoan-doi-23-11-2026',
    )
  })

  test('the next year is asked for from October on, this year always', () => {
    const years = (day: string) => missingIds(book, day).filter((id) => id.startsWith('con-thieu.lich-nghi-'))
    expect(years('2027-09-30')).toEqual(['con-thieu.lich-nghi-2027'])
    expect(years('2027-10-01')).toEqual(['con-thieu.lich-nghi-2027', 'con-thieu.lich-nghi-2028'])
    expect(years('2025-12-31')).toEqual([])
  })

  test('a year nobody named cites who decides its holidays', () => {
    const [rule] = missingRules(book, workingCalendar(book.calendar), localDate('2028-10-01')).filter(
      ({ year }) => year === 2029,
    )
    expect(rule).toMatchObject({
      shapes: ['calendarYear'],
      law: null,
      certainty: 'unknown',
      citation: { text: 'Bộ luật Lao động số 45/2019/QH14', article: 'Điều 112 khoản 3' },
    })
  })
})
