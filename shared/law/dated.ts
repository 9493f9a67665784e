import type { LocalDate } from '../calendar/local-date.ts'
import type { Datum, LawBook } from './law-book.ts'

/** True when the datum holds on the day; both its first and its last day belong to it. */
export const holdsOn = (datum: Pick<Datum, 'from' | 'until'>, on: LocalDate): boolean =>
  datum.from <= on && (datum.until === null || on <= datum.until)

/** Every datum of one kind, in the order of the packs. */
export const dataOfKind = <Kind extends Datum['kind']>(
  book: LawBook,
  kind: Kind,
): readonly Extract<Datum, { kind: Kind }>[] =>
  book.data.filter((datum): datum is Extract<Datum, { kind: Kind }> => datum.kind === kind)
