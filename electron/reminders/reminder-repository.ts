import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { Reminder } from '../../shared/requests/reminders.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

type Said = Pick<Reminder, 'requestId' | 'dueOn' | 'stage'>

const keyOf = ({ requestId, dueOn, stage }: Said): string => `${requestId} ${dueOn} ${stage}`

/** The reminders of a list that have not been shown for this due day and occasion. */
export const notYetTold = (database: ReadableDatabase, reminders: readonly Reminder[]): readonly Reminder[] => {
  const ids = JSON.stringify(reminders.map(({ requestId }) => requestId))
  const told = statement<Said>(
    database,
    `SELECT request_id AS requestId, due_on AS dueOn, stage FROM reminder
     WHERE request_id IN (SELECT value FROM json_each(?))`,
  ).all(ids)
  const known = new Set(told.map(keyOf))
  return reminders.filter((reminder) => !known.has(keyOf(reminder)))
}

/** Keeps that these were shown on a day; one kept before stays as it was. */
export const keepTold = (database: WritableDatabase, reminders: readonly Reminder[], toldOn: LocalDate): void => {
  const insert = statement(
    database,
    'INSERT INTO reminder (request_id, due_on, stage, told_on) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  )
  for (const { requestId, dueOn, stage } of reminders) insert.run(requestId, dueOn, stage, toldOn)
}
