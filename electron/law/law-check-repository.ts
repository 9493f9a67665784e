import canonicalize from 'canonicalize'
import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { Datum, DatumCheck } from '../../shared/law/law-book.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

/** What is compared with the official text: everything but who looked before. */
const comparedContent = ({ checkedOn: _on, checkedBy: _by, ...content }: Datum): string => canonicalize(content) ?? ''

type CheckRow = DatumCheck & { readonly content: string }

/** The ticks that hold: the newest of each datum that still reads as it did when it was compared. */
export const readChecks = (database: ReadableDatabase, data: readonly Datum[]): readonly DatumCheck[] => {
  const rows = statement<CheckRow>(
    database,
    `SELECT datum, content, on_day AS "on", by FROM law_check WHERE taken_back_at IS NULL ORDER BY id`,
  ).all()
  if (rows.length === 0) return []
  const known = new Map(data.map((datum) => [datum.id, datum]))
  const holding = new Map<string, DatumCheck>()
  for (const { content, ...check } of rows) {
    const datum = known.get(check.datum)
    if (datum && comparedContent(datum) === content) holding.set(check.datum, check)
  }
  return [...holding.values()]
}

/** Keeps that a datum was compared as it stands now. */
export const addCheck = (
  database: WritableDatabase,
  datum: Datum,
  { on, at, by }: { readonly on: LocalDate; readonly at: string; readonly by: string },
): void => {
  statement(database, 'INSERT INTO law_check (datum, content, on_day, at, by) VALUES (?, ?, ?, ?, ?)').run(
    datum.id,
    comparedContent(datum),
    on,
    at,
    by,
  )
}

/** Takes every tick of a datum back; the rows stay. Answers how many held. */
export const takeBackChecks = (database: WritableDatabase, datum: string, at: string, by: string): number =>
  statement(
    database,
    'UPDATE law_check SET taken_back_at = ?, taken_back_by = ? WHERE datum = ? AND taken_back_at IS NULL',
  ).run(at, by, datum).changes
