import { assert, constantFrom, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { longDay, shortDay, shortDayWithYear, weekdayName } from '../../../shared/calendar/day-text.ts'
import { addMonths, limitEnd } from '../../../shared/calendar/limit-end.ts'
import { addDays, daysBetween, localDate } from '../../../shared/calendar/local-date.ts'
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  workingCalendar,
  workingDaysBetween,
} from '../../../shared/calendar/working-calendar.ts'
import type { CalendarPack, Duration } from '../../../shared/law/law-book.ts'
import { book, calendar } from '../../law/shipped-law-book.ts'

const anyDay = integer({ min: 0, max: 365 * 12 }).map((count) => addDays(localDate('2018-07-01'), count))
const anyAmount = integer({ min: 1, max: 60 })
const anyUnit = constantFrom('day' as const, 'workingDay' as const, 'month' as const)

describe('counting days', () => {
  test('the next working day is the day itself when it is one', () => {
    expect(nextWorkingDay(calendar, localDate('2026-11-25'))).toBe('2026-11-25')
    expect(nextWorkingDay(calendar, localDate('2026-11-21'))).toBe('2026-11-23')
    expect(nextWorkingDay(calendar, localDate('2026-08-22'))).toBe('2026-08-22')
    expect(nextWorkingDay(calendar, localDate('2026-08-29'))).toBe('2026-09-03')
  })

  test('working days are counted after the first day, in both directions', () => {
    expect(addWorkingDays(calendar, localDate('2026-11-20'), 0)).toBe('2026-11-20')
    expect(addWorkingDays(calendar, localDate('2026-11-20'), 2)).toBe('2026-11-25')
    expect(workingDaysBetween(calendar, localDate('2026-11-20'), localDate('2026-11-25'))).toBe(2)
    expect(workingDaysBetween(calendar, localDate('2026-11-25'), localDate('2026-11-20'))).toBe(-2)
    expect(() => addWorkingDays(calendar, localDate('2026-11-20'), -1)).toThrow(RangeError)
  })

  test('a month ends on the same day, or on the last day of a shorter month', () => {
    expect(addMonths(localDate('2026-09-01'), 6)).toBe('2027-03-01')
    expect(addMonths(localDate('2026-08-31'), 6)).toBe('2027-02-28')
    expect(addMonths(localDate('2027-08-31'), 6)).toBe('2028-02-29')
    expect(addMonths(localDate('2026-12-15'), 1)).toBe('2027-01-15')
    expect(addMonths(localDate('2026-01-30'), 10)).toBe('2026-11-30')
    expect(addMonths(localDate('2026-03-31'), 1)).toBe('2026-04-30')
  })

  test('a limit always ends on a working day, never before the day it starts', () => {
    assert(
      property(anyDay, anyAmount, anyUnit, (day, amount, unit) => {
        const end = limitEnd(calendar, day, { unit, amount })
        expect(isWorkingDay(calendar, end)).toBe(true)
        expect(end >= day).toBe(true)
      }),
    )
  })

  test('a longer limit never ends earlier, nor does one that starts later', () => {
    assert(
      property(anyDay, anyAmount, anyUnit, (day, amount, unit) => {
        const end = limitEnd(calendar, day, { unit, amount })
        expect(limitEnd(calendar, day, { unit, amount: amount + 1 }) >= end).toBe(true)
        expect(limitEnd(calendar, addDays(day, 1), { unit, amount }) >= end).toBe(true)
      }),
    )
  })

  test('working days between a day and the end of a working-day limit are its length', () => {
    assert(
      property(anyDay, anyAmount, (day, amount) => {
        expect(workingDaysBetween(calendar, day, addWorkingDays(calendar, day, amount))).toBe(amount)
      }),
    )
  })

  test('a new holiday moves a limit later, by no more than to the next working day after it', () => {
    assert(
      property(
        integer({ min: 0, max: 300 }),
        integer({ min: 0, max: 300 }),
        anyAmount,
        anyUnit,
        (start, off, amount, unit) => {
          const holiday = addDays(localDate('2026-01-01'), off)
          if (!isWorkingDay(calendar, holiday)) return
          const changed = workingCalendar(withHoliday(book.calendar, holiday))
          const from = addDays(localDate('2026-01-01'), start)
          const duration: Duration = { unit, amount }
          const before = limitEnd(calendar, from, duration)
          const after = limitEnd(changed, from, duration)
          expect(after >= before).toBe(true)
          expect(workingDaysBetween(calendar, before, after)).toBeLessThanOrEqual(1)
        },
      ),
    )
  })
})

const withHoliday = (pack: CalendarPack, date: ReturnType<typeof localDate>): CalendarPack => ({
  ...pack,
  years: pack.years.map((year) =>
    year.year === 2026
      ? { ...year, days: [...year.days, { date, name: 'Nghỉ', kind: 'off', certainty: 'confirmed', source: '' }] }
      : year,
  ),
})

describe('days in words', () => {
  test('weekdays and days are written as papers write them', () => {
    expect(weekdayName(localDate('2026-11-27'))).toBe('thứ Sáu')
    expect(weekdayName(localDate('2026-11-22'))).toBe('Chủ nhật')
    expect(shortDay(localDate('2026-11-27'))).toBe('27/11')
    expect(shortDay(localDate('2026-09-05'))).toBe('05/9')
    expect(shortDay(localDate('2026-02-05'))).toBe('05/02')
    expect(shortDayWithYear(localDate('2027-03-01'))).toBe('01/3/2027')
    expect(longDay(localDate('2026-11-27'))).toBe('ngày 27 tháng 11 năm 2026')
    expect(longDay(localDate('2026-09-05'))).toBe('ngày 05 tháng 9 năm 2026')
    expect(longDay(localDate('2027-01-05'))).toBe('ngày 05 tháng 01 năm 2027')
  })

  test('days between follow the calendar across a leap day', () => {
    expect(daysBetween(localDate('2028-02-28'), localDate('2028-03-01'))).toBe(2)
    expect(daysBetween(localDate('2027-02-28'), localDate('2027-03-01'))).toBe(1)
  })
})
