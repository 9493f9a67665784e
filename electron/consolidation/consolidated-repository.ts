import type { ExportedConsolidation } from '../../shared/consolidation/consolidated-report.ts'
import type { ReportFile } from '../../shared/reports/report-file.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'
import { packed } from './bundle-repository.ts'

type Row = {
  id: number
  exported_at: string
  by: string
  folder_name: string
  sha256: string
  edition: string
  members: number
}

/** Every consolidated report of a collection that was written, newest first. */
export const readConsolidated = (database: ReadableDatabase, collectionId: number): readonly ExportedConsolidation[] =>
  statement<Row, [number]>(
    database,
    `SELECT id, exported_at, by, folder_name, sha256, edition, members FROM consolidated_report
     WHERE collection_id = ? ORDER BY id DESC`,
  )
    .all(collectionId)
    .map((row) => ({
      id: row.id,
      exportedAt: row.exported_at,
      by: row.by,
      folderName: row.folder_name,
      sha256: row.sha256,
      edition: JSON.parse(row.edition),
      members: row.members,
    }))

/** Keeps a written report for good, with what it said. */
export const insertConsolidated = (
  database: WritableDatabase,
  collectionId: number,
  written: Omit<ExportedConsolidation, 'id'>,
  file: ReportFile,
): number =>
  Number(
    statement<unknown, [Record<string, string | number | Uint8Array>]>(
      database,
      `INSERT INTO consolidated_report (collection_id, exported_at, by, folder_name, sha256, edition, members, content)
       VALUES (@collectionId, @exportedAt, @by, @folderName, @sha256, @edition, @members, @content)`,
    ).run({ ...written, collectionId, edition: JSON.stringify(written.edition), content: packed(file) })
      .lastInsertRowid,
  )
