import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { CatalogueItem } from '../../shared/catalogue/catalogue-item.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

/** Items that must be public and are not, counted by what decides their day. */
export type AwaitingGroup = Pick<CatalogueItem, 'createdOn' | 'group' | 'publishDeadline' | 'beforeLaw'> & {
  readonly count: number
}

const awaits = "list = 'mustPublish' AND retired_on IS NULL AND published_on IS NULL"

/** Awaiting items by what decides their day: few rows however long the list is. */
export const awaitingGroups = (database: ReadableDatabase): readonly AwaitingGroup[] =>
  statement<AwaitingGroup>(
    database,
    `SELECT created_on AS createdOn, law_group AS "group", publish_deadline AS publishDeadline, before_law AS beforeLaw,
       COUNT(*) AS count FROM catalogue_item WHERE ${awaits}
     GROUP BY created_on, law_group, publish_deadline, before_law`,
  ).all()

/** The first items of one such group. */
export const awaitingItems = (
  database: ReadableDatabase,
  { createdOn, group, publishDeadline, beforeLaw }: AwaitingGroup,
  limit: number,
): readonly { readonly id: number; readonly title: string }[] =>
  statement<{ id: number; title: string }>(
    database,
    `SELECT id, title FROM catalogue_item WHERE ${awaits} AND created_on IS ? AND law_group = ? AND publish_deadline IS ?
       AND before_law = ? ORDER BY sort_key, id LIMIT ?`,
  ).all(createdOn, group, publishDeadline, beforeLaw, limit)

/** Published items in use whose address is empty. */
export const countWithoutLink = (database: ReadableDatabase): number =>
  statement<{ count: number }>(
    database,
    "SELECT COUNT(*) AS count FROM catalogue_item WHERE list = 'published' AND retired_on IS NULL AND address = ''",
  ).get()?.count ?? 0

/** Day of the newest export of exactly this period; null when there is none. */
export const exportedOn = (
  database: ReadableDatabase,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): LocalDate | null =>
  statement<{ day: LocalDate | null }>(
    database,
    'SELECT MAX(substr(exported_at, 1, 10)) AS day FROM exported_report WHERE from_day = ? AND to_day = ?',
  ).get(from, to)?.day ?? null

/** True when the register was in use in a period: something was received then. */
export const anyReceivedIn = (
  database: ReadableDatabase,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): boolean =>
  statement(database, 'SELECT 1 FROM request WHERE received_on BETWEEN ? AND ? LIMIT 1').get(from, to) !== undefined

/** Tasks of the programme that are not done and have a last day, the earliest first. */
export const openTasks = (
  database: ReadableDatabase,
): readonly { readonly id: number; readonly title: string; readonly dueOn: LocalDate }[] =>
  statement<{ id: number; title: string; dueOn: LocalDate }>(
    database,
    `SELECT id, fields ->> '$.title' AS title, fields ->> '$.dueOn' AS dueOn FROM programme_record
     WHERE kind = 'task' AND fields ->> '$.state' IN ('notStarted', 'underWay') AND fields ->> '$.dueOn' IS NOT NULL
     ORDER BY dueOn, id`,
  ).all()

/** ISO moment of the newest act on disk; null in an empty register. Acts are only ever added, so the last one is the newest. */
export const savedAt = (database: ReadableDatabase): string | null =>
  statement<{ at: string | null }>(
    database,
    `SELECT MAX(at) AS at FROM (
       SELECT at FROM (SELECT at FROM request_event ORDER BY id DESC LIMIT 1)
       UNION ALL SELECT at FROM (SELECT at FROM catalogue_act ORDER BY id DESC LIMIT 1)
       UNION ALL SELECT at FROM (SELECT at FROM programme_change ORDER BY id DESC LIMIT 1)
       UNION ALL SELECT MAX(saved_at) FROM agency
     )`,
  ).get()?.at ?? null
