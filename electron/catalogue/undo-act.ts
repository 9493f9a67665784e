import type { CatalogueContent } from '../../shared/catalogue/catalogue-content.ts'
import { inTransaction, type ReadableDatabase } from '../database/database.ts'
import {
  actToRedo,
  actToUndo,
  type CatalogueActKind,
  changesOfAct,
  countChanges,
  type ItemChange,
  insertAct,
  itemsOnlyAdded,
  type StoredAct,
  setUndone,
} from './catalogue-act-repository.ts'
import { deleteItem } from './item-writing-repository.ts'
import { applyContent, type CatalogueContext } from './record-act.ts'

/** What was taken back or done again, in words, and the items it touched. */
export type TakenBack = { readonly what: string; readonly itemIds: readonly number[] }
type UndoContext = Pick<CatalogueContext, 'database' | 'clock' | 'officer' | 'beforeItem'>

const record = (
  context: UndoContext,
  act: StoredAct,
  kind: Extract<CatalogueActKind, 'undone' | 'redone'>,
  itemIds: readonly number[],
): TakenBack => {
  setUndone(context.database, act.id, kind === 'undone')
  const at = context.clock.now()
  insertAct(context.database, { kind, what: act.what, at, by: context.officer(), reason: '', ofAct: act.id })
  return { what: act.what, itemIds }
}

const apply = (
  { database, clock, beforeItem }: UndoContext,
  changes: readonly ItemChange[],
  contentIn: (change: ItemChange) => CatalogueContent | null,
): number[] => {
  const at = clock.now()
  for (const [index, change] of changes.entries()) {
    beforeItem?.(index)
    applyContent(database, change.itemId, contentIn(change), at)
  }
  return changes.map((change) => change.itemId)
}

/** Takes back the newest act on the catalogue, whenever it was done; null when there is none. History keeps both. */
export const undoAct = (context: UndoContext): TakenBack | null =>
  inTransaction(context.database, () => {
    const act = actToUndo(context.database)
    if (!act) return null
    // An import of many rows goes back without reading what each of them was.
    const added = itemsOnlyAdded(context.database, act.id)
    for (const [index, id] of (added ?? []).entries()) {
      context.beforeItem?.(index)
      deleteItem(context.database, id)
    }
    const touched = added ?? apply(context, changesOfAct(context.database, act.id).reverse(), (change) => change.before)
    return record(context, act, 'undone', touched)
  })

/** How many items `undoAct` or `redoAct` would touch now. */
export const sizeOfTakingBack = (database: ReadableDatabase, direction: 'undo' | 'redo'): number => {
  const act = direction === 'undo' ? actToUndo(database) : actToRedo(database)
  return act ? countChanges(database, act.id) : 0
}

/** Does again the act last taken back, unless a new act came after it; null when there is none. */
export const redoAct = (context: UndoContext): TakenBack | null =>
  inTransaction(context.database, () => {
    const act = actToRedo(context.database)
    if (!act) return null
    const touched = apply(context, changesOfAct(context.database, act.id), (change) => change.after)
    return record(context, act, 'redone', touched)
  })
