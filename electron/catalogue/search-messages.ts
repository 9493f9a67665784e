import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { CatalogueItem, CataloguePage, CatalogueQuery } from '../../shared/catalogue/catalogue-item.ts'
import type { LawBook } from '../../shared/law/law-book.ts'
import type { AtOnceLine } from '../jobs/at-once.ts'

/** What the search thread is started with. */
export type SearchStart = { readonly databaseFile: string; readonly book: LawBook }
export type SearchThreadStart = SearchStart & { readonly line: AtOnceLine }

/** What is asked of the search thread; answered in the order asked. */
export type SearchQuestion =
  | { readonly kind: 'query'; readonly query: CatalogueQuery; readonly today: LocalDate }
  | { readonly kind: 'match'; readonly text: string; readonly limit: number }
  | { readonly kind: 'changed'; readonly ids: readonly number[] }
  /** Many items changed (an import): read everything again. */
  | { readonly kind: 'rebuild' }
  /** The law is another one: judge every item by this book. */
  | { readonly kind: 'law'; readonly book: LawBook }

export type SearchAnswerTo<Question extends SearchQuestion> = Question extends { kind: 'query' }
  ? CataloguePage
  : Question extends { kind: 'match' }
    ? readonly CatalogueItem[]
    : null

/** A page the asker stands still for, as JSON; asked again as a question when it takes too long. */
export type PageAtOnce = { readonly query: CatalogueQuery; readonly today: LocalDate }
