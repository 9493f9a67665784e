import type { DeskEvent } from '../../shared/accounts/desk-event.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

/** Writes down for good what happened at the desk. */
export const insertDeskEvent = (database: WritableDatabase, event: DeskEvent): void => {
  statement<unknown, [DeskEvent]>(
    database,
    'INSERT INTO desk_event (kind, at, by, amount, moment) VALUES (@kind, @at, @by, @amount, @moment)',
  ).run(event)
}

/** The newest events, the newest first. */
export const newestDeskEvents = (database: ReadableDatabase, limit: number): readonly DeskEvent[] =>
  statement<DeskEvent, [number]>(
    database,
    'SELECT kind, at, by, amount, moment FROM desk_event ORDER BY id DESC LIMIT ?',
  ).all(limit)
