import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { CatalogueList } from '../../shared/catalogue/catalogue-item.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'
import type { SearchEntry } from './catalogue-search.ts'

type EntryRow = {
  id: number
  list: CatalogueList
  folded: string
  sort_key: string
  document_number: string
  created_on: LocalDate | null
  field: string
  law_group: string
  creating_unit: string
  published_on: LocalDate | null
  has_address: 0 | 1
  link_broken: 0 | 1
  approved: 0 | 1
  retired_on: LocalDate | null
  publish_deadline: LocalDate | null
  before_law: SearchEntry['beforeLaw']
  changed_at: string
}
const columns = `id, list, folded, sort_key, document_number, created_on, field, law_group, creating_unit, published_on,
  address <> '' AS has_address,
  EXISTS (SELECT 1 FROM link_state WHERE link_state.address = catalogue_item.address AND broken = 1) AS link_broken,
  EXISTS (
    SELECT 1 FROM item_approval AS step
    WHERE step.id = (SELECT max(id) FROM item_approval WHERE item_id = catalogue_item.id)
      AND step.step = 'approve' AND step.revision = catalogue_item.revision
  ) AS approved,
  retired_on, publish_deadline, before_law, changed_at`

const entryOf = (row: EntryRow): SearchEntry => ({
  id: row.id,
  list: row.list,
  folded: row.folded,
  titleKey: row.sort_key,
  documentNumber: row.document_number,
  createdOn: row.created_on,
  field: row.field,
  group: row.law_group,
  creatingUnit: row.creating_unit,
  publishedOn: row.published_on,
  hasAddress: row.has_address === 1,
  linkBroken: row.link_broken === 1,
  approved: row.approved === 1,
  retiredOn: row.retired_on,
  publishDeadline: row.publish_deadline,
  beforeLaw: row.before_law,
  changedAt: row.changed_at,
})

/** What the search keeps of one item; undefined when it is gone. */
export const readSearchEntry = (database: ReadableDatabase, id: number): SearchEntry | undefined => {
  const row = statement<EntryRow, [number]>(database, `SELECT ${columns} FROM catalogue_item WHERE id = ?`).get(id)
  return row && entryOf(row)
}

/** The next `count` items after number `after`, in the order of their numbers. */
export const readSearchEntriesAfter = (database: ReadableDatabase, after: number, count: number): SearchEntry[] =>
  statement<EntryRow, [number, number]>(
    database,
    `SELECT ${columns} FROM catalogue_item WHERE id > ? ORDER BY id LIMIT ?`,
  )
    .all(after, count)
    .map(entryOf)
