import type { LocalDate } from '../../shared/calendar/local-date.ts'
import { type ExportedReport, narrativeSchema, type ReportNarrative } from '../../shared/reports/report.ts'
import type { ReportKind } from '../../shared/reports/report-file.ts'
import type { ReportSubject } from '../../shared/reports/report-subject.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

/** What the officer wrote for exactly this report; null when nothing was. */
export const readNarrative = (
  database: ReadableDatabase,
  { kind, period: { from, to } }: ReportSubject,
): ReportNarrative | null => {
  const row = statement<{ json: string }, [string, LocalDate, LocalDate]>(
    database,
    'SELECT json FROM report_narrative WHERE kind = ? AND from_day = ? AND to_day = ?',
  ).get(kind, from, to)
  return row ? narrativeSchema.parse(JSON.parse(row.json)) : null
}

/** The text of the last report of the kind whose period ended before this one begins; null when there is none. */
export const readNarrativeBefore = (
  database: ReadableDatabase,
  { kind, period: { from } }: ReportSubject,
): ReportNarrative | null => {
  const row = statement<{ json: string }, [string, LocalDate]>(
    database,
    'SELECT json FROM report_narrative WHERE kind = ? AND to_day < ? ORDER BY to_day DESC, from_day LIMIT 1',
  ).get(kind, from)
  return row ? narrativeSchema.parse(JSON.parse(row.json)) : null
}

/** Keeps the text of a report; `at` is the ISO moment of saving. */
export const saveNarrative = (
  database: WritableDatabase,
  { kind, period: { from, to } }: ReportSubject,
  narrative: ReportNarrative,
  at: string,
): void => {
  statement<unknown, [string, LocalDate, LocalDate, string, string]>(
    database,
    `INSERT INTO report_narrative (kind, from_day, to_day, json, saved_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (kind, from_day, to_day) DO UPDATE SET json = excluded.json, saved_at = excluded.saved_at`,
  ).run(kind, from, to, JSON.stringify(narrative), at)
}

type ExportedRow = {
  id: number
  from_day: LocalDate
  to_day: LocalDate
  exported_at: string
  folder_name: string
  files: string
}

/** Keeps an exported report for good: which files with which hashes, and the content they were drawn from. */
export const insertExportedReport = (
  database: WritableDatabase,
  report: Omit<ExportedReport, 'id'>,
  content: unknown,
): ExportedReport => {
  const { lastInsertRowid } = statement<unknown, [LocalDate, LocalDate, string, string, string, string]>(
    database,
    `INSERT INTO exported_report (from_day, to_day, exported_at, folder_name, files, content) VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(
    report.period.from,
    report.period.to,
    report.exportedAt,
    report.folderName,
    JSON.stringify(report.files),
    JSON.stringify(content),
  )
  return { id: Number(lastInsertRowid), ...report }
}

/** Every exported report, newest first. */
export const readExportedReports = (database: ReadableDatabase): readonly ExportedReport[] =>
  statement<ExportedRow>(
    database,
    'SELECT id, from_day, to_day, exported_at, folder_name, files FROM exported_report ORDER BY id DESC',
  )
    .all()
    .map((row) => ({
      id: row.id,
      period: { from: row.from_day, to: row.to_day },
      exportedAt: row.exported_at,
      folderName: row.folder_name,
      files: JSON.parse(row.files),
    }))

/**
 * The frozen content of the newest report of a kind that was sent for a period ending on `to`; null when none was. Those of before the
 * kinds were told apart are yearly ones.
 */
export const readExportedContent = (
  database: ReadableDatabase,
  { kind, to }: { readonly kind: ReportKind; readonly to: LocalDate },
): { readonly exportedAt: string; readonly content: unknown } | null => {
  const row = statement<{ exported_at: string; content: string }, [LocalDate, string]>(
    database,
    `SELECT exported_at, content FROM exported_report LEFT JOIN report_bundle ON report_id = exported_report.id
     WHERE to_day = ? AND coalesce(kind, 'annual') = ?
       AND (report_id IS NULL OR EXISTS (SELECT 1 FROM report_delivery WHERE report_delivery.report_id = exported_report.id))
     ORDER BY exported_report.id DESC LIMIT 1`,
  ).get(to, kind)
  return row ? { exportedAt: row.exported_at, content: JSON.parse(row.content) } : null
}
