import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { CatalogueItem } from '../../shared/catalogue/catalogue-item.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'
import { readItems } from './catalogue-repository.ts'

/** Which of the old information: newly mandatory and waiting, newly mandatory and public, or only a look can tell. */
export type OldPart = 'waiting' | 'proven' | 'unsure'

/** `mandatory`: ids of the newly mandatory points; `current`: ids of all points of the law. */
export type OldQuery = {
  readonly before: LocalDate
  readonly mandatory: readonly string[]
  readonly current: readonly string[]
}

const open = "list IN ('mustPublish', 'published') AND retired_on IS NULL"
const isOld = "(created_on < @before OR (created_on IS NULL AND before_law = 'yes'))"
const isMandatory = 'law_group IN (SELECT value FROM json_each(@mandatory))'
const parts: Readonly<Record<OldPart, string>> = {
  waiting: `${open} AND published_on IS NULL AND list = 'mustPublish' AND ${isOld} AND ${isMandatory}`,
  proven: `${open} AND published_on IS NOT NULL AND ${isOld} AND ${isMandatory}`,
  unsure: `${open} AND published_on IS NULL AND list = 'mustPublish' AND (
    (${isOld} AND law_group NOT IN (SELECT value FROM json_each(@current)))
    OR (created_on IS NULL AND before_law = '' AND (${isMandatory} OR law_group NOT IN (SELECT value FROM json_each(@current)))))`,
}

type Bound = {
  readonly before: LocalDate
  readonly mandatory: string
  readonly current: string
  readonly limit: number
}

/** How many there are of a part, and the first of them by title. */
export const readOldItems = (
  database: ReadableDatabase,
  part: OldPart,
  { before, mandatory, current }: OldQuery,
  limit: number,
): { readonly total: number; readonly rows: readonly CatalogueItem[] } => {
  const bound = { before, mandatory: JSON.stringify(mandatory), current: JSON.stringify(current), limit }
  const where = parts[part]
  const total = statement<{ total: number }, [Bound]>(
    database,
    `SELECT count(*) AS total FROM catalogue_item WHERE ${where}`,
  ).get(bound)
  const ids = statement<{ id: number }, [Bound]>(
    database,
    `SELECT id FROM catalogue_item WHERE ${where}
     ORDER BY sort_key, id LIMIT @limit`,
  ).all(bound)
  return {
    total: total?.total ?? 0,
    rows: readItems(
      database,
      ids.map(({ id }) => id),
    ),
  }
}

/** Everything of the open lists that was published, posted or read out in a stretch of days, by its first day there. */
export const publishedBetween = (
  database: ReadableDatabase,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): CatalogueItem[] => {
  const ids = statement<{ id: number }, [{ from: LocalDate; to: LocalDate }]>(
    database,
    `SELECT id FROM catalogue_item WHERE list IN ('mustPublish', 'published') AND id IN (
       SELECT id FROM catalogue_item WHERE published_on BETWEEN @from AND @to
       UNION SELECT id FROM catalogue_item WHERE posted_from BETWEEN @from AND @to AND retired_on IS NULL
       UNION SELECT id FROM catalogue_item WHERE loudspeaker_from BETWEEN @from AND @to AND retired_on IS NULL)
     ORDER BY coalesce(published_on, posted_from, loudspeaker_from), sort_key, id`,
  ).all({ from, to })
  return readItems(
    database,
    ids.map(({ id }) => id),
  )
}

/** Which of these titles items in use of the open lists have. */
export const titlesInUse = (database: ReadableDatabase, titles: readonly string[]): ReadonlySet<string> =>
  new Set(
    statement<{ title: string }, [string]>(
      database,
      `SELECT DISTINCT title FROM catalogue_item
       WHERE list IN ('mustPublish', 'published') AND retired_on IS NULL AND title IN (SELECT value FROM json_each(?))`,
    )
      .all(JSON.stringify(titles))
      .map(({ title }) => title),
  )

/** Items in use of the open lists under one point: how many, and the first of them by title. */
export const itemsOfGroup = (
  database: ReadableDatabase,
  group: string,
  limit: number,
): { readonly total: number; readonly rows: readonly CatalogueItem[] } => {
  const where = `${open} AND law_group = ?`
  const total = statement<{ total: number }, [string]>(
    database,
    `SELECT count(*) AS total FROM catalogue_item WHERE ${where}`,
  ).get(group)
  const ids = statement<{ id: number }, [string, number]>(
    database,
    `SELECT id FROM catalogue_item WHERE ${where} ORDER BY sort_key, id LIMIT ?`,
  ).all(group, limit)
  return {
    total: total?.total ?? 0,
    rows: readItems(
      database,
      ids.map(({ id }) => id),
    ),
  }
}
