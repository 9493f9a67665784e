import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

/** Saved ways of looking at the log, removed ones too: their names and what they look for. */
export const storedViews = (
  database: ReadableDatabase,
): readonly { readonly id: number; readonly name: string; readonly text: string }[] =>
  statement<{ id: number; name: string; text: string }>(
    database,
    "SELECT id, name, name || ' ' || content AS text FROM saved_view ORDER BY id",
  ).all()

/** Removes a way of looking at the log for good. */
export const dropView = (database: WritableDatabase, id: number): void => {
  statement(database, 'DELETE FROM saved_view WHERE id = ?').run(id)
}

/** What is kept half-typed. */
export const storedDrafts = (database: ReadableDatabase): readonly { readonly kind: string; readonly text: string }[] =>
  statement<{ kind: string; text: string }>(database, 'SELECT kind, json AS text FROM draft ORDER BY kind').all()

export type ReportText = { readonly from: LocalDate; readonly to: LocalDate; readonly text: string }

/** What the officer wrote into reports: their text, and why a figure was overridden. */
export const reportTexts = (database: ReadableDatabase): readonly ReportText[] =>
  statement<ReportText>(
    database,
    `SELECT from_day AS "from", to_day AS "to", json AS text FROM report_narrative
     UNION ALL SELECT from_day, to_day, reason FROM report_override ORDER BY 1, 2`,
  ).all()

/** Exported reports, frozen as they are. */
export const sentReportTexts = (database: ReadableDatabase): IterableIterator<ReportText> =>
  statement<ReportText>(
    database,
    'SELECT from_day AS "from", to_day AS "to", content AS text FROM exported_report ORDER BY id',
  ).iterate()

/** What the implementation programme says. */
export const programmeTexts = (database: ReadableDatabase): readonly string[] =>
  statement<{ text: string }>(database, 'SELECT fields AS text FROM programme_record')
    .all()
    .map(({ text }) => text)

/** What was written about requests of people about their own data. */
export const subjectTexts = (
  database: ReadableDatabase,
): readonly { readonly year: number; readonly number: number; readonly text: string }[] =>
  statement<{ year: number; number: number; text: string }>(
    database,
    `SELECT year, number, reference || ' ' || about || ' ' || coalesce((SELECT group_concat(explanation, ' ')
       FROM subject_decision WHERE subject_request_id = subject_request.id), '') AS text
     FROM subject_request ORDER BY id`,
  ).all()
