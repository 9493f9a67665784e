import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { Reminder } from '../../shared/requests/reminders.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

type Said = Pick<Reminder, 'requestId' | 'dueOn' | 'stage'>

const keyOf = ({ requestId, dueOn, stage }: Said): string => `${requestId} ${dueOn} ${stage}`

/** Where it is kept that something was said of a request, or of a petition. */
const places = {
  request: { table: 'reminder', id: 'request_id' },
  petition: { table: 'petition_reminder', id: 'petition_id' },
} as const
const placeOf = ({ petition }: Pick<Reminder, 'petition'>) => (petition ? places.petition : places.request)

/** The reminders of a list that have not been shown for this due day and occasion. */
export const notYetTold = (database: ReadableDatabase, reminders: readonly Reminder[]): readonly Reminder[] => {
  const known = new Map(
    Object.values(places).map((place) => {
      const ids = reminders.filter((each) => placeOf(each) === place).map(({ requestId }) => requestId)
      const told = statement<Said>(
        database,
        `SELECT ${place.id} AS requestId, due_on AS dueOn, stage FROM ${place.table}
         WHERE ${place.id} IN (SELECT value FROM json_each(?))`,
      ).all(JSON.stringify(ids))
      return [place, new Set(told.map(keyOf))] as const
    }),
  )
  return reminders.filter((reminder) => !known.get(placeOf(reminder))?.has(keyOf(reminder)))
}

/** Keeps that these were shown on a day; one kept before stays as it was. */
export const keepTold = (database: WritableDatabase, reminders: readonly Reminder[], toldOn: LocalDate): void => {
  for (const reminder of reminders) {
    const { table, id } = placeOf(reminder)
    const { requestId, dueOn, stage } = reminder
    statement(
      database,
      `INSERT INTO ${table} (${id}, due_on, stage, told_on) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    ).run(requestId, dueOn, stage, toldOn)
  }
}
