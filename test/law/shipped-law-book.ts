import { fileURLToPath } from 'node:url'
import { readLawBook } from '../../electron/law/read-law-book.ts'
import { workingCalendar } from '../../shared/calendar/working-calendar.ts'

/** The folder of the packs that ship with the app. */
export const lawFolder = fileURLToPath(new URL('../../resources/law', import.meta.url))

/** The law book and calendar that ship, read as the app reads them. */
export const book = readLawBook(lawFolder)
export const calendar = workingCalendar(book.calendar)
