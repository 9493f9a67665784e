import { inTransaction } from '../database/database.ts'
import {
  actToRedo,
  actToUndo,
  type CatalogueActKind,
  changesOfAct,
  type ItemChange,
  insertAct,
  type StoredAct,
  setUndone,
} from './catalogue-act-repository.ts'
import { applyContent, type CatalogueContext } from './record-act.ts'

/** What was taken back or done again, in words, and the items it touched. */
export type TakenBack = { readonly what: string; readonly itemIds: readonly number[] }
type UndoContext = Pick<CatalogueContext, 'database' | 'clock' | 'officer'>

const replay = (
  context: UndoContext,
  act: StoredAct,
  kind: Extract<CatalogueActKind, 'undone' | 'redone'>,
  changes: readonly ItemChange[],
): TakenBack => {
  const at = context.clock.now()
  for (const { itemId, before, after } of changes)
    applyContent(context.database, itemId, kind === 'undone' ? before : after, at)
  setUndone(context.database, act.id, kind === 'undone')
  insertAct(context.database, { kind, what: act.what, at, by: context.officer(), reason: '', ofAct: act.id })
  return { what: act.what, itemIds: changes.map((change) => change.itemId) }
}

/** Takes back the newest act on the catalogue, whenever it was done; null when there is none. History keeps both. */
export const undoAct = (context: UndoContext): TakenBack | null =>
  inTransaction(context.database, () => {
    const act = actToUndo(context.database)
    return act ? replay(context, act, 'undone', changesOfAct(context.database, act.id).reverse()) : null
  })

/** Does again the act last taken back, unless a new act came after it; null when there is none. */
export const redoAct = (context: UndoContext): TakenBack | null =>
  inTransaction(context.database, () => {
    const act = actToRedo(context.database)
    return act ? replay(context, act, 'redone', changesOfAct(context.database, act.id)) : null
  })
