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

/** What of an item is written: what it says, in the order of `saidBy`, and what follows from that. */
const written = `list, title, document_number, created_on, field, law_group, creating_unit, publication_forms,
  published_on, publication_term, address, condition, contact, note, classification_reason, medium, before_law, screening,
  publish_deadline, deadline_ground, posted_from, posted_until, loudspeaker_from, loudspeaker_until, review_on, focal_person,
  decision, attachments, retired_on, folded, sort_key, changed_at`

/** What an item says. By place and not by name: fifty thousand items are written at once, and names cost a third of the time. */
const saidBy = (content: CatalogueContent): (string | null)[] => [
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
]
const writtenNames = written.split(',').map((name) => name.trim())
const places = writtenNames.map(() => '?').join(', ')

const TITLE = writtenNames.indexOf('title')
/** The fields an item is found by, in the order of the text that is searched; `foldWord`: fold, or fold again. */
const foundBy = (
  [
    ['document_number', fold],
    ['field', foldAgain],
    ['creating_unit', foldAgain],
    ['address', fold],
    ['condition', foldAgain],
    ['contact', foldAgain],
    ['note', fold],
    ['focal_person', foldAgain],
    ['decision', foldAgain],
  ] as const
).map(([name, foldWord]) => ({ place: writtenNames.indexOf(name), foldWord }))

/** What follows from what an item says: the words it is found by, one line a field so that a term never spans two fields, and its order. */
const following = (said: readonly (string | null)[]): [folded: string, order: string] => {
  const title = said[TITLE] ?? ''
  let folded = fold(title)
  for (const { place, foldWord } of foundBy) {
    const text = said[place] ?? ''
    if (text !== '') folded += `\n${foldWord(text)}`
  }
  return [folded, sortKey(title)]
}

const valuesOf = (content: CatalogueContent, at: string): (string | null)[] => {
  const said = saidBy(content)
  return [...said, ...following(said), at]
}

const insertion = `INSERT INTO catalogue_item (${written}, revision, id, added_at) VALUES (${places}, 1, ?, ?)`

/** Adds an item; `id` only when one taken back is added again under its old number. Returns its number. */
export const insertItem = (database: WritableDatabase, content: CatalogueContent, at: string, id?: number): number =>
  Number(
    statement<unknown, (string | number | null)[]>(database, insertion).run(...valuesOf(content, at), id ?? null, at)
      .lastInsertRowid,
  )

/** What an item says that says nothing. */
const blank = saidBy({ ...blankCatalogueFields, list: 'mustPublish', retiredOn: null, attachments: [] })
const literals = blank.map((value) => (value === null ? 'NULL' : `'${value}'`))

/** Items made ready to be handed over and written: `columns` are the places of what any of them says, `rows` that. */
export type PreparedItems = {
  readonly columns: readonly number[]
  readonly rows: readonly (readonly (string | null)[])[]
}

/** Makes items ready for `insertPrepared`, in any thread. */
export const prepareItems = (contents: readonly CatalogueContent[]): PreparedItems => {
  const said = contents.map(saidBy)
  const columns = blank.flatMap((value, place) =>
    writtenNames[place] === 'list' || said.some((row) => row[place] !== value) ? [place] : [],
  )
  return { columns, rows: said.map((row) => columns.map((place) => row[place] ?? null)) }
}

const insertionOf = (columns: readonly number[]): string => {
  const bound = new Set(columns)
  const values = literals.map((literal, place) => (bound.has(place) ? '?' : literal))
  return `INSERT INTO catalogue_item (${written}, revision, added_at) VALUES (${values.join(', ')}, ?, ?, ?, 1, ?)`
}

/**
 * Adds items made ready; tells the number of each, in their order. Half as many values to hand over as one by one. What follows from
 * what they say is worked out here, while another thread may already make the next ones ready.
 */
export const insertPrepared = (
  database: WritableDatabase,
  { columns, rows }: PreparedItems,
  at: string,
  added: (id: number, index: number) => void,
): void => {
  const insert = statement<unknown, (string | null)[]>(database, insertionOf(columns))
  const said: (string | null)[] = [...blank]
  for (const [index, row] of rows.entries()) {
    for (const [nth, place] of columns.entries()) said[place] = row[nth] ?? null
    added(Number(insert.run(...row, ...following(said), at, at).lastInsertRowid), index)
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
