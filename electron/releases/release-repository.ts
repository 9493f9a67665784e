import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { DecisionNumber, ReleaseContent, ReleaseHead, ReleaseItem } from '../../shared/releases/release.ts'
import type { ReleaseDifference } from '../../shared/releases/release-difference.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

type HeadRow = {
  id: number
  drafted_at: string
  by: string
  counts: string
  hash: string
  kind: 'issue' | 'drop' | null
  number: string | null
  on_day: LocalDate | null
  reason: string | null
}

const heads = `SELECT release.id, release.drafted_at, release.by, release.counts, release.hash,
    event.kind, event.number, event.on_day, event.reason
  FROM release LEFT JOIN release_event AS event
    ON event.id = (SELECT max(id) FROM release_event WHERE release_id = release.id)`

const headOf = (row: HeadRow): ReleaseHead => ({
  id: row.id,
  state: row.kind === null ? 'draft' : row.kind === 'issue' ? 'issued' : 'dropped',
  decision: row.kind === 'issue' && row.on_day !== null ? { number: row.number ?? '', on: row.on_day } : null,
  draftedAt: row.drafted_at,
  by: row.by,
  counts: JSON.parse(row.counts),
  hash: row.hash,
  dropReason: row.kind === 'drop' ? (row.reason ?? '') : '',
})

/** Every release, newest first; dropped drafts too. */
export const readReleases = (database: ReadableDatabase): readonly ReleaseHead[] =>
  statement<HeadRow>(database, `${heads} ORDER BY release.id DESC`).all().map(headOf)

export const readReleaseHead = (database: ReadableDatabase, id: number): ReleaseHead | undefined => {
  const row = statement<HeadRow, [number]>(database, `${heads} WHERE release.id = ?`).get(id)
  return row && headOf(row)
}

/** The release in force: of the latest decision day, the later drawn up where two share it. */
export const readReleaseInForce = (
  database: ReadableDatabase,
): (DecisionNumber & { readonly id: number }) | undefined => {
  const row = statement<HeadRow>(
    database,
    `${heads} WHERE event.kind = 'issue' ORDER BY event.on_day DESC, release.id DESC LIMIT 1`,
  ).get()
  const head = row && headOf(row)
  return head?.decision ? { id: head.id, ...head.decision } : undefined
}

export const readReleaseContent = (database: ReadableDatabase, id: number): ReleaseContent | undefined => {
  const row = statement<{ content: string }, [number]>(database, 'SELECT content FROM release WHERE id = ?').get(id)
  return row && JSON.parse(row.content)
}

export const readReleaseDifference = (database: ReadableDatabase, id: number): ReleaseDifference | undefined => {
  const row = statement<{ difference: string }, [number]>(database, 'SELECT difference FROM release WHERE id = ?').get(
    id,
  )
  return row && JSON.parse(row.difference)
}

/** The frozen content without its items, which may be thousands. */
export const readReleaseFrame = (
  database: ReadableDatabase,
  id: number,
): (Omit<ReleaseContent, 'items'> & { readonly items: readonly ReleaseItem[] }) | undefined => {
  const row = statement<{ content: string }, [number]>(
    database,
    "SELECT json_set(content, '$.items', json('[]')) AS content FROM release WHERE id = ?",
  ).get(id)
  return row && JSON.parse(row.content)
}

export type NewRelease = {
  readonly draftedAt: string
  readonly by: string
  readonly counts: ReleaseHead['counts']
  readonly content: string
  readonly difference: ReleaseDifference
  readonly hash: string
}

/** Keeps a frozen release for good; the database itself refuses to change or remove it. Returns its number. */
export const insertRelease = (database: WritableDatabase, release: NewRelease): number =>
  Number(
    statement<unknown, [string, string, string, string, string, string]>(
      database,
      'INSERT INTO release (drafted_at, by, counts, content, difference, hash) VALUES (?, ?, ?, ?, ?, ?)',
    ).run(
      release.draftedAt,
      release.by,
      JSON.stringify(release.counts),
      release.content,
      JSON.stringify(release.difference),
      release.hash,
    ).lastInsertRowid,
  )

export type ReleaseEvent = {
  readonly releaseId: number
  readonly kind: 'issue' | 'drop'
  readonly number: string
  readonly on: LocalDate | null
  readonly reason: string
  readonly at: string
  readonly by: string
}

/** Records that a release was put in force or dropped; the newest event stands. */
export const insertReleaseEvent = (database: WritableDatabase, event: ReleaseEvent): void => {
  statement<unknown, [ReleaseEvent]>(
    database,
    `INSERT INTO release_event (release_id, kind, number, on_day, reason, at, by)
     VALUES (@releaseId, @kind, @number, @on, @reason, @at, @by)`,
  ).run(event)
}
