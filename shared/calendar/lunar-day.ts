import { addDays, daysBetween, type LocalDate, localDate } from './local-date.ts'

/**
 * The Vietnamese lunar calendar after Hồ Ngọc Đức's published algorithm (new moons and sun longitudes by Jean Meeus),
 * for 105° Đông: days begin at midnight, UTC+7. That meridian is why Tết of 1985, 2007 and 2030 is not China's.
 */
export type LunarDay = {
  readonly year: number
  readonly month: number
  readonly day: number
  /** «tháng nhuận» */
  readonly leap: boolean
}

const START = localDate('1970-01-01')
/** Julian day number of 01/01/1970. */
const JULIAN_OF_1970 = 2_440_588 // không phải số luật định: phép đổi lịch
/** Vietnam's clock ahead of UTC, as a part of a day. */
const AHEAD = 7 / 24
const SYNODIC_MONTH = 29.530588853
/** Julian moment of the first new moon of 1900. */
const FIRST_NEW_MOON = 2_415_021.076998695

const julianOf = (day: LocalDate): number => daysBetween(START, day) + JULIAN_OF_1970
const dayOf = (julian: number): LocalDate => addDays(START, julian - JULIAN_OF_1970)

const sine = (degrees: number): number => Math.sin((degrees * Math.PI) / 180)

/** The Julian day in Vietnam on which the `k`-th new moon since 1900 falls. */
const newMoon = (k: number): number => {
  const T = k / 1236.85
  const T2 = T * T
  const T3 = T2 * T
  const mean =
    2_415_020.75933 +
    29.53058868 * k +
    0.0001178 * T2 -
    0.000000155 * T3 +
    0.00033 * sine(166.56 + 132.87 * T - 0.009173 * T2)
  const sun = 359.2242 + 29.10535608 * k - 0.0000333 * T2 - 0.00000347 * T3
  const moon = 306.0253 + 385.81691806 * k + 0.0107306 * T2 + 0.00001236 * T3
  const node = 21.2964 + 390.67050646 * k - 0.0016528 * T2 - 0.00000239 * T3
  const correction =
    (0.1734 - 0.000393 * T) * sine(sun) +
    0.0021 * sine(2 * sun) -
    0.4068 * sine(moon) +
    0.0161 * sine(2 * moon) -
    0.0004 * sine(3 * moon) +
    0.0104 * sine(2 * node) -
    0.0051 * sine(sun + moon) -
    0.0074 * sine(sun - moon) +
    0.0004 * sine(2 * node + sun) -
    0.0004 * sine(2 * node - sun) -
    0.0006 * sine(2 * node + moon) +
    0.001 * sine(2 * node - moon) +
    0.0005 * sine(2 * moon + sun)
  const delta =
    T < -11
      ? 0.001 + 0.000839 * T + 0.0002261 * T2 - 0.00000845 * T3 - 0.000000081 * T * T3
      : -0.000278 + 0.000265 * T + 0.000262 * T2
  return Math.floor(mean + correction - delta + 0.5 + AHEAD)
}

/** The twelfth of the sun's way (0 from the spring equinox … 11) at midnight in Vietnam when a day begins. */
const sunSector = (julian: number): number => {
  const T = (julian - 2_451_545.5 - AHEAD) / 36_525
  const T2 = T * T
  const M = 357.5291 + 35_999.0503 * T - 0.0001559 * T2 - 0.00000048 * T * T2
  const mean = 280.46645 + 36_000.76983 * T + 0.0003032 * T2
  const centre =
    (1.9146 - 0.004817 * T - 0.000014 * T2) * sine(M) + (0.019993 - 0.000101 * T) * sine(2 * M) + 0.00029 * sine(3 * M)
  const longitude = (((mean + centre) % 360) + 360) % 360
  return Math.floor(longitude / 30)
}

/** Number of the new moon at or just before a Julian day, give or take one. */
const moonNear = (julian: number): number => Math.floor((julian - FIRST_NEW_MOON) / SYNODIC_MONTH)

/** Number of the new moon that begins month 11 of a year: the month of the winter solstice. */
const eleventhMoon = (year: number): number => {
  const k = moonNear(julianOf(localDate(`${year}-12-31`)))
  return sunSector(newMoon(k)) >= 9 ? k - 1 : k
}

type LunarYear = {
  /** Number of the new moon of month 11 of the year before. */
  readonly first: number
  /** How many months after it the leap month stands; null in a year of twelve. */
  readonly leapAt: number | null
}

/** The lunar year whose months 1 to 10 lie in `year`; a year of thirteen months repeats the one without a mid-sign day. */
const lunarYear = (year: number): LunarYear => {
  const first = eleventhMoon(year - 1)
  if (eleventhMoon(year) - first <= 12) return { first, leapAt: null }
  let at = 1
  while (sunSector(newMoon(first + at)) !== sunSector(newMoon(first + at + 1))) at += 1
  return { first, leapAt: at }
}

/**
 * The solar day of a lunar day that is not in a leap month; `month` and `day` as the lunar calendar numbers them.
 * Day 30 of a month of 29 is the first of the next one. Example: 1/1 of 2027 → 06/02/2027.
 */
export const solarDay = ({ year, month, day }: Pick<LunarDay, 'year' | 'month' | 'day'>): LocalDate => {
  const { first, leapAt } = lunarYear(month >= 11 ? year + 1 : year)
  const plain = month >= 11 ? month - 11 : month + 1
  const at = leapAt !== null && plain >= leapAt ? plain + 1 : plain
  return dayOf(newMoon(first + at) + day - 1)
}

/** The lunar day of a solar day. Example: 05/02/2027 → 29 tháng Chạp of 2026. */
export const lunarDay = (solar: LocalDate): LunarDay => {
  const julian = julianOf(solar)
  let k = moonNear(julian) + 1
  while (newMoon(k) > julian) k -= 1
  const solarYear = Number(solar.slice(0, 4))
  const reckoned = k >= eleventhMoon(solarYear) ? solarYear + 1 : solarYear
  const { first, leapAt } = lunarYear(reckoned)
  const at = k - first
  const plain = leapAt !== null && at >= leapAt ? at - 1 : at
  const month = ((plain + 10) % 12) + 1
  return {
    year: month >= 11 && plain < 2 ? reckoned - 1 : reckoned,
    month,
    day: julian - newMoon(k) + 1,
    leap: leapAt === at,
  }
}
