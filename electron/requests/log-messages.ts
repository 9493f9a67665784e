import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { LawBook } from '../../shared/law/law-book.ts'
import type { RequestQuery } from '../../shared/requests/request-log.ts'
import type { AtOnceLine } from '../jobs/at-once.ts'

/** What the thread that searches the log is started with. */
export type LogThreadStart = { readonly databaseFile: string; readonly book: LawBook; readonly line: AtOnceLine }

/** A window of the log as of a day. */
export type LogWindow = { readonly query: RequestQuery; readonly today: LocalDate }

/** What is asked of that thread; a window is answered as Result<RequestPage>, word of another law book as null. */
export type LogThreadQuestion =
  | { readonly kind: 'window'; readonly window: LogWindow }
  | { readonly kind: 'law'; readonly book: LawBook }
