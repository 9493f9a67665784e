import { fileURLToPath } from 'node:url'
import { readLawBook } from '../../electron/law/read-law-book.ts'
import { agencyCalendar } from '../../shared/calendar/agency-calendar.ts'
import { workingCalendar } from '../../shared/calendar/working-calendar.ts'

/** The folder of the packs that ship with the app. */
export const lawFolder = fileURLToPath(new URL('../../resources/law', import.meta.url))

/** The law book and calendar that ship, read as the app reads them. */
export const book = readLawBook(lawFolder)
export const calendar = workingCalendar(book.calendar)

/** The same for an agency that counts Saturdays. */
export const saturdayCalendar = workingCalendar(agencyCalendar(book.calendar, true))
