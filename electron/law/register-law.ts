import { agencyCalendar } from '../../shared/calendar/agency-calendar.ts'
import { type WorkingCalendar, workingCalendar } from '../../shared/calendar/working-calendar.ts'
import { type AppliedUpdate, composeLawBook, type ShippedLaw } from '../../shared/law/compose-law-book.ts'
import type { LawBook } from '../../shared/law/law-book.ts'
import { readAgency } from '../agency/agency-repository.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { readChecks } from './law-check-repository.ts'
import { readUpdatesInForce } from './law-update-repository.ts'

export type RegisterLaw = { readonly book: LawBook; readonly calendar: WorkingCalendar }

/** The law that holds in one register: what ships, with the register's own updates and ticks. */
export const readRegisterLaw = (database: ReadableDatabase, shipped: ShippedLaw): RegisterLaw =>
  registerLawWith(database, shipped, readUpdatesInForce(database))

/** The law as it would hold in the register with these updates in force instead of its own. */
export const registerLawWith = (
  database: ReadableDatabase,
  shipped: ShippedLaw,
  updates: readonly AppliedUpdate[],
): RegisterLaw => {
  const composed = composeLawBook(shipped, updates, [])
  const saturdayCounts = readAgency(database)?.saturdayCounts ?? false
  const calendar = agencyCalendar(composed.calendar, saturdayCounts)
  const book = { ...composed, calendar, checks: readChecks(database, composed.data) }
  return { book, calendar: workingCalendar(book.calendar) }
}
