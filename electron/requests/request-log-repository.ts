import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { Channel, Complexity } from '../../shared/law/law-book.ts'
import type { RequestState } from '../../shared/requests/information-request.ts'
import type { RequestConditions, RequestFilter, RequestSort } from '../../shared/requests/request-log.ts'
import { searchTerms } from '../../shared/text/vietnamese-fold.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

/** A row of the register before its deadline is computed. */
export type RequestRecord = {
  readonly id: number
  readonly number: number
  readonly year: number
  readonly sentOn: LocalDate
  readonly receivedOn: LocalDate
  readonly validOn: LocalDate | null
  readonly channel: Channel
  readonly complexity: Complexity | null
  readonly requesterName: string
  readonly content: string
  readonly state: RequestState
  readonly extensionOn: LocalDate | null
  readonly extensionAmount: number | null
  readonly closedOn: LocalDate | null
  /** The day a request taken up again must be settled by; null for one that never was. */
  readonly reopenedDueOn: LocalDate | null
  /** The colleague who works on it; empty while it is the focal point's own. */
  readonly assignedTo: string
  /** The first day it was closed on; null while it never was taken up again: then `closedOn` says it. */
  readonly firstClosedOn: LocalDate | null
}

/** What a RequestRecord reads of the table `request`. */
export const recordColumns = `id, number, year, sent_on AS sentOn, received_on AS receivedOn, valid_on AS validOn, channel, complexity,
  requester_name AS requesterName, content, state, extension_on AS extensionOn, extension_amount AS extensionAmount,
  closed_on AS closedOn, reopened_due_on AS reopenedDueOn, assigned_to AS assignedTo,
  CASE WHEN reopened_due_on IS NOT NULL THEN (
    SELECT MIN(closing.on_day) FROM request_event AS closing
    WHERE closing.request_id = request.id AND closing.kind IN ('provide', 'refuse', 'redirect', 'withdraw')
      AND NOT EXISTS (
        SELECT 1 FROM request_event AS taken
        WHERE taken.request_id = request.id AND taken.kind = 'revoke' AND json_extract(taken.body, '$.eventId') = closing.id
      )
  ) END AS firstClosedOn`

/** Filters that the columns alone answer; the others need the deadline, so they narrow to what is open. */
const filterConditions: Readonly<Record<RequestFilter, string>> = {
  all: '1',
  open: "state = 'open'",
  soon: "state = 'open'",
  today: "state = 'open'",
  overdue: "state = 'open'",
  waitingCompletion: "state = 'waitingCompletion'",
  closed: "state NOT IN ('waitingCompletion', 'open')",
  refused: "state = 'refused'",
  extended: 'extension_on IS NOT NULL',
}

export type RequestCriteria = {
  readonly text: string
  readonly filter: RequestFilter
  readonly year: number | null
  readonly ids: readonly number[] | null
  readonly conditions: RequestConditions
}

/** What each further condition asks of the columns. */
const furtherConditions: Readonly<Record<keyof RequestConditions, string>> = {
  state: 'state = ?',
  law: 'law = ?',
  channel: 'channel = ?',
  requesterKind: 'requester_kind = ?',
  from: 'received_on >= ?',
  to: 'received_on <= ?',
  assignedTo: 'assigned_to = ?',
}

type Where = { readonly sql: string; readonly values: readonly (string | number)[] }

/** «12/2026» means that number and no other; anything else may stand anywhere in the row. */
const termPattern = (term: string): string => {
  const escaped = term.replace(/[\\%_]/g, (sign) => `\\${sign}`)
  return /^\d+\/\d{4}$/.test(term) ? `% ${escaped} %` : `%${escaped}%`
}

const where = ({ text, filter, year, ids, conditions: further }: RequestCriteria): Where => {
  const terms = searchTerms(text).map(termPattern)
  const names = Object.keys(furtherConditions) as (keyof RequestConditions)[]
  const asked = names.flatMap((name) => {
    const value = further[name]
    return value === null ? [] : [{ sql: furtherConditions[name], value }]
  })
  const conditions = [
    filterConditions[filter],
    ...(year === null ? [] : ['year = ?']),
    ...(ids === null ? [] : ['id IN (SELECT value FROM json_each(?))']),
    ...asked.map(({ sql }) => sql),
    ...terms.map(() => "folded LIKE ? ESCAPE '\\'"),
  ]
  return {
    sql: conditions.join(' AND '),
    values: [
      ...(year === null ? [] : [year]),
      ...(ids === null ? [] : [JSON.stringify(ids)]),
      ...asked.map(({ value }) => value),
      ...terms,
    ],
  }
}

/** How the log orders states: what waits for somebody first. */
export const stateRanks: Readonly<Record<RequestState, number>> = {
  waitingCompletion: 0,
  open: 1,
  partlyProvided: 2,
  provided: 3,
  refused: 4,
  redirected: 5,
  withdrawn: 6,
}

const stateOrder = `CASE state ${Object.entries(stateRanks)
  .map(([state, rank]) => `WHEN '${state}' THEN ${rank}`)
  .join(' ')} END`

/** Due days are computed, so that order is not SQL's to give. */
export type StoredSort = Exclude<RequestSort, 'dueOn'>

const orders: Readonly<Record<StoredSort, (direction: string) => string>> = {
  number: (direction) => `year ${direction}, number ${direction}`,
  receivedOn: (direction) => `received_on ${direction}, year ${direction}, number ${direction}`,
  requester: (direction) => `sort_key ${direction}, year ${direction}, number ${direction}`,
  state: (direction) => `${stateOrder} ${direction}, year ${direction}, number ${direction}`,
}

/** How many rows meet the criteria, as far as columns can tell. */
export const countRecords = (database: ReadableDatabase, criteria: RequestCriteria): number => {
  const { sql, values } = where(criteria)
  return (
    statement<{ total: number }>(database, `SELECT COUNT(*) AS total FROM request WHERE ${sql}`).get(...values)
      ?.total ?? 0
  )
}

/** Rows meeting the criteria in the asked order; a negative limit reads all. */
export const readRecords = (
  database: ReadableDatabase,
  criteria: RequestCriteria,
  order: { readonly sort: StoredSort; readonly descending: boolean },
  window: { readonly offset: number; readonly limit: number } = { offset: 0, limit: -1 },
): readonly RequestRecord[] => {
  const { sql, values } = where(criteria)
  return statement<RequestRecord>(
    database,
    `SELECT ${recordColumns} FROM request WHERE ${sql} ORDER BY ${orders[order.sort](order.descending ? 'DESC' : 'ASC')}
     LIMIT ? OFFSET ?`,
  ).all(...values, window.limit, window.offset)
}

/** The columns that decide a deadline. */
export type RunningRecord = Pick<
  RequestRecord,
  | 'id'
  | 'number'
  | 'year'
  | 'channel'
  | 'sentOn'
  | 'validOn'
  | 'complexity'
  | 'extensionOn'
  | 'extensionAmount'
  | 'reopenedDueOn'
>

/** Requests whose limit runs (a request waiting for completion has none), oldest number first; no personal data is read. */
export const runningRecords = (database: ReadableDatabase): readonly RunningRecord[] =>
  statement<RunningRecord>(
    database,
    `SELECT id, number, year, channel, sent_on AS sentOn, valid_on AS validOn, complexity, extension_on AS extensionOn,
       extension_amount AS extensionAmount, reopened_due_on AS reopenedDueOn
     FROM request INDEXED BY request_running WHERE state = 'open' ORDER BY year, number`,
  ).all()

/** Colleagues that requests were given to, by name. */
export const assignedColleagues = (database: ReadableDatabase): readonly string[] =>
  statement<{ name: string }>(
    database,
    "SELECT DISTINCT assigned_to AS name FROM request WHERE assigned_to <> '' ORDER BY assigned_to",
  )
    .all()
    .map(({ name }) => name)

/** The request of that number; undefined when the register has none. */
export const idOfNumber = (database: ReadableDatabase, number: number, year: number): number | undefined =>
  statement<{ id: number }>(database, 'SELECT id FROM request WHERE year = ? AND number = ?').get(year, number)?.id

/** Years that have a number series, newest first. */
export const requestYears = (database: ReadableDatabase): readonly number[] =>
  statement<{ year: number }>(
    database,
    // From year to year by the index: DISTINCT would look at every request.
    `WITH RECURSIVE series (year) AS (
       SELECT MAX(year) FROM request
       UNION ALL SELECT (SELECT MAX(year) FROM request WHERE year < series.year) FROM series WHERE series.year IS NOT NULL
     )
     SELECT year FROM series WHERE year IS NOT NULL`,
  )
    .all()
    .map(({ year }) => year)
