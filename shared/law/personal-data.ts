import { dataOfKind } from './dated.ts'
import type { LawBook, PlainRule } from './law-book.ts'

/** What the law says of a picture of an identity card; undefined where the book does not know. */
export const identityCardRule = (book: LawBook): PlainRule | undefined =>
  dataOfKind(book, 'rule').find(({ id }) => id === 'nd-356-2025.4.1.i')
