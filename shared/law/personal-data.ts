import type { LocalDate } from '../calendar/local-date.ts'
import { dataOfKind, holdsOn } from './dated.ts'
import type { LawBook, PlainRule, SubjectRight } from './law-book.ts'

/** What the law says of a picture of an identity card; undefined where the book does not know. */
export const identityCardRule = (book: LawBook): PlainRule | undefined =>
  dataOfKind(book, 'rule').find(({ id }) => id === 'nd-356-2025.4.1.i')

/** What lets the agency hold the data of who asks on a day; undefined where the book does not know. */
export const holdingBasis = (book: LawBook, on: LocalDate): PlainRule | undefined =>
  dataOfKind(book, 'rule').find((rule) => rule.holdingBasis === true && holdsOn(rule, on))

/** How long the agency has for what a person asks about their own data on a day; undefined where the book has no limit. */
export const subjectRule = (book: LawBook, right: SubjectRight, on: LocalDate): PlainRule | undefined =>
  dataOfKind(book, 'rule').find((rule) => rule.subjectRights?.includes(right) && holdsOn(rule, on))
