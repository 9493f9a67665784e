import { describe, expect, it } from 'vitest'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { dayInYear, firstOnOrAfter, isMonthDay } from '../../../shared/calendar/month-day.ts'

describe('a day of every year', () => {
  it.each([
    ['12-20', true],
    ['02-29', true],
    ['02-30', false],
    ['20-12', false],
    ['', false],
    ['1-2', false],
  ])('%s is one: %s', (text, expected) => {
    expect(isMonthDay(text)).toBe(expected)
  })

  it('falls on 28 February where the year has no 29th', () => {
    expect(dayInYear('02-29', 2027)).toBe('2027-02-28')
    expect(dayInYear('02-29', 2028)).toBe('2028-02-29')
  })

  it('comes on the day itself or the next time after it', () => {
    expect(firstOnOrAfter('12-20', localDate('2026-12-20'))).toBe('2026-12-20')
    expect(firstOnOrAfter('12-20', localDate('2026-12-21'))).toBe('2027-12-20')
  })
})
