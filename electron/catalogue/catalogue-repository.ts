import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { CatalogueItem, CatalogueList } from '../../shared/catalogue/catalogue-item.ts'
import { catalogueLists } from '../../shared/catalogue/catalogue-lists.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

type ItemRow = {
  id: number
  list: CatalogueList
  revision: number
  title: string
  document_number: string
  created_on: LocalDate | null
  field: string
  law_group: string
  creating_unit: string
  publication_forms: string
  published_on: LocalDate | null
  publication_term: string
  address: string
  condition: string
  contact: string
  note: string
  classification_reason: string
  medium: CatalogueItem['medium']
  before_law: CatalogueItem['beforeLaw']
  screening: CatalogueItem['screening']
  publish_deadline: LocalDate | null
  deadline_ground: string
  posted_from: LocalDate | null
  posted_until: LocalDate | null
  loudspeaker_from: LocalDate | null
  loudspeaker_until: LocalDate | null
  review_on: LocalDate | null
  focal_person: string
  decision: string
  attachments: string
  retired_on: LocalDate | null
  added_at: string
  changed_at: string
}

const columns = `id, list, revision, title, document_number, created_on, field, law_group, creating_unit, publication_forms,
  published_on, publication_term, address, condition, contact, note, classification_reason, medium, before_law, screening, publish_deadline, deadline_ground, posted_from, posted_until, loudspeaker_from, loudspeaker_until, review_on, focal_person, decision,
  attachments, retired_on, added_at, changed_at`

const itemOf = (row: ItemRow): CatalogueItem => ({
  id: row.id,
  list: row.list,
  revision: row.revision,
  title: row.title,
  documentNumber: row.document_number,
  createdOn: row.created_on,
  field: row.field,
  group: row.law_group,
  creatingUnit: row.creating_unit,
  publicationForms: JSON.parse(row.publication_forms),
  publishedOn: row.published_on,
  publicationTerm: row.publication_term,
  address: row.address,
  condition: row.condition,
  contact: row.contact,
  note: row.note,
  classificationReason: row.classification_reason,
  medium: row.medium,
  beforeLaw: row.before_law,
  screening: row.screening,
  publishDeadline: row.publish_deadline,
  deadlineGround: row.deadline_ground,
  postedFrom: row.posted_from,
  postedUntil: row.posted_until,
  loudspeakerFrom: row.loudspeaker_from,
  loudspeakerUntil: row.loudspeaker_until,
  reviewOn: row.review_on,
  focalPerson: row.focal_person,
  decision: row.decision,
  attachments: JSON.parse(row.attachments),
  retiredOn: row.retired_on,
  addedAt: row.added_at,
  changedAt: row.changed_at,
})

/** One item, in use or retired. */
export const readItem = (database: ReadableDatabase, id: number): CatalogueItem | undefined => {
  const row = statement<ItemRow, [number]>(database, `SELECT ${columns} FROM catalogue_item WHERE id = ?`).get(id)
  return row && itemOf(row)
}

/** The items with these numbers in the order asked; numbers that don't exist are left out. */
export const readItems = (database: ReadableDatabase, ids: readonly number[]): CatalogueItem[] =>
  ids.flatMap((id) => readItem(database, id) ?? [])

/** Items of one list in Vietnamese order of their titles, read one after the other. */
export const eachItemOf = function* (
  database: ReadableDatabase,
  list: CatalogueList,
  retired: boolean,
): Generator<{
  readonly item: CatalogueItem
  readonly folded: string
  readonly linkBroken: boolean
  readonly approved: boolean
}> {
  // A statement of its own: two exports may run over one connection.
  const rows = database
    .prepare<[CatalogueList], ItemRow & { folded: string; link_broken: 0 | 1; approved: 0 | 1 }>(
      `SELECT ${columns}, folded,
         EXISTS (SELECT 1 FROM link_state WHERE link_state.address = catalogue_item.address AND broken = 1) AS link_broken,
         EXISTS (
           SELECT 1 FROM item_approval AS step
           WHERE step.id = (SELECT max(id) FROM item_approval WHERE item_id = catalogue_item.id)
             AND step.step = 'approve' AND step.revision = catalogue_item.revision
         ) AS approved
       FROM catalogue_item
       WHERE list = ? AND retired_on IS ${retired ? 'NOT NULL' : 'NULL'} ORDER BY sort_key, id`,
    )
    .iterate(list)
  for (const row of rows)
    yield { item: itemOf(row), folded: row.folded, linkBroken: row.link_broken === 1, approved: row.approved === 1 }
}

/** A window of a list's items in use, in Vietnamese order of their titles. */
export const readItemsByTitle = (
  database: ReadableDatabase,
  list: CatalogueList,
  window: { readonly offset: number; readonly limit: number },
): CatalogueItem[] =>
  statement<ItemRow, [CatalogueList, number, number]>(
    database,
    `SELECT ${columns} FROM catalogue_item WHERE list = ? AND retired_on IS NULL ORDER BY sort_key, id LIMIT ? OFFSET ?`,
  )
    .all(list, window.limit, window.offset)
    .map(itemOf)

/** Items in use that are posted, read out or to be reviewed, whatever their day. */
export const readItemsWithDuties = (database: ReadableDatabase): CatalogueItem[] =>
  statement<ItemRow>(
    database,
    `SELECT ${columns} FROM catalogue_item WHERE id IN (
       SELECT id FROM catalogue_item WHERE posted_from IS NOT NULL AND retired_on IS NULL
       UNION SELECT id FROM catalogue_item WHERE loudspeaker_from IS NOT NULL AND retired_on IS NULL
       UNION SELECT id FROM catalogue_item WHERE review_on IS NOT NULL AND retired_on IS NULL
     ) ORDER BY sort_key, id`,
  )
    .all()
    .map(itemOf)

/** Items in use, by list. */
export const countItems = (database: ReadableDatabase): Record<CatalogueList, number> => {
  const rows = statement<{ list: CatalogueList; count: number }>(
    database,
    'SELECT list, count(*) AS count FROM catalogue_item WHERE retired_on IS NULL GROUP BY list',
  ).all()
  const counts = new Map(rows.map((row) => [row.list, row.count]))
  return Object.fromEntries(catalogueLists.map((list) => [list, counts.get(list) ?? 0])) as Record<
    CatalogueList,
    number
  >
}
