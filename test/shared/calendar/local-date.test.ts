import { assert, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  daysBetween,
  formatDay,
  isLocalDate,
  localDate,
  weekdayOf,
} from '../../../shared/calendar/local-date.ts'
import { localDateSchema } from '../../../shared/calendar/local-date-schema.ts'

const first = Date.parse('2000-01-01T00:00:00Z')
const dayAt = (count: number) => localDate(new Date(first + count * 86_400_000).toISOString().slice(0, 10))

describe('LocalDate', () => {
  test('only days that exist are days', () => {
    for (const text of ['2028-02-29', '1900-01-01', '2200-12-31']) expect(isLocalDate(text)).toBe(true)
    for (const text of ['2026-02-29', '2026-13-01', '26-2-3', '2026-2-3', '1899-12-31', '2201-01-01', '']) {
      expect(isLocalDate(text)).toBe(false)
    }
    expect(() => localDate('2026-04-31')).toThrow(RangeError)
    expect(localDateSchema.safeParse('2026-04-31').error?.issues[0]?.message).toContain('Ngày không đúng')
  })

  test('adding days follows the calendar over months, years and leap days', () => {
    assert(
      property(integer({ min: 0, max: 60_000 }), integer({ min: -400, max: 400 }), (from, count) => {
        const reached = addDays(dayAt(from), count)
        expect(reached).toBe(new Date(first + (from + count) * 86_400_000).toISOString().slice(0, 10))
        expect(daysBetween(dayAt(from), reached)).toBe(count)
        expect(weekdayOf(reached)).toBe((((from + count + 6) % 7) + 7) % 7)
      }),
    )
    expect(() => addDays(localDate('2200-12-31'), 1)).toThrow(RangeError)
  })

  test('papers write day, month, year', () => {
    expect(formatDay(localDate('2026-09-05'))).toBe('05/09/2026')
  })
})
