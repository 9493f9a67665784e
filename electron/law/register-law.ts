import { type WorkingCalendar, workingCalendar } from '../../shared/calendar/working-calendar.ts'
import { composeLawBook, type ShippedLaw } from '../../shared/law/compose-law-book.ts'
import type { LawBook } from '../../shared/law/law-book.ts'
import type { ReadableDatabase } from '../database/database.ts'

export type RegisterLaw = { readonly book: LawBook; readonly calendar: WorkingCalendar }

/** The law that holds in one register: what ships, with the register's own updates and ticks. */
export const readRegisterLaw = (_database: ReadableDatabase, shipped: ShippedLaw): RegisterLaw => {
  const book = composeLawBook(shipped, [], [])
  return { book, calendar: workingCalendar(book.calendar) }
}
