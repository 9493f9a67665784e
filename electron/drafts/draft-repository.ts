import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

/** The unsent screen kept under `kind`, as the JSON the screen wrote; null when there is none. */
export const readDraft = (database: ReadableDatabase, kind: string): string | null =>
  statement<{ json: string }>(database, 'SELECT json FROM draft WHERE kind = ?').get(kind)?.json ?? null

/** What is kept under a kind or under names that begin with it and a colon, the one saved last first. */
export const readDrafts = (
  database: ReadableDatabase,
  kind: string,
): readonly { readonly kind: string; readonly json: string; readonly savedAt: string }[] =>
  statement<{ kind: string; json: string; savedAt: string }>(
    database,
    `SELECT kind, json, saved_at AS savedAt FROM draft WHERE kind = @kind OR substr(kind, 1, length(@kind) + 1) = @kind || ':'
     ORDER BY saved_at DESC, kind`,
  ).all({ kind })

/** Keeps one draft a kind; `at` is the moment from the clock. */
export const saveDraft = (database: WritableDatabase, kind: string, json: string, at: string): void => {
  statement(
    database,
    'INSERT INTO draft (kind, json, saved_at) VALUES (?, ?, ?) ON CONFLICT (kind) DO UPDATE SET json = excluded.json, saved_at = excluded.saved_at',
  ).run(kind, json, at)
}

/** Forgets a draft; nothing happens when there is none. */
export const dropDraft = (database: WritableDatabase, kind: string): void => {
  statement(database, 'DELETE FROM draft WHERE kind = ?').run(kind)
}
