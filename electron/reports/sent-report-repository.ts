import type { ReportFile, ReportKind } from '../../shared/reports/report-file.ts'
import type { ReportSubject } from '../../shared/reports/report-subject.ts'
import type { ReportBundle, ReportDelivery, SentReport } from '../../shared/reports/sent-report.ts'
import { inTransaction, type ReadableDatabase, type WritableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'
import { insertExportedReport, readExportedReports } from './report-repository.ts'

type BundleRow = {
  report_id: number
  kind: ReportKind
  edition: string
  name: string
  sha256: string
  short_code: string
}
type DeliveryRow = { report_id: number } & ReportDelivery

const bundleOf = (row: BundleRow): ReportBundle => ({
  edition: JSON.parse(row.edition) as ReportFile['edition'],
  name: row.name,
  sha256: row.sha256,
  shortCode: row.short_code,
})

/** Every exported report with its bundle and where it went, newest first. */
export const readSentReports = (database: ReadableDatabase): readonly SentReport[] => {
  const bundles = new Map(
    statement<BundleRow>(database, 'SELECT report_id, kind, edition, name, sha256, short_code FROM report_bundle')
      .all()
      .map((row) => [row.report_id, row]),
  )
  const deliveries = statement<DeliveryRow>(
    database,
    'SELECT report_id, at, way, recipient, place FROM report_delivery ORDER BY id DESC',
  ).all()
  return readExportedReports(database).map((report) => {
    const row = bundles.get(report.id)
    return {
      ...report,
      kind: row?.kind ?? 'annual',
      bundle: row ? bundleOf(row) : null,
      deliveries: deliveries
        .filter((row) => row.report_id === report.id)
        .map(({ report_id: _of, ...delivery }) => delivery),
    }
  })
}

/** The newest bundle of exactly this report; null while none left. */
export const readLastBundle = (
  database: ReadableDatabase,
  { kind, period: { from, to } }: ReportSubject,
): ReportBundle | null => {
  const row = statement<BundleRow, [string, string, string]>(
    database,
    `SELECT report_id, kind, edition, name, sha256, short_code FROM report_bundle JOIN exported_report ON id = report_id
     WHERE kind = ? AND from_day = ? AND to_day = ? ORDER BY id DESC LIMIT 1`,
  ).get(kind, from, to)
  return row ? bundleOf(row) : null
}

/** One exported report; undefined when there is none of that id. */
export const readSentReport = (database: ReadableDatabase, id: number): SentReport | undefined =>
  readSentReports(database).find((report) => report.id === id)

/** Records that a report was handed over. */
export const insertDelivery = (
  database: WritableDatabase,
  reportId: number,
  delivery: ReportDelivery & { readonly by: string },
): void => {
  statement<unknown, [number, string, string, string, string, string]>(
    database,
    'INSERT INTO report_delivery (report_id, at, way, recipient, place, by) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(reportId, delivery.at, delivery.way, delivery.recipient, delivery.place, delivery.by)
}

/** Keeps an exported report with its bundle and its first delivery: all of it or nothing. */
export const insertSentReport = (
  database: WritableDatabase,
  report: Parameters<typeof insertExportedReport>[1],
  content: ReportFile,
  bundle: ReportBundle,
  delivery: ReportDelivery & { readonly by: string },
): SentReport =>
  inTransaction(database, () => {
    const kept = insertExportedReport(database, report, content)
    statement<unknown, [number, string, string, string, string, string]>(
      database,
      'INSERT INTO report_bundle (report_id, kind, edition, name, sha256, short_code) VALUES (?, ?, ?, ?, ?, ?)',
    ).run(kept.id, content.kind, JSON.stringify(bundle.edition), bundle.name, bundle.sha256, bundle.shortCode)
    insertDelivery(database, kept.id, delivery)
    const { by: _by, ...told } = delivery
    return { ...kept, kind: content.kind, bundle, deliveries: [told] }
  })
