import type { LocalDate } from '../calendar/local-date.ts'
import { dataOfKind, holdsOn } from './dated.ts'
import type { LawBook, MissingRule } from './law-book.ts'

/** Rules known to be missing on a day, each saying where that matters. */
export const missingRules = (book: LawBook, on: LocalDate): readonly MissingRule[] =>
  dataOfKind(book, 'missing').filter((rule) => holdsOn(rule, on))
