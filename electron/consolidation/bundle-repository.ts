import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type {
  BundleReason,
  BundleRemark,
  BundleState,
  BundleWay,
  TakenBundle,
} from '../../shared/consolidation/taken-bundle.ts'
import type { ReportNarrative } from '../../shared/reports/report.ts'
import type { EditionKind, ReportFile } from '../../shared/reports/report-file.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

/** Reports are kept whole and packed: a country sends three thousand a year. */
export const packed = (report: ReportFile): Buffer => deflateRawSync(JSON.stringify(report), { level: 1 })
export const unpacked = (content: Uint8Array): ReportFile =>
  JSON.parse(inflateRawSync(content).toString('utf8')) as ReportFile

type BundleRow = {
  id: number
  sha256: string
  data_sha256: string
  file_name: string
  way: BundleWay
  taken_at: string
  taken_on: LocalDate
  collection_id: number
  agency_id: number | null
  agency_code: string
  agency_name: string
  province: string
  level: ReportFile['agency']['level']
  from_day: LocalDate
  to_day: LocalDate
  edition_kind: EditionKind
  edition_number: number
  edition_of: string | null
  exported_at: string
  signed_by: string | null
  short_code: string
  state: BundleState
  reason: BundleReason | ''
  waived: string
  remarks: string
  decided_by: string
  decided_note: string
}
const columns = `id, sha256, data_sha256, file_name, way, taken_at, taken_on, collection_id, agency_id, agency_code, agency_name, province,
  level, from_day, to_day, edition_kind, edition_number, edition_of, exported_at, signed_by, short_code, state, reason,
  waived, remarks, decided_by, decided_note`

export type StoredBundle = TakenBundle & { readonly waived: readonly BundleReason[] }

const bundleOf = (row: BundleRow): StoredBundle => ({
  id: row.id,
  sha256: row.sha256,
  dataSha256: row.data_sha256,
  fileName: row.file_name,
  way: row.way,
  takenAt: row.taken_at,
  takenOn: row.taken_on,
  collectionId: row.collection_id,
  agencyId: row.agency_id,
  agencyCode: row.agency_code,
  agencyName: row.agency_name,
  province: row.province,
  level: row.level,
  period: { from: row.from_day, to: row.to_day },
  edition: { kind: row.edition_kind, number: row.edition_number, of: row.edition_of },
  exportedAt: row.exported_at,
  signedBy: row.signed_by,
  shortCode: row.short_code,
  state: row.state,
  reason: row.reason,
  waived: JSON.parse(row.waived) as readonly BundleReason[],
  remarks: JSON.parse(row.remarks) as readonly BundleRemark[],
  decidedBy: row.decided_by,
  decidedNote: row.decided_note,
})

export type NewBundle = Omit<StoredBundle, 'id' | 'decidedBy' | 'decidedNote'> & {
  readonly by: string
  readonly report: ReportFile
}

/** Keeps a bundle with its report; answers its id. */
export const insertBundle = (database: WritableDatabase, bundle: NewBundle): number =>
  Number(
    statement<unknown, [Record<string, string | number | null | Uint8Array>]>(
      database,
      `INSERT INTO taken_bundle (sha256, data_sha256, file_name, way, taken_at, taken_on, taken_by, collection_id, agency_id, agency_code,
         agency_name, province, level, from_day, to_day, edition_kind, edition_number, edition_of, exported_at, signed_by,
         short_code, state, reason, waived, remarks, figure_values, report_narrative, content)
       VALUES (@sha256, @dataSha256, @fileName, @way, @takenAt, @takenOn, @by, @collectionId, @agencyId, @agencyCode, @agencyName,
         @province, @level, @from, @to, @editionKind, @editionNumber, @editionOf, @exportedAt, @signedBy, @shortCode,
         @state, @reason, @waived, @remarks, @values, @narrative, @content)`,
    ).run({
      sha256: bundle.sha256,
      dataSha256: bundle.dataSha256,
      fileName: bundle.fileName,
      way: bundle.way,
      takenAt: bundle.takenAt,
      takenOn: bundle.takenOn,
      by: bundle.by,
      collectionId: bundle.collectionId,
      agencyId: bundle.agencyId,
      agencyCode: bundle.agencyCode,
      agencyName: bundle.agencyName,
      province: bundle.province,
      level: bundle.level,
      from: bundle.period.from,
      to: bundle.period.to,
      editionKind: bundle.edition.kind,
      editionNumber: bundle.edition.number,
      editionOf: bundle.edition.of,
      exportedAt: bundle.exportedAt,
      signedBy: bundle.signedBy,
      shortCode: bundle.shortCode,
      state: bundle.state,
      reason: bundle.reason,
      waived: JSON.stringify(bundle.waived),
      remarks: JSON.stringify(bundle.remarks),
      values: JSON.stringify(Object.fromEntries(bundle.report.figures.map(({ id, value }) => [id, value]))),
      narrative: JSON.stringify(bundle.report.narrative),
      content: packed(bundle.report),
    }).lastInsertRowid,
  )

export type BundleStanding = {
  readonly state: BundleState
  readonly reason: BundleReason | ''
  readonly waived: readonly BundleReason[]
  readonly remarks: readonly BundleRemark[]
  readonly agencyId: number | null
  readonly decidedBy: string
  readonly decidedNote: string
}

/** Writes where a bundle stands now; what it says never changes. */
export const saveStanding = (database: WritableDatabase, id: number, standing: BundleStanding): void => {
  statement<unknown, [Record<string, string | number | null>]>(
    database,
    `UPDATE taken_bundle SET state = @state, reason = @reason, waived = @waived, remarks = @remarks,
       agency_id = @agencyId, decided_by = @decidedBy, decided_note = @decidedNote WHERE id = @id`,
  ).run({
    ...standing,
    waived: JSON.stringify(standing.waived),
    remarks: JSON.stringify(standing.remarks),
    id,
  })
}

/** Moves a bundle aside, back or into a conflict because of another one. */
export const moveBundle = (
  database: WritableDatabase,
  id: number,
  state: BundleState,
  reason: BundleReason | '',
): void => {
  statement<unknown, [BundleState, string, number]>(
    database,
    'UPDATE taken_bundle SET state = ?, reason = ? WHERE id = ?',
  ).run(state, reason, id)
}

export const bundleOfHash = (database: ReadableDatabase, sha256: string): StoredBundle | undefined => {
  const row = statement<BundleRow, [string]>(database, `SELECT ${columns} FROM taken_bundle WHERE sha256 = ?`).get(
    sha256,
  )
  return row && bundleOf(row)
}

/** A bundle with the same data, as a file or from paper. */
export const bundleOfData = (database: ReadableDatabase, dataSha256: string): StoredBundle | undefined => {
  const row = statement<BundleRow, [string]>(
    database,
    `SELECT ${columns} FROM taken_bundle WHERE data_sha256 = ? ORDER BY way = 'paper', id LIMIT 1`,
  ).get(dataSha256)
  return row && bundleOf(row)
}

export const readBundle = (database: ReadableDatabase, id: number): StoredBundle | undefined => {
  const row = statement<BundleRow, [number]>(database, `SELECT ${columns} FROM taken_bundle WHERE id = ?`).get(id)
  return row && bundleOf(row)
}

/** Every bundle of an agency in a collection, in the order they came. */
export const bundlesOfAgency = (
  database: ReadableDatabase,
  collectionId: number,
  agencyId: number,
): readonly StoredBundle[] =>
  statement<BundleRow, [number, number]>(
    database,
    `SELECT ${columns} FROM taken_bundle WHERE collection_id = ? AND agency_id = ? ORDER BY id`,
  )
    .all(collectionId, agencyId)
    .map(bundleOf)

/** Bundles of a collection in some states, newest first. */
export const bundlesInState = (
  database: ReadableDatabase,
  collectionId: number,
  states: readonly BundleState[],
): readonly StoredBundle[] =>
  statement<BundleRow, [number, string]>(
    database,
    `SELECT ${columns} FROM taken_bundle
     WHERE collection_id = ? AND state IN (SELECT value FROM json_each(?)) ORDER BY id DESC`,
  )
    .all(collectionId, JSON.stringify(states))
    .map(bundleOf)

/** The whole report of a bundle. */
export const readReport = (database: ReadableDatabase, id: number): ReportFile | undefined => {
  const row = statement<{ content: Uint8Array }, [number]>(
    database,
    'SELECT content FROM taken_bundle WHERE id = ?',
  ).get(id)
  return row && unpacked(row.content)
}

/** The reports that count, one after the other, so that no more than one is held; in the order of the list of agencies. */
export function* currentReports(
  database: ReadableDatabase,
  collectionId: number,
): Generator<{ readonly id: number; readonly agencyId: number; readonly sha256: string; readonly report: ReportFile }> {
  const ids = statement<{ id: number }, [number]>(
    database,
    `SELECT bundle.id FROM taken_bundle AS bundle LEFT JOIN expected_agency AS agency ON agency.id = bundle.agency_id
     WHERE bundle.collection_id = ? AND bundle.state = 'current'
     ORDER BY agency.code = '', agency.code, agency.name, bundle.id`,
  ).all(collectionId)
  const one = statement<{ id: number; agency_id: number; sha256: string; content: Uint8Array }, [number]>(
    database,
    'SELECT id, agency_id, sha256, content FROM taken_bundle WHERE id = ?',
  )
  for (const { id } of ids) {
    const row = one.get(id)
    if (row) yield { id, agencyId: row.agency_id, sha256: row.sha256, report: unpacked(row.content) }
  }
}

/** The values of the figures of every report that counts, without unpacking the reports. */
export const currentValues = (
  database: ReadableDatabase,
  collectionId: number,
): readonly {
  readonly bundleId: number
  readonly agencyId: number
  readonly values: Readonly<Record<string, number | null>>
}[] =>
  statement<{ id: number; agency_id: number; figure_values: string }, [number]>(
    database,
    `SELECT id, agency_id, figure_values FROM taken_bundle
     WHERE collection_id = ? AND state = 'current' AND agency_id IS NOT NULL ORDER BY agency_id`,
  )
    .all(collectionId)
    .map((row) => ({ bundleId: row.id, agencyId: row.agency_id, values: JSON.parse(row.figure_values) }))

/** What the agencies whose reports count wrote, in the order of the list. */
export const currentNarratives = (
  database: ReadableDatabase,
  collectionId: number,
): readonly (ReportNarrative & { readonly bundleId: number; readonly agencyId: number })[] =>
  statement<{ id: number; agency_id: number; report_narrative: string }, [number]>(
    database,
    `SELECT bundle.id, bundle.agency_id, bundle.report_narrative
     FROM taken_bundle AS bundle JOIN expected_agency AS agency ON agency.id = bundle.agency_id
     WHERE bundle.collection_id = ? AND bundle.state = 'current'
     ORDER BY agency.code = '', agency.code, agency.name`,
  )
    .all(collectionId)
    .map((row) => ({ ...JSON.parse(row.report_narrative), bundleId: row.id, agencyId: row.agency_id }))

/** The members that the reports of a higher level were put together from. */
export const membersOfHigher = (database: ReadableDatabase, collectionId: number): ReadonlySet<string> => {
  const rows = statement<{ content: Uint8Array }, [number]>(
    database,
    `SELECT content FROM taken_bundle WHERE collection_id = ? AND state = 'current' AND level <> 'commune'`,
  ).all(collectionId)
  return new Set(rows.flatMap(({ content }) => unpacked(content).members.flatMap(({ code }) => code || [])))
}
