import type { FigureOverride } from '../../shared/reports/figure-override.ts'
import type { ReportSubject } from '../../shared/reports/report-subject.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

/** What is overridden in a report. */
export const readOverrides = (
  database: ReadableDatabase,
  { kind, period: { from, to } }: ReportSubject,
): readonly FigureOverride[] =>
  statement<FigureOverride, [string, string, string]>(
    database,
    `SELECT figure_id AS figureId, value, reason FROM report_override
     WHERE kind = ? AND from_day = ? AND to_day = ? ORDER BY figure_id`,
  ).all(kind, from, to)

/** Keeps what is reported instead of a count, in the place of what was kept before; `at` is the ISO moment, `by` the officer. */
export const saveOverride = (
  database: WritableDatabase,
  { kind, period: { from, to } }: ReportSubject,
  { figureId, value, reason }: FigureOverride,
  { at, by }: { readonly at: string; readonly by: string },
): void => {
  statement<unknown, [string, string, string, string, number, string, string, string]>(
    database,
    `INSERT INTO report_override (kind, from_day, to_day, figure_id, value, reason, at, by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (kind, from_day, to_day, figure_id)
     DO UPDATE SET value = excluded.value, reason = excluded.reason, at = excluded.at, by = excluded.by`,
  ).run(kind, from, to, figureId, value, reason, at, by)
}

/** Takes an override back: the count is reported again. */
export const dropOverride = (
  database: WritableDatabase,
  { kind, period: { from, to } }: ReportSubject,
  figureId: string,
): void => {
  statement<unknown, [string, string, string, string]>(
    database,
    'DELETE FROM report_override WHERE kind = ? AND from_day = ? AND to_day = ? AND figure_id = ?',
  ).run(kind, from, to, figureId)
}
