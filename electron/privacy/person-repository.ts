import type { LocalDate } from '../../shared/calendar/local-date.ts'
import { type RequestFacts, type StoredFacts, wholeFacts } from '../../shared/requests/information-request.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

export type PersonRow = {
  readonly id: number
  readonly number: number
  readonly year: number
  readonly receivedOn: LocalDate
  readonly facts: RequestFacts
}

/** Requests after an id with who asked, at most `limit`. */
export const peopleAfter = (database: ReadableDatabase, afterId: number, limit: number): readonly PersonRow[] =>
  statement<Omit<PersonRow, 'facts'> & { facts: string }, [number, number]>(
    database,
    'SELECT id, number, year, received_on AS receivedOn, facts FROM request WHERE id > ? ORDER BY id LIMIT ?',
  )
    .all(afterId, limit)
    .map((row) => ({ ...row, facts: wholeFacts(JSON.parse(row.facts) as StoredFacts) }))

const anywhere = (words: string): string => `%${words.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`

/** Requests in whose acts or papers one of the words stands as typed. */
export const requestsNaming = (database: ReadableDatabase, words: readonly string[]): readonly number[] =>
  words.flatMap((word) =>
    statement<{ id: number }, [{ word: string }]>(
      database,
      `SELECT request_id AS id FROM request_event WHERE body LIKE @word ESCAPE '\\'
       UNION SELECT request_id FROM issued_document WHERE paper LIKE @word ESCAPE '\\'`,
    )
      .all({ word: anywhere(word) })
      .map(({ id }) => id),
  )

/** Papers and attached files of a request, how many. */
export const countHeld = (
  database: ReadableDatabase,
  requestId: number,
): { readonly papers: number; readonly files: number } =>
  statement<{ papers: number; files: number }, [{ id: number }]>(
    database,
    `SELECT (SELECT count(*) FROM issued_document WHERE request_id = @id) AS papers,
       (SELECT count(*) FROM request_event WHERE request_id = @id AND kind = 'attachFile') AS files`,
  ).get({ id: requestId }) ?? { papers: 0, files: 0 }

/** Ids of the papers issued for a request, the oldest first. */
export const paperIdsOf = (database: ReadableDatabase, requestId: number): readonly number[] =>
  statement<{ id: number }, [number]>(database, 'SELECT id FROM issued_document WHERE request_id = ? ORDER BY id')
    .all(requestId)
    .map(({ id }) => id)
