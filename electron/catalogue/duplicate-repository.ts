import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { CatalogueList } from '../../shared/catalogue/catalogue-lists.ts'
import type { ReadableDatabase } from '../database/database.ts'

export type ComparedItem = {
  readonly id: number
  readonly title: string
  readonly documentNumber: string
  readonly createdOn: LocalDate | null
}

/** What tells the items in use of a list apart, oldest first, read one after the other. */
export const eachComparedItem = (database: ReadableDatabase, list: CatalogueList): IterableIterator<ComparedItem> =>
  database
    .prepare<[CatalogueList], ComparedItem>(
      `SELECT id, title, document_number AS documentNumber, created_on AS createdOn FROM catalogue_item
       WHERE list = ? AND retired_on IS NULL ORDER BY id`,
    )
    .iterate(list)
