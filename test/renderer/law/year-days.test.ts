import { describe, expect, it } from 'vitest'
import { dayRows, specialDays, swapOf, yearMonths, yearWithSwap } from '../../../renderer/law/calendar/year-days.ts'
import { readYearDraft, type YearForm, yearField, yearFormSchema } from '../../../renderer/law/calendar/year-form.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { isWorkingDay, workingCalendar } from '../../../shared/calendar/working-calendar.ts'
import type { CalendarYear } from '../../../shared/law/law-book.ts'
import { book, calendar } from '../../law/shipped-law-book.ts'

const swap = { off: localDate('2026-11-23'), work: localDate('2026-11-28') }
const year2026 = book.calendar.years.find(({ year }) => year === 2026) as CalendarYear
const calendarWith = (year: CalendarYear) =>
  workingCalendar({
    ...book.calendar,
    years: [...book.calendar.years.filter((one) => one.year !== year.year), year],
  })

describe('the days of a year', () => {
  it('are drawn in twelve months of whole weeks, Monday first', () => {
    const months = yearMonths(calendar, 2026)
    expect(months).toHaveLength(12)
    for (const { weeks } of months) for (const week of weeks) expect(week).toHaveLength(7)
    const november = months[10]?.weeks ?? []
    expect(november[0]?.map((square) => square?.day ?? null)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
      '2026-11-01',
    ])
    const look = november.flat().find((square) => square?.day === '2026-11-24')
    expect(look?.look).toBe('off')
    expect(look?.why).toContain('Ngày Văn hóa Việt Nam')
  })

  it('hold what is merely proposed, which the rows for a decision leave out', () => {
    expect(specialDays(calendar, 2026).map(({ date }) => date)).toEqual(expect.arrayContaining([swap.off, swap.work]))
    const dates = dayRows(calendar, 2026).map(({ date }) => date)
    expect(dates).toContain('2026-11-24')
    expect(dates).not.toContain(swap.off)
  })

  it('start a year without a decision from what the standing law gives', () => {
    const rows = dayRows(calendar, 2027)
    expect(rows.map(({ date }) => date)).toEqual(expect.arrayContaining(['2027-01-01', '2027-04-30', '2027-09-02']))
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['off']))
    expect(rows.every(({ name }) => !name.includes('ước lượng'))).toBe(true)
  })
})

describe('a swap of two days', () => {
  it('is read from the missing rule: the working day is off, the day of rest is worked', () => {
    expect(swapOf(calendar, { days: [swap.work, swap.off] })).toEqual(swap)
    expect(swapOf(calendar, { days: [swap.off] })).toBeUndefined()
  })

  it('when made, frees the one and works the other', () => {
    const made = calendarWith(yearWithSwap(year2026, swap, true, 'Thông báo 1'))
    expect(isWorkingDay(made, swap.off)).toBe(false)
    expect(isWorkingDay(made, swap.work)).toBe(true)
    expect(made.proposals.size).toBe(0)
  })

  it('when not made, leaves both as weekdays have them and no proposal', () => {
    const kept = calendarWith(yearWithSwap(year2026, swap, false, 'Thông báo 1'))
    expect(isWorkingDay(kept, swap.off)).toBe(true)
    expect(isWorkingDay(kept, swap.work)).toBe(false)
    expect(kept.proposals.size).toBe(0)
  })
})

describe('the form of a year', () => {
  const form: YearForm = {
    text: 'Thông báo số 1/TB-BNV',
    article: '',
    days: [{ date: '2027-01-01', name: 'Tết Dương lịch', kind: 'off' }],
  }
  const schema = yearFormSchema(2027)

  it('gives the year and its decision', () => {
    expect(schema.parse(form)).toEqual({
      year: {
        year: 2027,
        status: 'official',
        days: [
          {
            date: '2027-01-01',
            name: 'Tết Dương lịch',
            kind: 'off',
            certainty: 'agency',
            source: 'Theo Thông báo số 1/TB-BNV',
          },
        ],
      },
      decision: { text: 'Thông báo số 1/TB-BNV', article: 'Theo' },
    })
  })

  it('says at the row what is wrong', () => {
    const wrong = schema.safeParse({
      ...form,
      text: '',
      days: [
        { date: null, name: '', kind: 'off' },
        { date: '31/02', name: 'Không có', kind: 'off' },
        { date: '2026-12-31', name: 'Năm khác', kind: 'off' },
      ],
    })
    expect(wrong.error?.issues.map(({ path }) => path.join('.'))).toEqual(
      expect.arrayContaining(['text', 'days.0.date', 'days.0.name', 'days.1.date', 'days.2.date']),
    )
    expect(yearField(['year', 'days', 3, 'date'])).toBe('days.3.date')
  })

  it('comes back from a draft', () => {
    expect(readYearDraft(form)).toEqual(form)
    expect(readYearDraft(null)).toBeNull()
  })
})
