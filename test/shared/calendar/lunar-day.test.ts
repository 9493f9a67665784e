import { assert, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, formatDay, localDate } from '../../../shared/calendar/local-date.ts'
import { lunarDay, solarDay } from '../../../shared/calendar/lunar-day.ts'

/** First day of the first lunar month, ngày/tháng, as printed calendars have it. */
const newYears: readonly (readonly [number, string])[] = [
  [1985, '21/01'],
  [1986, '09/02'],
  [1987, '29/01'],
  [1988, '17/02'],
  [1989, '06/02'],
  [1990, '27/01'],
  [1991, '15/02'],
  [1992, '04/02'],
  [1993, '23/01'],
  [1994, '10/02'],
  [1995, '31/01'],
  [1996, '19/02'],
  [1997, '07/02'],
  [1998, '28/01'],
  [1999, '16/02'],
  [2000, '05/02'],
  [2001, '24/01'],
  [2002, '12/02'],
  [2003, '01/02'],
  [2004, '22/01'],
  [2005, '09/02'],
  [2006, '29/01'],
  [2007, '17/02'],
  [2008, '07/02'],
  [2009, '26/01'],
  [2010, '14/02'],
  [2011, '03/02'],
  [2012, '23/01'],
  [2013, '10/02'],
  [2014, '31/01'],
  [2015, '19/02'],
  [2016, '08/02'],
  [2017, '28/01'],
  [2018, '16/02'],
  [2019, '05/02'],
  [2020, '25/01'],
  [2021, '12/02'],
  [2022, '01/02'],
  [2023, '22/01'],
  [2024, '10/02'],
  [2025, '29/01'],
  [2026, '17/02'],
  [2027, '06/02'],
  [2028, '26/01'],
  [2029, '13/02'],
  [2030, '02/02'],
  [2031, '23/01'],
  [2032, '11/02'],
  [2033, '31/01'],
  [2034, '19/02'],
  [2035, '08/02'],
  [2036, '28/01'],
  [2037, '15/02'],
  [2038, '04/02'],
  [2039, '24/01'],
  [2040, '12/02'],
  [2041, '01/02'],
  [2042, '22/01'],
  [2043, '10/02'],
  [2044, '30/01'],
  [2045, '17/02'],
  [2046, '06/02'],
  [2047, '26/01'],
  [2048, '14/02'],
  [2049, '02/02'],
  [2050, '23/01'],
]

/** Giỗ Tổ Hùng Vương, 10/3 âm lịch. */
const kingsDays: readonly (readonly [number, string])[] = [
  [2010, '23/04'],
  [2011, '12/04'],
  [2012, '31/03'],
  [2013, '19/04'],
  [2014, '09/04'],
  [2015, '28/04'],
  [2016, '16/04'],
  [2017, '06/04'],
  [2018, '25/04'],
  [2019, '14/04'],
  [2020, '02/04'],
  [2021, '21/04'],
  [2022, '10/04'],
  [2023, '29/04'],
  [2024, '18/04'],
  [2025, '07/04'],
  [2026, '26/04'],
  [2027, '16/04'],
  [2028, '04/04'],
  [2029, '23/04'],
]

/** Years of thirteen months and the month that is repeated. */
const leapMonths: readonly (readonly [number, number])[] = [
  [2001, 4],
  [2004, 2],
  [2006, 7],
  [2009, 5],
  [2012, 4],
  [2014, 9],
  [2017, 6],
  [2020, 4],
  [2023, 2],
  [2025, 6],
  [2028, 5],
  [2031, 3],
]

describe('the Vietnamese lunar calendar', () => {
  test.each(newYears)('Tết %i: %s', (year, day) => {
    expect(formatDay(solarDay({ year, month: 1, day: 1 }))).toBe(`${day}/${year}`)
  })

  test.each(kingsDays)('Giỗ Tổ %i: %s', (year, day) => {
    expect(formatDay(solarDay({ year, month: 3, day: 10 }))).toBe(`${day}/${year}`)
  })

  test('the years of thirteen months repeat the month the printed calendars repeat', () => {
    const found = new Map<number, number>()
    for (let day = localDate('2001-01-24'); day < localDate('2032-02-11'); day = addDays(day, 1)) {
      const { year, month, leap } = lunarDay(day)
      if (leap) found.set(year, month)
    }
    expect([...found]).toEqual(leapMonths)
  })

  test('the eve of Tết is the 29th or the 30th of the last month', () => {
    expect(lunarDay(localDate('2027-02-05'))).toEqual({ year: 2026, month: 12, day: 29, leap: false })
    expect(lunarDay(localDate('2024-02-09'))).toEqual({ year: 2023, month: 12, day: 30, leap: false })
    expect(lunarDay(localDate('2026-02-16'))).toEqual({ year: 2025, month: 12, day: 29, leap: false })
    expect(lunarDay(localDate('2026-12-31'))).toMatchObject({ year: 2026, month: 11 })
  })

  test('there and back is the same day, and each day follows the one before', () => {
    assert(
      property(integer({ min: 0, max: 80_000 }), (count) => {
        const solar = addDays(localDate('1970-01-01'), count)
        const lunar = lunarDay(solar)
        if (!lunar.leap) expect(solarDay(lunar)).toBe(solar)
        const next = lunarDay(addDays(solar, 1))
        expect(next.day === lunar.day + 1 || (next.day === 1 && lunar.day >= 29 && lunar.day <= 30)).toBe(true)
      }),
    )
  })
})
