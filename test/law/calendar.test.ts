import { describe, expect, test } from 'vitest'
import { explainDay } from '../../shared/calendar/explain-day.ts'
import { addDays, localDate, yearOf } from '../../shared/calendar/local-date.ts'
import { isProvisionalYear, isWorkingDay } from '../../shared/calendar/working-calendar.ts'
import { calendarCases, saturdayCalendarCases } from './calendar.cases.ts'
import { calendar, saturdayCalendar } from './shipped-law-book.ts'

describe('lịch làm việc', () => {
  test.each(calendarCases)('%s: ngày làm việc %s — «%s»', (day, working, why) => {
    expect(explainDay(calendar, localDate(day))).toMatchObject({ working, why })
    expect(isWorkingDay(calendar, localDate(day))).toBe(working)
  })

  test.each(saturdayCalendarCases)('thứ Bảy là ngày làm việc, %s: ngày làm việc %s — «%s»', (day, working, why) => {
    expect(explainDay(saturdayCalendar, localDate(day))).toMatchObject({ working, why })
    expect(isWorkingDay(saturdayCalendar, localDate(day))).toBe(working)
  })

  test('a day lies in a provisional year exactly when no decision for the year is known', () => {
    const years = [2018, 2023, 2024, 2025, 2026, 2027, 2028]
    expect(years.filter((year) => isProvisionalYear(calendar, year))).toEqual([2018, 2023, 2027, 2028])
    expect(explainDay(calendar, localDate('2027-03-01')).provisional).toBe(true)
    expect(explainDay(calendar, localDate('2026-12-31')).provisional).toBe(false)
  })

  test('each year of the calendar has as many days off as its table says', () => {
    const daysOff = (year: number): number => {
      let count = 0
      for (let day = localDate(`${year}-01-01`); yearOf(day) === year; day = addDays(day, 1)) {
        const { working, kind } = explainDay(calendar, day)
        if (!working && kind === 'holiday') count += 1
      }
      return count
    }
    // With the weekends that are holidays: 10 and 11/02/2024, 26/4/2026, 06 and 07/02/2027, 01/5/2027.
    expect([2024, 2025, 2026, 2027].map(daysOff)).toEqual([14, 12, 15, 14])
  })
})
