import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { Channel, Complexity } from '../../shared/law/law-book.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

/** The columns that decide what an open request owes; nothing of who asked what. */
export type OwingRecord = {
  readonly id: number
  readonly number: number
  readonly year: number
  readonly channel: Channel
  readonly sentOn: LocalDate
  readonly validOn: LocalDate | null
  readonly complexity: Complexity | null
  readonly extensionOn: LocalDate | null
  readonly extensionAmount: number | null
  /** 1 where more was recorded than the columns tell, a notice or costs: only its whole history says what is owed. */
  readonly told: 0 | 1
}

/** Requests still being settled, with ids after `afterId`, at most `limit`, by id. */
export const owingRecords = (database: ReadableDatabase, afterId: number, limit: number): readonly OwingRecord[] =>
  statement<OwingRecord>(
    database,
    `SELECT id, number, year, channel, sent_on AS sentOn, valid_on AS validOn, complexity, extension_on AS extensionOn,
       extension_amount AS extensionAmount,
       EXISTS (
         SELECT 1 FROM request_event WHERE request_id = request.id
         AND kind NOT IN ('received', 'askForCompletion', 'complete', 'extend', 'amend', 'issueDocument', 'voidDocument',
           'attachFile', 'detachFile')
       ) AS told
     FROM request WHERE state IN ('open', 'waitingCompletion') AND id > ? ORDER BY id LIMIT ?`,
  ).all(afterId, limit)

/** Settled requests for which a correction was ever asked: what they may still owe, only their whole history says. */
export const correctedRequests = (
  database: ReadableDatabase,
): readonly { readonly id: number; readonly number: number; readonly year: number }[] =>
  statement<{ id: number; number: number; year: number }>(
    database,
    `SELECT id, number, year FROM request
     WHERE state NOT IN ('open', 'waitingCompletion')
       AND id IN (SELECT request_id FROM request_event WHERE kind = 'askCorrection')
     ORDER BY id`,
  ).all()

/** Who asked for what, for the few requests a screen shows; `content` is its beginning, at most `length` characters. */
export const shownTexts = (
  database: ReadableDatabase,
  ids: readonly number[],
  length: number,
): ReadonlyMap<number, { readonly requesterName: string; readonly content: string }> =>
  new Map(
    statement<{ id: number; requesterName: string; content: string }>(
      database,
      `SELECT id, requester_name AS requesterName, substr(content, 1, ?) AS content
       FROM request WHERE id IN (SELECT value FROM json_each(?))`,
    )
      .all(length, JSON.stringify(ids))
      .map(({ id, ...texts }) => [id, texts]),
  )

/** Another value after every change to the register, by this connection or another. */
export const registerVersion = (database: ReadableDatabase): string => {
  const own = statement<{ changes: number }>(database, 'SELECT total_changes() AS changes').get()
  const others = statement<{ data_version: number }>(database, 'PRAGMA data_version').get()
  return `${own?.changes} ${others?.data_version}`
}
