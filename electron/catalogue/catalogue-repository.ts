import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { CatalogueContent } from '../../shared/catalogue/catalogue-content.ts'
import { blankCatalogueFields, type CatalogueItem, type CatalogueList } from '../../shared/catalogue/catalogue-item.ts'
import { catalogueLists } from '../../shared/catalogue/catalogue-lists.ts'
import { fold } from '../../shared/text/vietnamese-fold.ts'
import { sortKey } from '../../shared/text/vietnamese-order.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
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

const folds = new Map<string, string>()
const MOST_FOLDS = 2000
/** Units, fields and persons come again from item to item; titles, numbers and addresses hardly ever. */
const foldAgain = (text: string): string => {
  const known = folds.get(text)
  if (known !== undefined) return known
  const folded = fold(text)
  if (folds.size < MOST_FOLDS) folds.set(text, folded)
  return folded
}

/** The words an item is found by, folded; one line a field so that a term never spans two fields. */
const foldedText = (content: CatalogueContent): string => {
  let folded = fold(content.title)
  const add = (text: string, foldIt: (text: string) => string): void => {
    if (text !== '') folded += `\n${foldIt(text)}`
  }
  add(content.documentNumber, fold)
  add(content.field, foldAgain)
  add(content.creatingUnit, foldAgain)
  add(content.address, fold)
  add(content.condition, foldAgain)
  add(content.contact, foldAgain)
  add(content.note, fold)
  add(content.focalPerson, foldAgain)
  add(content.decision, foldAgain)
  return folded
}

/** What of an item is written, in the order of `valuesOf`. */
const written = `list, title, document_number, created_on, field, law_group, creating_unit, publication_forms,
  published_on, publication_term, address, condition, contact, note, classification_reason, medium, before_law, screening,
  publish_deadline, deadline_ground, posted_from, posted_until, loudspeaker_from, loudspeaker_until, review_on, focal_person,
  decision, attachments, retired_on, folded, sort_key, changed_at`

/** By place and not by name: fifty thousand items are written at once, and names cost a third of the time. */
const valuesOf = (content: CatalogueContent, at: string): (string | null)[] => [
  content.list,
  content.title,
  content.documentNumber,
  content.createdOn,
  content.field,
  content.group,
  content.creatingUnit,
  JSON.stringify(content.publicationForms),
  content.publishedOn,
  content.publicationTerm,
  content.address,
  content.condition,
  content.contact,
  content.note,
  content.classificationReason,
  content.medium,
  content.beforeLaw,
  content.screening,
  content.publishDeadline,
  content.deadlineGround,
  content.postedFrom,
  content.postedUntil,
  content.loudspeakerFrom,
  content.loudspeakerUntil,
  content.reviewOn,
  content.focalPerson,
  content.decision,
  content.attachments.length === 0 ? '[]' : JSON.stringify(content.attachments),
  content.retiredOn,
  foldedText(content),
  sortKey(content.title),
  at,
]
const places = written.split(',').fill('?').join(', ')

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

const insertion = `INSERT INTO catalogue_item (${written}, revision, id, added_at) VALUES (${places}, 1, ?, ?)`

/** Adds an item; `id` only when one taken back is added again under its old number. Returns its number. */
export const insertItem = (database: WritableDatabase, content: CatalogueContent, at: string, id?: number): number =>
  Number(
    statement<unknown, (string | number | null)[]>(database, insertion).run(...valuesOf(content, at), id ?? null, at)
      .lastInsertRowid,
  )

const writtenNames = written.split(',').map((name) => name.trim())
const CHANGED_AT = writtenNames.length - 1
/** What is written of an item that says nothing. */
const blankValues: readonly (string | null)[] = valuesOf(
  { ...blankCatalogueFields, list: 'mustPublish', retiredOn: null, attachments: [] },
  '',
)
const literals = blankValues.map((value) => (value === null ? 'NULL' : `'${value}'`))

/** Items made ready to be written, in any thread: `columns` are the places of what any of them says, `rows` that. */
export type PreparedItems = {
  readonly columns: readonly number[]
  readonly rows: readonly (readonly (string | null)[])[]
}

/** Makes items ready for `insertPrepared`: what is folded and put in order is worked out here. */
export const prepareItems = (contents: readonly CatalogueContent[]): PreparedItems => {
  const values = contents.map((content) => valuesOf(content, ''))
  const columns = blankValues.flatMap((blank, place) =>
    writtenNames[place] === 'list' || values.some((row) => row[place] !== blank) ? [place] : [],
  )
  return { columns, rows: values.map((row) => columns.map((place) => row[place] ?? null)) }
}

const insertionOf = (columns: readonly number[]): string => {
  const bound = new Set(columns)
  const places = literals.map((literal, place) => (bound.has(place) || place === CHANGED_AT ? '?' : literal))
  return `INSERT INTO catalogue_item (${written}, revision, added_at) VALUES (${places.join(', ')}, 1, ?)`
}

/** Adds items made ready; tells the number of each, in their order. Half as many values to hand over as one by one. */
export const insertPrepared = (
  database: WritableDatabase,
  { columns, rows }: PreparedItems,
  at: string,
  added: (id: number, index: number) => void,
): void => {
  const insert = statement<unknown, (string | null)[]>(database, insertionOf(columns))
  let index = 0
  for (const row of rows) {
    added(Number(insert.run(...row, at, at).lastInsertRowid), index)
    index += 1
  }
}

/** Replaces an item's content; its revision grows by one. */
export const updateItem = (database: WritableDatabase, id: number, content: CatalogueContent, at: string): void => {
  statement<unknown, (string | number | null)[]>(
    database,
    `UPDATE catalogue_item SET (${written}) = (${places}), revision = revision + 1 WHERE id = ?`,
  ).run(...valuesOf(content, at), id)
}

/** Removes an item whose adding was taken back; the act keeps what it was. Nothing else ever deletes an item. */
export const deleteItem = (database: WritableDatabase, id: number): void => {
  statement<unknown, [number]>(database, 'DELETE FROM catalogue_item WHERE id = ?').run(id)
}
