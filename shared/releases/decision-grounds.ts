import type { LocalDate } from '../calendar/local-date.ts'
import { dataOfKind, holdsOn } from '../law/dated.ts'
import { governingLaw } from '../law/governing-law.ts'
import type { Datum, LawBook } from '../law/law-book.ts'

/** The rule that makes the focal point draw up the two lists (Nghị định 13/2018/NĐ-CP Điều 6.1). */
const listsRule = 'nd-13-2018.6.1'

/**
 * The documents a decision on the lists rests on, each once: the law on access in force on the day, the decree on lists and the law
 * on what a commune publishes while they hold. Throws LawUnknownError for a day before any law known.
 */
export const decisionGrounds = (book: LawBook, on: LocalDate): readonly Pick<Datum, 'citation' | 'certainty'>[] => {
  const rules = dataOfKind(book, 'rule').filter(({ id }) => id === listsRule)
  const all: readonly Datum[] = [governingLaw(book, on), ...rules, ...dataOfKind(book, 'communeContent').slice(0, 1)]
  return all.filter((datum) => holdsOn(datum, on))
}
