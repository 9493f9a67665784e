import { differencesBetween } from '../../shared/catalogue/catalogue-differences.ts'
import type { CatalogueChange } from '../../shared/catalogue/catalogue-item.ts'
import type { LawBook } from '../../shared/law/law-book.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { actsOfItem } from './catalogue-act-repository.ts'

/** Everything done to an item, newest first, as differences a person can read. */
export const readHistory = (database: ReadableDatabase, book: LawBook, itemId: number): readonly CatalogueChange[] =>
  actsOfItem(database, itemId).map((act) => ({
    at: act.at,
    act: act.kind,
    by: act.by,
    differences: [
      ...differencesBetween(book, act.before, act.after),
      ...(act.reason === '' ? [] : [{ field: 'Lý do', before: '', after: act.reason }]),
    ],
  }))
