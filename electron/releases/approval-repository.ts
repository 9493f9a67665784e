import {
  type ApprovalPage,
  type ApprovalQuery,
  type ApprovalRow,
  type ApprovalState,
  type ApprovalStep,
  approvalPage,
  approvalStates,
} from '../../shared/releases/approval.ts'
import type { ReleasedList } from '../../shared/releases/release.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

/** An item changed after its last step has been proposed again by whoever changed it. */
const states = `SELECT item.id, item.title, item.list, item.revision, item.sort_key, step.at, coalesce(step.by, '') AS by,
    CASE WHEN step.step IS NULL OR step.step = 'return' THEN 'none'
         WHEN step.revision <> item.revision OR step.step = 'propose' THEN 'proposed'
         WHEN step.step = 'check' THEN 'checked'
         ELSE 'approved' END AS state,
    step.step = 'approve' AND step.revision <> item.revision AS changed_since
  FROM catalogue_item AS item
  LEFT JOIN item_approval AS step ON step.id = (SELECT max(id) FROM item_approval WHERE item_id = item.id)
  WHERE item.retired_on IS NULL`

/** Numbers of the items whose newest step is the head's approval of what they are now. */
export const readApprovedItems = (database: ReadableDatabase): ReadonlySet<number> =>
  new Set(
    statement<{ id: number }>(database, `SELECT id FROM (${states}) WHERE state = 'approved'`)
      .all()
      .map(({ id }) => id),
  )

type StateRow = Omit<ApprovalRow, 'changedSince'> & { changed_since: 0 | 1 | null }

/** A window of a list by state, in Vietnamese order of the titles, and how many stand where. */
export const readApprovals = (database: ReadableDatabase, { list, state, offset }: ApprovalQuery): ApprovalPage => {
  const counted = statement<{ state: ApprovalState; count: number }, [ReleasedList]>(
    database,
    `SELECT state, count(*) AS count FROM (${states}) WHERE list = ? GROUP BY state`,
  ).all(list)
  const counts = Object.fromEntries(
    approvalStates.map((each) => [each, counted.find((row) => row.state === each)?.count ?? 0]),
  ) as Record<ApprovalState, number>
  const rows = statement<
    StateRow,
    [{ list: ReleasedList; state: ApprovalState | null; offset: number; limit: number }]
  >(
    database,
    `SELECT id, title, list, state, changed_since, at, by FROM (${states})
     WHERE list = @list AND (@state IS NULL OR state = @state) ORDER BY sort_key, id LIMIT @limit OFFSET @offset`,
  ).all({ list, state, offset, limit: approvalPage })
  return {
    counts,
    total: state === null ? Object.values(counts).reduce((sum, count) => sum + count, 0) : counts[state],
    rows: rows.map(({ changed_since, ...row }) => ({ ...row, changedSince: changed_since === 1 })),
  }
}

export type NewStep = {
  readonly step: ApprovalStep
  readonly note: string
  readonly at: string
  readonly by: string
}

/** Takes a step for the named items that stand where it begins; answers how many. */
export const stepItems = (
  database: WritableDatabase,
  ids: readonly number[],
  from: readonly ApprovalState[],
  step: NewStep,
): number =>
  statement<unknown, [NewStep & { ids: string; from: string }]>(
    database,
    `INSERT INTO item_approval (item_id, revision, step, note, at, by)
     SELECT id, revision, @step, @note, @at, @by FROM (${states})
     WHERE id IN (SELECT value FROM json_each(@ids)) AND state IN (SELECT value FROM json_each(@from))`,
  ).run({ ...step, ids: JSON.stringify(ids), from: JSON.stringify(from) }).changes

/** The same for a whole list: every item of it that stands in one state. */
export const stepList = (database: WritableDatabase, list: ReleasedList, state: ApprovalState, step: NewStep): number =>
  statement<unknown, [NewStep & { list: ReleasedList; state: ApprovalState }]>(
    database,
    `INSERT INTO item_approval (item_id, revision, step, note, at, by)
     SELECT id, revision, @step, @note, @at, @by FROM (${states}) WHERE list = @list AND state = @state`,
  ).run({ ...step, list, state }).changes
