import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { NoticeLine } from '../../shared/releases/focal-notice.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

export type KeptNotice = {
  readonly id: number
  readonly lines: readonly NoticeLine[]
  readonly on: LocalDate
  readonly by: string
}

/** Every notice that was recorded as published, newest first. */
export const readNotices = (database: ReadableDatabase): readonly KeptNotice[] =>
  statement<{ id: number; content: string; on_day: LocalDate; by: string }>(
    database,
    'SELECT id, content, on_day, by FROM focal_notice ORDER BY id DESC',
  )
    .all()
    .map((row) => ({ id: row.id, lines: JSON.parse(row.content), on: row.on_day, by: row.by }))

/** Keeps a notice as it was published; `at` is the ISO moment of recording. */
export const insertNotice = (
  database: WritableDatabase,
  notice: Omit<KeptNotice, 'id'> & { readonly at: string },
): void => {
  statement<unknown, [string, LocalDate, string, string]>(
    database,
    'INSERT INTO focal_notice (content, on_day, at, by) VALUES (?, ?, ?, ?)',
  ).run(JSON.stringify(notice.lines), notice.on, notice.at, notice.by)
}
