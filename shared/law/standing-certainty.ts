import type { Certainty, Datum, LawBook } from './law-book.ts'

/** How sure a datum is here: one that somebody of this agency compared with the official text counts as confirmed. */
export const standingCertainty = (book: LawBook, datum: Pick<Datum, 'id' | 'certainty'>): Certainty =>
  book.checks.some((check) => check.datum === datum.id) ? 'confirmed' : datum.certainty
