import type { ReadableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

/** Numbers of the items whose newest step is the head's approval of what they are now. */
export const readApprovedItems = (database: ReadableDatabase): ReadonlySet<number> =>
  new Set(
    statement<{ id: number }>(
      database,
      `SELECT item.id FROM catalogue_item AS item
       JOIN item_approval AS step ON step.id = (SELECT max(id) FROM item_approval WHERE item_id = item.id)
       WHERE step.step = 'approve' AND step.revision = item.revision`,
    )
      .all()
      .map(({ id }) => id),
  )
