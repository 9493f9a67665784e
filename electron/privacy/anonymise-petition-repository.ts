import type { PetitionEventBody } from '../../shared/petitions/petition-acts.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

/** Opens the guards of one petition's history; inside the transaction that closes them again. */
export const openPetitionGuards = (database: WritableDatabase, petitionId: number): void => {
  statement(database, 'INSERT INTO anonymising_petition_now (petition_id) VALUES (?)').run(petitionId)
}
export const closePetitionGuards = (database: WritableDatabase): void => {
  statement(database, 'DELETE FROM anonymising_petition_now').run()
}

/** The history of a petition as it is stored. */
export const storedPetitionBodies = (
  database: ReadableDatabase,
  petitionId: number,
): readonly { readonly id: number; readonly body: PetitionEventBody }[] =>
  statement<{ id: number; body: string }, [number]>(
    database,
    'SELECT id, body FROM petition_event WHERE petition_id = ? ORDER BY id',
  )
    .all(petitionId)
    .map(({ id, body }) => ({ id, body: JSON.parse(body) as PetitionEventBody }))

export const replacePetitionBody = (database: WritableDatabase, eventId: number, body: PetitionEventBody): void => {
  statement(database, 'UPDATE petition_event SET body = ? WHERE id = ?').run(JSON.stringify(body), eventId)
}

/** Petitions of which the person was taken out belong to the anonymisation that did it. */
export const insertAnonymisedPetitions = (
  database: WritableDatabase,
  anonymisationId: number,
  petitionIds: readonly number[],
): void => {
  for (const petitionId of petitionIds)
    statement(database, 'INSERT INTO anonymised_petition (petition_id, anonymisation_id) VALUES (?, ?)').run(
      petitionId,
      anonymisationId,
    )
}

/** Forgets which reminders of a petition were shown. */
export const dropPetitionReminders = (database: WritableDatabase, petitionId: number): void => {
  statement(database, 'DELETE FROM petition_reminder WHERE petition_id = ?').run(petitionId)
}
