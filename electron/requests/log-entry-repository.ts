import type { LawId } from '../../shared/law/law-book.ts'
import type { RequesterKind } from '../../shared/requests/information-request.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'
import type { RequestRecord } from './request-log-repository.ts'

/** The columns that the search in the log asks about; the words of name and content stand folded in `folded`. */
export type LogRecord = Omit<RequestRecord, 'requesterName' | 'content' | 'firstClosedOn'> & {
  readonly law: LawId
  readonly requesterKind: RequesterKind
  readonly folded: string
  readonly sortKey: string
}

const columns = `id, number, year, law, sent_on AS sentOn, received_on AS receivedOn, valid_on AS validOn, channel, complexity,
  requester_kind AS requesterKind, state, extension_on AS extensionOn, extension_amount AS extensionAmount, closed_on AS closedOn,
  reopened_due_on AS reopenedDueOn, assigned_to AS assignedTo, folded, sort_key AS sortKey`

/** Requests with ids after `afterId`, at most `limit`, by id. */
export const logRecordsAfter = (database: ReadableDatabase, afterId: number, limit: number): readonly LogRecord[] =>
  statement<LogRecord>(database, `SELECT ${columns} FROM request WHERE id > ? ORDER BY id LIMIT ?`).all(afterId, limit)

/** The id of the newest event of the register; 0 in an empty one. */
export const newestEvent = (database: ReadableDatabase): number =>
  statement<{ id: number }>(database, 'SELECT COALESCE(MAX(id), 0) AS id FROM request_event').get()?.id ?? 0

/** Requests with an event after that one. Every change of a request is one, so nothing else has changed since. */
export const logRecordsChangedSince = (database: ReadableDatabase, eventId: number): readonly LogRecord[] =>
  statement<LogRecord>(
    database,
    `SELECT ${columns} FROM request WHERE id IN (SELECT request_id FROM request_event WHERE id > ?)`,
  ).all(eventId)

/** The highest id of a request, by which a register's size is known without counting it. */
export const highestRequestId = (database: ReadableDatabase): number =>
  statement<{ id: number }>(database, 'SELECT COALESCE(MAX(id), 0) AS id FROM request').get()?.id ?? 0
