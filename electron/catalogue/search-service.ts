import type { LocalDate } from '../../shared/calendar/local-date.ts'
import { workingCalendar } from '../../shared/calendar/working-calendar.ts'
import {
  type CatalogueItem,
  type CataloguePage,
  type CatalogueQuery,
  catalogueLists,
} from '../../shared/catalogue/catalogue-item.ts'
import { publicationState } from '../../shared/catalogue/publication-state.ts'
import type { LawBook } from '../../shared/law/law-book.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { countItems, readItems, readItemsByTitle } from './catalogue-repository.ts'
import { type CatalogueSearch, makeCatalogueSearch } from './catalogue-search.ts'
import { matchItems } from './match-items.ts'
import { readSearchEntriesAfter, readSearchEntry } from './search-entry-repository.ts'

/** Search over one connection; the same whether it lives in a thread of its own or in a test. */
export type SearchService = {
  query(query: CatalogueQuery, today: LocalDate): CataloguePage
  /** While the catalogue is still being read: a list as it opens (nothing typed, by title), from the file; else undefined. */
  openingPage(query: CatalogueQuery, today: LocalDate): CataloguePage | undefined
  match(text: string, limit: number): CatalogueItem[]
  /** Reads again the items that an act touched. */
  changed(ids: readonly number[]): void
  /** Does the next part of reading the catalogue and putting it in order; false once all is done. */
  readMore(): boolean
}

const PART = 2000

/** A search that has read nothing yet: call `readMore` until it answers false. Items past the read part are read later anyway. */
export const makeSearchService = (database: ReadableDatabase, book: LawBook): SearchService => {
  const calendar = workingCalendar(book.calendar)
  const search: CatalogueSearch = makeCatalogueSearch(
    (facts, today) => publicationState(book, calendar, facts, today).late,
  )
  const pageOf = (total: number, offset: number, items: readonly CatalogueItem[], today: LocalDate): CataloguePage => ({
    total,
    offset,
    rows: items.map((item) => ({ ...item, ...publicationState(book, calendar, item, today) })),
  })
  const readInParts = function* (): Generator<void> {
    for (let entries = readSearchEntriesAfter(database, 0, PART); entries.length > 0; ) {
      for (const entry of entries) search.put(entry)
      yield
      entries = readSearchEntriesAfter(database, entries.at(-1)?.id ?? 0, PART)
    }
    for (const list of catalogueLists) {
      search.prepare(list)
      yield
    }
  }
  const parts = readInParts()
  let complete = false

  return {
    query: (query, today) => {
      const { total, ids } = search.query(query, today)
      return pageOf(total, query.offset, readItems(database, ids), today)
    },
    openingPage: (query, today) => {
      const { list, text, filter, sort, descending, offset } = query
      if (complete || text.trim() !== '' || filter !== 'all' || sort !== 'title' || descending) return undefined
      return pageOf(countItems(database)[list], offset, readItemsByTitle(database, list, query), today)
    },
    match: (text, limit) => readItems(database, matchItems(search, text, limit)),
    changed: (ids) => {
      for (const id of ids) {
        const entry = readSearchEntry(database, id)
        if (entry) search.put(entry)
        else search.remove(id)
      }
    },
    readMore: () => {
      complete ||= parts.next().done === true
      return !complete
    },
  }
}
