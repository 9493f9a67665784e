import type { LocalDate } from '../../shared/calendar/local-date.ts'
import { bareAgencyName } from '../../shared/consolidation/agency-names.ts'
import type { ExpectedAgency, ExpectedAgencyFields } from '../../shared/consolidation/expected-agency.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

type AgencyRow = {
  id: number
  code: string
  name: string
  province: string
  email: string
  removed_on: LocalDate | null
  removed_reason: string
}
const columns = 'id, code, name, province, email, removed_on, removed_reason'

const agencyOf = ({ removed_on: removedOn, removed_reason: removedReason, ...row }: AgencyRow): ExpectedAgency => ({
  ...row,
  removedOn,
  removedReason,
})

/** Whose reports are put together; null until the department has said. */
export const readScope = (database: ReadableDatabase): string | null =>
  statement<{ scope: string }>(database, 'SELECT scope FROM consolidation_scope WHERE id = 1').get()?.scope ?? null

/** Keeps the scope; `at` is the ISO moment. */
export const saveScope = (database: WritableDatabase, scope: string, at: string): void => {
  statement<unknown, [string, string]>(
    database,
    `INSERT INTO consolidation_scope (id, scope, set_at) VALUES (1, ?, ?)
     ON CONFLICT (id) DO UPDATE SET scope = excluded.scope, set_at = excluded.set_at`,
  ).run(scope, at)
}

/** Every agency of the list, those taken off it too, in the order of codes and names. */
export const readAgencies = (database: ReadableDatabase): readonly ExpectedAgency[] =>
  statement<AgencyRow>(database, `SELECT ${columns} FROM expected_agency ORDER BY code = '', code, name`)
    .all()
    .map(agencyOf)

export const readExpectedAgency = (database: ReadableDatabase, id: number): ExpectedAgency | undefined => {
  const row = statement<AgencyRow, [number]>(database, `SELECT ${columns} FROM expected_agency WHERE id = ?`).get(id)
  return row && agencyOf(row)
}

export const agencyOfCode = (database: ReadableDatabase, code: string): ExpectedAgency | undefined => {
  if (code === '') return undefined
  const row = statement<AgencyRow, [string]>(
    database,
    `SELECT ${columns} FROM expected_agency WHERE code = ? AND code <> ''`,
  ).get(code)
  return row && agencyOf(row)
}

/** Agencies on the list whose bare name is that of `name`. */
export const agenciesNamed = (database: ReadableDatabase, name: string): readonly ExpectedAgency[] =>
  statement<AgencyRow, [string]>(
    database,
    `SELECT ${columns} FROM expected_agency WHERE folded = ? AND removed_on IS NULL`,
  )
    .all(bareAgencyName(name))
    .map(agencyOf)

/** Puts an agency on the list; answers its id. */
export const insertAgency = (database: WritableDatabase, fields: ExpectedAgencyFields): number =>
  Number(
    statement<unknown, [ExpectedAgencyFields & { folded: string }]>(
      database,
      `INSERT INTO expected_agency (code, name, folded, province, email)
       VALUES (@code, @name, @folded, @province, @email)`,
    ).run({ ...fields, folded: bareAgencyName(fields.name) }).lastInsertRowid,
  )

export const updateAgency = (database: WritableDatabase, id: number, fields: ExpectedAgencyFields): void => {
  statement<unknown, [ExpectedAgencyFields & { folded: string; id: number }]>(
    database,
    `UPDATE expected_agency SET code = @code, name = @name, folded = @folded, province = @province, email = @email
     WHERE id = @id`,
  ).run({ ...fields, folded: bareAgencyName(fields.name), id })
}

/** Takes an agency off the list with a reason, or (null) puts it back. */
export const markRemoved = (
  database: WritableDatabase,
  id: number,
  removed: { readonly on: LocalDate; readonly reason: string } | null,
): void => {
  statement<unknown, [LocalDate | null, string, number]>(
    database,
    'UPDATE expected_agency SET removed_on = ?, removed_reason = ? WHERE id = ?',
  ).run(removed?.on ?? null, removed?.reason ?? '', id)
}

/** The key an agency's bundles are signed with; null while none is trusted. */
export const trustedKeyOf = (database: ReadableDatabase, agencyId: number): string | null =>
  statement<{ public_key: string }, [number]>(database, 'SELECT public_key FROM agency_key WHERE agency_id = ?').get(
    agencyId,
  )?.public_key ?? null

export const trustKeyOf = (
  database: WritableDatabase,
  agencyId: number,
  key: { readonly publicKey: string; readonly at: string; readonly by: string },
): void => {
  statement<unknown, [number, string, string, string]>(
    database,
    `INSERT INTO agency_key (agency_id, public_key, trusted_at, trusted_by) VALUES (?, ?, ?, ?)
     ON CONFLICT (agency_id) DO UPDATE SET
       public_key = excluded.public_key, trusted_at = excluded.trusted_at, trusted_by = excluded.trusted_by`,
  ).run(agencyId, key.publicKey, key.at, key.by)
}
