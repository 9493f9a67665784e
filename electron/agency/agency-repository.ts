import type { Agency } from '../../shared/agency/agency.ts'
import { agencyHabits } from '../../shared/agency/agency-habits.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

/** The agency as last saved, with the habits of today where it was saved before they could be set; null until the wizard is finished. */
export const readAgency = (database: ReadableDatabase): Agency | null => {
  const row = statement<{ json: string }>(database, 'SELECT json FROM agency WHERE id = 1').get()
  return row ? { ...agencyHabits, ...(JSON.parse(row.json) as Agency) } : null
}

/** Keeps one agency; `at` is the ISO moment of saving. */
export const saveAgency = (database: WritableDatabase, agency: Agency, at: string): void => {
  statement(
    database,
    `INSERT INTO agency (id, json, saved_at) VALUES (1, ?, ?)
     ON CONFLICT (id) DO UPDATE SET json = excluded.json, saved_at = excluded.saved_at`,
  ).run(JSON.stringify(agency), at)
}
