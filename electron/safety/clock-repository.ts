import type { ReadableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

/** Rows of each table that are looked at: those written since a wrong clock was put right are few before it is asked again. */
const NEWEST = 200

const tables = [
  ['request_event', 'at'],
  ['catalogue_act', 'at'],
  ['petition_event', 'at'],
  ['release_event', 'at'],
  ['programme_change', 'at'],
  ['exported_report', 'exported_at'],
  ['audit_entry', 'at'],
] as const

/**
 * ISO moment of the newest act on disk but for those dated by a wrong clock (`wrong`, both ends included); null when there is none.
 * Moments of one zone compare as texts; the few of a computer that changed its zone are apart by hours, not by an order.
 */
export const newestMoment = (
  database: ReadableDatabase,
  wrong: { readonly from: string; readonly to: string } | null,
): string | null => {
  const parts = tables.map(
    ([table, column]) =>
      `SELECT max(at) AS at FROM (SELECT ${column} AS at FROM ${table} ORDER BY id DESC LIMIT ${NEWEST}) WHERE at NOT BETWEEN @from AND @to`,
  )
  return (
    statement<{ at: string | null }>(database, `SELECT max(at) AS at FROM (${parts.join(' UNION ALL ')})`).get({
      from: wrong?.from ?? '~',
      to: wrong?.to ?? '',
    })?.at ?? null
  )
}
