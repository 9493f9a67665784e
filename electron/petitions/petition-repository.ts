import type { LocalDate } from '../../shared/calendar/local-date.ts'
import { foldPetition } from '../../shared/petitions/fold-petition.ts'
import type { Petition } from '../../shared/petitions/petition.ts'
import type { PetitionEvent, PetitionEventBody } from '../../shared/petitions/petition-acts.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

type EventRow = {
  petition_id: number
  year: number
  number: number
  id: number
  sequence: number
  kind: string
  on_day: LocalDate
  at: string
  by: string
  body: string
}

/** Which petitions: all, one, those of an item, or those not finished. */
export type PetitionsAsked = { readonly id?: number; readonly itemId?: number; readonly openOnly?: boolean }

/** Petitions with their whole history, the newest number first. */
export const readPetitions = (
  database: ReadableDatabase,
  { id, itemId, openOnly = false }: PetitionsAsked = {},
): readonly Petition[] => {
  const rows = statement<EventRow, [{ id: number | null; itemId: number | null; openOnly: number }]>(
    database,
    `SELECT event.petition_id, petition.year, petition.number, event.id, event.sequence, event.kind, event.on_day, event.at,
       event.by, event.body
     FROM petition JOIN petition_event AS event ON event.petition_id = petition.id
     WHERE (@id IS NULL OR petition.id = @id) AND (@itemId IS NULL OR petition.item_id = @itemId)
       AND (@openOnly = 0 OR petition.state IN ('checking', 'correcting'))
     ORDER BY petition.year DESC, petition.number DESC, event.sequence`,
  ).all({ id: id ?? null, itemId: itemId ?? null, openOnly: openOnly ? 1 : 0 })
  const known = new Map<number, { readonly row: EventRow; readonly events: PetitionEvent[] }>()
  for (const row of rows) {
    const one = known.get(row.petition_id) ?? { row, events: [] }
    one.events.push({
      ...(JSON.parse(row.body) as PetitionEventBody),
      id: row.id,
      sequence: row.sequence,
      on: row.on_day,
      at: row.at,
      by: row.by,
    })
    known.set(row.petition_id, one)
  }
  return [...known.values()].map(({ row, events }) => ({
    id: row.petition_id,
    year: row.year,
    number: row.number,
    ...foldPetition(events),
  }))
}

/** One petition; undefined when there is none of that id. */
export const readPetition = (database: ReadableDatabase, id: number): Petition | undefined =>
  readPetitions(database, { id })[0]

/** The next number of a year; numbers of voided ones are not given again. */
export const nextPetitionNumber = (database: ReadableDatabase, year: number): number =>
  (statement<{ last: number }, [number]>(
    database,
    'SELECT coalesce(max(number), 0) AS last FROM petition WHERE year = ?',
  ).get(year)?.last ?? 0) + 1

type Kept = Pick<Petition, 'facts' | 'state'>

/** Puts a petition into the book; its history is appended apart. */
export const insertPetition = (
  database: WritableDatabase,
  { facts, state }: Kept,
  { year, number }: Pick<Petition, 'year' | 'number'>,
): number =>
  Number(
    statement<unknown, [number, number, LocalDate, number | null, string]>(
      database,
      'INSERT INTO petition (year, number, received_on, item_id, state) VALUES (?, ?, ?, ?, ?)',
    ).run(year, number, facts.receivedOn, facts.itemId, state).lastInsertRowid,
  )

/** The row as its history now leaves it; year and number stay. */
export const updatePetition = (database: WritableDatabase, id: number, { facts, state }: Kept): void => {
  statement<unknown, [LocalDate, number | null, string, number]>(
    database,
    'UPDATE petition SET received_on = ?, item_id = ?, state = ? WHERE id = ?',
  ).run(facts.receivedOn, facts.itemId, state, id)
}

type Stamp = Pick<PetitionEvent, 'on' | 'at' | 'by'>

/** Writes one line of a petition's history. */
export const appendPetitionEvent = (
  database: WritableDatabase,
  petitionId: number,
  body: PetitionEventBody,
  { on, at, by }: Stamp,
): PetitionEvent => {
  const sequence =
    (statement<{ last: number }, [number]>(
      database,
      'SELECT coalesce(max(sequence), 0) AS last FROM petition_event WHERE petition_id = ?',
    ).get(petitionId)?.last ?? 0) + 1
  const { lastInsertRowid } = statement<unknown, [number, number, string, LocalDate, string, string, string]>(
    database,
    'INSERT INTO petition_event (petition_id, sequence, kind, on_day, at, by, body) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(petitionId, sequence, body.kind, on, at, by, JSON.stringify(body))
  return { ...body, id: Number(lastInsertRowid), sequence, on, at, by }
}
