import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { RetentionRule } from '../../shared/privacy/retention.ts'
import type { RequestState } from '../../shared/requests/information-request.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

/** The rule that holds; null while there is none, or since it was taken back. */
export const readRetention = (database: ReadableDatabase): RetentionRule | null => {
  const row = statement<Omit<RetentionRule, 'years'> & { years: number | null }>(
    database,
    'SELECT years, citation, at, by FROM retention_rule ORDER BY id DESC LIMIT 1',
  ).get()
  return row && row.years !== null ? { ...row, years: row.years } : null
}

/** Adds the rule that holds from now on; `years` null takes the one before back. */
export const insertRetention = (
  database: WritableDatabase,
  rule: Omit<RetentionRule, 'years'> & { readonly years: number | null },
): void => {
  statement(database, 'INSERT INTO retention_rule (years, citation, at, by) VALUES (@years, @citation, @at, @by)').run(
    rule,
  )
}

type DueRow = {
  readonly id: number
  readonly number: number
  readonly year: number
  readonly closedOn: LocalDate
  readonly state: RequestState
}

const due = `closed_on IS NOT NULL AND closed_on <= ? AND state NOT IN ('waitingCompletion', 'open')
  AND NOT EXISTS (SELECT 1 FROM anonymised_request WHERE request_id = request.id)`

/** Requests closed on or before a day that still hold a person, the oldest first. */
export const closedBy = (database: ReadableDatabase, last: LocalDate, limit: number): readonly DueRow[] =>
  statement<DueRow, [LocalDate, number]>(
    database,
    `SELECT id, number, year, closed_on AS closedOn, state FROM request WHERE ${due} ORDER BY closed_on, year, number LIMIT ?`,
  ).all(last, limit)

export const countClosedBy = (database: ReadableDatabase, last: LocalDate): number =>
  statement<{ count: number }, [LocalDate]>(database, `SELECT count(*) AS count FROM request WHERE ${due}`).get(last)
    ?.count ?? 0
