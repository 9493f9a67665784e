import { z } from 'zod'
import { localDateSchema } from '../calendar/local-date-schema.ts'
import { calendarDayKinds, certainties } from './law-book.ts'
import { citationSchema } from './law-schemas.ts'

/** How the calendar pack is written, field by field. */

export const calendarDaySchema = z.strictObject({
  date: localDateSchema,
  name: z.string().min(1),
  kind: z.enum(calendarDayKinds),
  certainty: z.enum(certainties),
  source: z.string(),
})
/**
 * official: a decision for the year is known, its days are all there is to know. provisional: no decision yet; its days stand
 * before the computed ones on the same day, every result says «tạm tính».
 */
export const calendarYearSchema = z.strictObject({
  year: z.number().int(),
  status: z.enum(['official', 'provisional']),
  days: z.array(calendarDaySchema),
  /** The decision for the year, as whoever entered it named it; without it see the source of each day. */
  decision: citationSchema.optional(),
  enteredBy: z.string().optional(),
  enteredOn: localDateSchema.optional(),
})
const monthDay = z.string().regex(/^\d{2}-\d{2}$/)
/** What a holiday without a decision for the year leans on; of several for the same day the newest holds. */
const standingHoliday = {
  name: z.string().min(1),
  from: localDateSchema,
  citation: citationSchema,
  certainty: z.enum(certainties),
}
/** Holidays the law fixes to a solar day, used (as «tạm tính») for a year without an official decision. */
export const fixedHolidaySchema = z.strictObject({
  ...standingHoliday,
  monthDay,
  /** How many more days next to it, before or after, each year's decision adds; shown, not applied, until it does. */
  adjacentDays: z.number().int().positive().optional(),
})
/** Holidays the law fixes to a lunar day: from `daysBefore` it to `daysAfter` it, used as the fixed ones are. */
export const lunarHolidaySchema = z.strictObject({
  ...standingHoliday,
  lunarMonthDay: monthDay,
  daysBefore: z.number().int().min(0),
  daysAfter: z.number().int().min(0),
  note: z.string().optional(),
})
/** From when on a holiday on a day of weekly rest is made good by the next working day. */
export const restInLieuSchema = z.strictObject({
  from: localDateSchema,
  citation: citationSchema,
  certainty: z.enum(certainties),
})
export const calendarPackSchema = z.strictObject({
  $schema: z.string().optional(),
  pack: z.string(),
  version: z.number().int().positive(),
  title: z.string(),
  /** 0 Sunday … 6 Saturday. */
  weeklyRest: z.array(z.number().int().min(0).max(6)),
  fixedHolidays: z.array(fixedHolidaySchema),
  lunarHolidays: z.array(lunarHolidaySchema),
  restInLieu: z.array(restInLieuSchema),
  years: z.array(calendarYearSchema),
})
