import type { CatalogueList } from '../../shared/catalogue/catalogue-item.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

/** What the officer settled for files with the same headings: folded heading → field. */
export type RememberedColumns = Readonly<Record<string, string>>

/** The columns of files with these headings (`headingsKey`), as matched at the last import; undefined when never. */
export const readRememberedColumns = (
  database: ReadableDatabase,
  list: CatalogueList,
  headingsKey: string,
): RememberedColumns | undefined => {
  const row = statement<{ columns: string }, [CatalogueList, string]>(
    database,
    'SELECT columns FROM import_memory WHERE list = ? AND headings = ?',
  ).get(list, headingsKey)
  return row && JSON.parse(row.columns)
}

/** Keeps how the columns were matched, in place of what was kept for the same headings. */
export const rememberColumns = (
  database: WritableDatabase,
  kept: {
    readonly list: CatalogueList
    readonly headingsKey: string
    readonly columns: RememberedColumns
    readonly at: string
  },
): void => {
  statement<unknown, [CatalogueList, string, string, string]>(
    database,
    `INSERT INTO import_memory (list, headings, columns, used_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (list, headings) DO UPDATE SET columns = excluded.columns, used_at = excluded.used_at`,
  ).run(kept.list, kept.headingsKey, JSON.stringify(kept.columns), kept.at)
}

/** Titles and numbers of the items of a list in use, to know what a file brings a second time. */
export const eachTitleOf = (
  database: ReadableDatabase,
  list: CatalogueList,
): IterableIterator<{ readonly id: number; readonly title: string; readonly document_number: string }> =>
  database
    .prepare<[CatalogueList], { id: number; title: string; document_number: string }>(
      'SELECT id, title, document_number FROM catalogue_item WHERE list = ? AND retired_on IS NULL ORDER BY id',
    )
    .iterate(list)
