import type { CatalogueContent } from '../../shared/catalogue/catalogue-content.ts'
import { blankCatalogueFields } from '../../shared/catalogue/catalogue-item.ts'
import { fold } from '../../shared/text/vietnamese-fold.ts'
import { sortKey } from '../../shared/text/vietnamese-order.ts'
import type { WritableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

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

const insertionOf = (columns: readonly number[]): string => {
  const bound = new Set(columns)
  const places = literals.map((literal, place) => (bound.has(place) || place === CHANGED_AT ? '?' : literal))
  return `INSERT INTO catalogue_item (${written}, revision, added_at) VALUES (${places.join(', ')}, 1, ?)`
}

/** Adds items; tells the number of each, in their order. Only what any of them says is handed over: half as many values as one by one. */
export const insertItems = (
  database: WritableDatabase,
  contents: readonly CatalogueContent[],
  at: string,
  added: (id: number, index: number) => void,
): void => {
  const rows = contents.map((content) => valuesOf(content, ''))
  const columns = blankValues.flatMap((blank, place) =>
    writtenNames[place] === 'list' || rows.some((row) => row[place] !== blank) ? [place] : [],
  )
  const insert = statement<unknown, (string | null)[]>(database, insertionOf(columns))
  for (const [index, row] of rows.entries()) {
    const said = columns.map((place) => row[place] ?? null)
    added(Number(insert.run(...said, at, at).lastInsertRowid), index)
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
