import type { LocalDate } from '../calendar/local-date.ts'
import { dataOfKind, holdsOn } from './dated.ts'
import type { LawBook, LawId, RefusalGround, Remedy } from './law-book.ts'

/** The grounds on which a request under this law may be refused, in the law's order; `on` is the day of the refusal. */
export const refusalGrounds = (book: LawBook, law: LawId, on: LocalDate): readonly RefusalGround[] =>
  dataOfKind(book, 'refusalGround').filter((ground) => ground.law === law && holdsOn(ground, on))

/** The ground for refusing because announced costs were not paid; undefined where the law has none. `on` is the day of the refusal. */
export const unpaidGround = (book: LawBook, law: LawId, on: LocalDate): RefusalGround | undefined =>
  refusalGrounds(book, law, on).find((ground) => ground.when === 'costsUnpaid')

/** One ground by its id, whatever its time: old requests keep theirs. */
export const refusalGround = (book: LawBook, id: string): RefusalGround | undefined =>
  dataOfKind(book, 'refusalGround').find((ground) => ground.id === id)

/** What somebody refused under this law may do (Điều 14 luật 2016, Điều 13 luật 2026); undefined where the book does not say. */
export const remedy = (book: LawBook, law: LawId, on: LocalDate): Remedy | undefined =>
  dataOfKind(book, 'remedy').find((rule) => rule.law === law && holdsOn(rule, on))
