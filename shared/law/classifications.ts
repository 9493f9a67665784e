import type { LocalDate } from '../calendar/local-date.ts'
import { dataOfKind, holdsOn } from './dated.ts'
import type { Condition, LawBook, NotAccessible, PublicationGroup } from './law-book.ts'

/** The points of Điều 17 khoản 1 in force on a day, in the law's order. */
export const publicationGroups = (book: LawBook, on: LocalDate): readonly PublicationGroup[] =>
  dataOfKind(book, 'publicationGroup').filter((group) => holdsOn(group, on))

/** What is accessible under conditions on a day (Điều 7 luật 2016, Điều 16 luật 2026). */
export const conditions = (book: LawBook, on: LocalDate): readonly Condition[] =>
  dataOfKind(book, 'condition').filter((condition) => holdsOn(condition, on))

/** What is not accessible on a day (Điều 6 luật 2016, Điều 15 luật 2026). */
export const notAccessibleClauses = (book: LawBook, on: LocalDate): readonly NotAccessible[] =>
  dataOfKind(book, 'notAccessible').filter((clause) => holdsOn(clause, on))

/** The point or clause a catalogue item is filed under, by id, whatever its time; undefined when the book lacks it. */
export const classification = (book: LawBook, id: string): PublicationGroup | Condition | NotAccessible | undefined =>
  book.data.find(
    (datum): datum is PublicationGroup | Condition | NotAccessible =>
      datum.id === id &&
      (datum.kind === 'publicationGroup' || datum.kind === 'condition' || datum.kind === 'notAccessible'),
  )
