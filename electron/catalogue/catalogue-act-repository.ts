import type { CatalogueContent } from '../../shared/catalogue/catalogue-content.ts'
import { blankCatalogueFields, type CatalogueChange } from '../../shared/catalogue/catalogue-item.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

export type CatalogueActKind = CatalogueChange['act']

/** One act of the officer: the unit of undo. `what` continues «Đã hoàn tác: …». */
export type CatalogueAct = {
  readonly kind: CatalogueActKind
  readonly what: string
  readonly at: string
  readonly by: string
  readonly reason: string
  /** For `undone` and `redone`: the act that was meant. */
  readonly ofAct: number | null
}

/** An item before and after; null before: added, null after: its adding taken back. */
export type ItemChange = {
  readonly itemId: number
  readonly before: CatalogueContent | null
  readonly after: CatalogueContent | null
}

/** An item as a change keeps it. Fields left blank are left out: most of an imported item is. */
export const contentText = (content: CatalogueContent): string => {
  const all: Readonly<Record<string, unknown>> = content
  const filled: Record<string, unknown> = {}
  for (const key in all) {
    const value = all[key]
    if (value !== '' && value !== null && !(Array.isArray(value) && value.length === 0)) filled[key] = value
  }
  return JSON.stringify(filled)
}
const contentJson = (content: CatalogueContent | null): string | null =>
  content === null ? null : contentText(content)
/** Blank fields were left out, and what an act of an earlier version kept lacks the fields of later ones. */
const contentFrom = (json: string | null): CatalogueContent | null =>
  json === null ? null : { ...blankCatalogueFields, retiredOn: null, attachments: [], ...JSON.parse(json) }

/** Records an act; returns its number. */
export const insertAct = (database: WritableDatabase, act: CatalogueAct): number =>
  Number(
    statement<unknown, [CatalogueAct]>(
      database,
      `INSERT INTO catalogue_act (kind, what, at, by, reason, of_act) VALUES (@kind, @what, @at, @by, @reason, @ofAct)`,
    ).run(act).lastInsertRowid,
  )

/** Records what an act did to one item. */
export const insertChange = (database: WritableDatabase, actId: number, change: ItemChange): void => {
  statement<unknown, [number, number, string | null, string | null]>(
    database,
    'INSERT INTO catalogue_change (act_id, item_id, before, after) VALUES (?, ?, ?, ?)',
  ).run(actId, change.itemId, contentJson(change.before), contentJson(change.after))
}

/** Records that an act added an item; `after`: the item as `contentText` gives it. */
export const insertAdding = (database: WritableDatabase, actId: number, itemId: number, after: string): void => {
  statement<unknown, [number, number, string]>(
    database,
    'INSERT INTO catalogue_change (act_id, item_id, before, after) VALUES (?, ?, NULL, ?)',
  ).run(actId, itemId, after)
}

/** Says what an act did that is still being done, in the transaction that records it. */
export const nameAct = (database: WritableDatabase, actId: number, what: string): void => {
  statement<unknown, [string, number]>(database, 'UPDATE catalogue_act SET what = ? WHERE id = ?').run(what, actId)
}

export type StoredAct = { readonly id: number; readonly what: string }

/** The newest act that stands: what «Hoàn tác» takes back. */
export const actToUndo = (database: ReadableDatabase): StoredAct | undefined =>
  statement<StoredAct>(
    database,
    'SELECT id, what FROM catalogue_act WHERE of_act IS NULL AND undone = 0 ORDER BY id DESC LIMIT 1',
  ).get()

/** The oldest act taken back since the newest one that stands: what «Làm lại» does again; a new act ends the chance. */
export const actToRedo = (database: ReadableDatabase): StoredAct | undefined =>
  statement<StoredAct>(
    database,
    `SELECT id, what FROM catalogue_act WHERE of_act IS NULL AND undone = 1
       AND id > coalesce((SELECT max(id) FROM catalogue_act WHERE of_act IS NULL AND undone = 0), 0)
     ORDER BY id LIMIT 1`,
  ).get()

/** Marks an act as taken back or standing again. */
export const setUndone = (database: WritableDatabase, actId: number, undone: boolean): void => {
  statement<unknown, [number, number]>(database, 'UPDATE catalogue_act SET undone = ? WHERE id = ?').run(
    undone ? 1 : 0,
    actId,
  )
}

/** Numbers of the items of an act that only added (an import); undefined when it also changed others. */
export const itemsOnlyAdded = (database: ReadableDatabase, actId: number): number[] | undefined => {
  const rows = statement<{ item_id: number; added: 0 | 1 }, [number]>(
    database,
    'SELECT item_id, before IS NULL AS added FROM catalogue_change WHERE act_id = ? ORDER BY id',
  ).all(actId)
  return rows.every((row) => row.added === 1) ? rows.map((row) => row.item_id) : undefined
}

/** How many items an act touched. */
export const countChanges = (database: ReadableDatabase, actId: number): number =>
  statement<{ count: number }, [number]>(
    database,
    'SELECT count(*) AS count FROM catalogue_change WHERE act_id = ?',
  ).get(actId)?.count ?? 0

/** What an act did, in its order. */
export const changesOfAct = (database: ReadableDatabase, actId: number): ItemChange[] =>
  statement<{ item_id: number; before: string | null; after: string | null }, [number]>(
    database,
    'SELECT item_id, before, after FROM catalogue_change WHERE act_id = ? ORDER BY id',
  )
    .all(actId)
    .map((row) => ({ itemId: row.item_id, before: contentFrom(row.before), after: contentFrom(row.after) }))

export type ItemAct = ItemChange & Pick<CatalogueAct, 'kind' | 'at' | 'by' | 'reason'>

/** Every act on one item, newest first; one taken back or done again carries the changes of the act it meant. */
export const actsOfItem = (database: ReadableDatabase, itemId: number): ItemAct[] =>
  statement<
    { kind: CatalogueActKind; at: string; by: string; reason: string; before: string | null; after: string | null },
    [number]
  >(
    database,
    `SELECT act.kind, act.at, act.by, act.reason,
       CASE act.kind WHEN 'undone' THEN change.after ELSE change.before END AS before,
       CASE act.kind WHEN 'undone' THEN change.before ELSE change.after END AS after
     FROM catalogue_change AS change
     JOIN catalogue_act AS act ON act.id = change.act_id OR act.of_act = change.act_id
     WHERE change.item_id = ? ORDER BY act.id DESC`,
  )
    .all(itemId)
    .map((row) => ({ ...row, itemId, before: contentFrom(row.before), after: contentFrom(row.after) }))
