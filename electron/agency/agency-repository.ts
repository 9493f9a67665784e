import { type Agency, agencyHabits, agencySchema } from '../../shared/agency/agency.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

/** The agency as last saved; null until the wizard is finished. */
export const readAgency = (database: ReadableDatabase): Agency | null => {
  const row = statement<{ json: string }>(database, 'SELECT json FROM agency WHERE id = 1').get()
  return row ? agencySchema.parse({ ...agencyHabits, ...JSON.parse(row.json) }) : null
}

/** Keeps one agency; `at` is the ISO moment of saving. */
export const saveAgency = (database: WritableDatabase, agency: Agency, at: string): void => {
  statement(
    database,
    `INSERT INTO agency (id, json, saved_at) VALUES (1, ?, ?)
     ON CONFLICT (id) DO UPDATE SET json = excluded.json, saved_at = excluded.saved_at`,
  ).run(JSON.stringify(agency), at)
}
