import type { LocalDate } from '../../shared/calendar/local-date.ts'
import {
  type BoardRow,
  boardState,
  type CollectedKind,
  type Collection,
  type CollectionFields,
} from '../../shared/consolidation/collection.ts'
import type { BundleRemark, BundleState, BundleWay } from '../../shared/consolidation/taken-bundle.ts'
import { narrativeSchema, type ReportNarrative } from '../../shared/reports/report.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

type CollectionRow = {
  id: number
  kind: CollectedKind
  from_day: LocalDate
  to_day: LocalDate
  due_on: LocalDate | null
  current: number
  held: number
}

/** Every call for reports, newest period first, with how many bundles count and wait. */
export const readCollections = (database: ReadableDatabase): readonly Collection[] =>
  statement<CollectionRow>(
    database,
    `SELECT id, kind, from_day, to_day, due_on,
       (SELECT count(*) FROM taken_bundle WHERE collection_id = collection.id AND state = 'current') AS current,
       (SELECT count(*) FROM taken_bundle WHERE collection_id = collection.id AND state = 'held') AS held
     FROM collection ORDER BY to_day DESC, from_day, kind`,
  )
    .all()
    .map(({ from_day: from, to_day: to, due_on: dueOn, ...row }) => ({ ...row, from, to, dueOn }))

/** The calls of one kind, without counting what came. */
export const collectionsOfKind = (
  database: ReadableDatabase,
  kind: CollectedKind,
): readonly Pick<Collection, 'id' | 'from' | 'to'>[] =>
  statement<{ id: number; from: LocalDate; to: LocalDate }, [string]>(
    database,
    'SELECT id, from_day AS "from", to_day AS "to" FROM collection WHERE kind = ? ORDER BY to_day DESC',
  ).all(kind)

export const readCollection = (database: ReadableDatabase, id: number): Collection | undefined =>
  readCollections(database).find((collection) => collection.id === id)

export const insertCollection = (database: WritableDatabase, { kind, from, to, dueOn }: CollectionFields): number =>
  Number(
    statement<unknown, [string, LocalDate, LocalDate, LocalDate | null]>(
      database,
      'INSERT INTO collection (kind, from_day, to_day, due_on) VALUES (?, ?, ?, ?)',
    ).run(kind, from, to, dueOn).lastInsertRowid,
  )

export const saveDueDay = (database: WritableDatabase, id: number, dueOn: LocalDate | null): void => {
  statement<unknown, [LocalDate | null, number]>(database, 'UPDATE collection SET due_on = ? WHERE id = ?').run(
    dueOn,
    id,
  )
}

/** What the department itself writes on a collection. */
export const readCollectionNarrative = (database: ReadableDatabase, id: number): ReportNarrative => {
  const row = statement<{ narrative: string }, [number]>(database, 'SELECT narrative FROM collection WHERE id = ?').get(
    id,
  )
  return narrativeSchema.parse(JSON.parse(row?.narrative ?? '{"situation":"","difficulties":"","proposals":""}'))
}

export const saveCollectionNarrative = (database: WritableDatabase, id: number, narrative: ReportNarrative): void => {
  statement<unknown, [string, number]>(database, 'UPDATE collection SET narrative = ? WHERE id = ?').run(
    JSON.stringify(narrative),
    id,
  )
}

type BoardDbRow = {
  agency_id: number
  code: string
  name: string
  province: string
  email: string
  bundle_id: number | null
  state: BundleState | null
  taken_on: LocalDate | null
  edition_number: number | null
  way: BundleWay | null
  signed_by: string | null
  remarks: string | null
}

/** Every agency on the list with the bundle of it that counts, else the newest that waits. */
export const readBoard = (
  database: ReadableDatabase,
  { id, dueOn }: Pick<Collection, 'id' | 'dueOn'>,
  today: LocalDate,
): readonly BoardRow[] =>
  statement<BoardDbRow, [number]>(
    database,
    `SELECT agency.id AS agency_id, agency.code, agency.name, agency.province, agency.email,
       bundle.id AS bundle_id, bundle.state, bundle.taken_on, bundle.edition_number, bundle.way, bundle.signed_by,
       bundle.remarks
     FROM expected_agency AS agency
     LEFT JOIN taken_bundle AS bundle ON bundle.id = (
       SELECT one.id FROM taken_bundle AS one
       WHERE one.collection_id = ? AND one.agency_id = agency.id AND one.state IN ('current', 'held')
       ORDER BY one.state = 'held', one.id DESC LIMIT 1
     )
     WHERE agency.removed_on IS NULL
     ORDER BY agency.code = '', agency.code, agency.name`,
  )
    .all(id)
    .map((row) => ({
      agencyId: row.agency_id,
      code: row.code,
      name: row.name,
      province: row.province,
      email: row.email,
      state: boardState(row.state && row.taken_on ? { state: row.state, takenOn: row.taken_on } : null, dueOn, today),
      bundleId: row.bundle_id,
      takenOn: row.taken_on,
      editionNumber: row.edition_number,
      way: row.way,
      signed: row.signed_by !== null,
      remarks: JSON.parse(row.remarks ?? '[]') as readonly BundleRemark[],
    }))
