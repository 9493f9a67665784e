import type { LocalDate } from '../calendar/local-date.ts'
import type { Datum, LawBook } from './law-book.ts'

/** True when the datum holds on the day; both its first and its last day belong to it. */
export const holdsOn = (datum: Pick<Datum, 'from' | 'until'>, on: LocalDate): boolean =>
  datum.from <= on && (datum.until === null || on <= datum.until)

const kindsOfBooks = new WeakMap<LawBook, Map<Datum['kind'], readonly Datum[]>>()

/** Every datum of one kind, in the order of the packs. Sorted out once per book: lists of deadlines ask thousands of times. */
export const dataOfKind = <Kind extends Datum['kind']>(
  book: LawBook,
  kind: Kind,
): readonly Extract<Datum, { kind: Kind }>[] => {
  const kinds = kindsOfBooks.get(book) ?? new Map<Datum['kind'], readonly Datum[]>()
  kindsOfBooks.set(book, kinds)
  const known = kinds.get(kind) ?? book.data.filter((datum) => datum.kind === kind)
  kinds.set(kind, known)
  return known as readonly Extract<Datum, { kind: Kind }>[]
}
