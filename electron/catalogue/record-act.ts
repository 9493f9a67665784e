import type { CatalogueContent } from '../../shared/catalogue/catalogue-content.ts'
import { inTransaction, type WritableDatabase } from '../database/database.ts'
import type { Session } from '../session.ts'
import { type CatalogueActKind, insertAct, insertChange } from './catalogue-act-repository.ts'
import { readItem } from './catalogue-repository.ts'
import { deleteItem, insertItem, updateItem } from './item-writing-repository.ts'

/** What the use-cases of the catalogue need of a session. */
export type CatalogueContext = Pick<Session, 'database' | 'book' | 'clock' | 'officer'> & {
  /** Told before each item of an act; may throw to stop it, which leaves everything as it was. */
  readonly beforeItem?: (index: number) => void
}

/** `itemId` null: an item to be added. */
export type PlannedChange = {
  readonly itemId: number | null
  readonly before: CatalogueContent | null
  readonly after: CatalogueContent
}

/** Makes an item what it was or will be: adds, replaces or (null) removes it. */
export const applyContent = (
  database: WritableDatabase,
  itemId: number,
  content: CatalogueContent | null,
  at: string,
): void => {
  if (content === null) deleteItem(database, itemId)
  else if (readItem(database, itemId)) updateItem(database, itemId, content, at)
  else insertItem(database, content, at, itemId)
}

/** Does an act and records it, all in one transaction, as one step of undo. Returns the numbers of the items it touched. */
export const recordAct = (
  context: Pick<CatalogueContext, 'database' | 'clock' | 'officer' | 'beforeItem'>,
  act: { readonly kind: CatalogueActKind; readonly what: string; readonly reason?: string },
  changes: Iterable<PlannedChange>,
): number[] => {
  const { database } = context
  const at = context.clock.now()
  return inTransaction(database, () => {
    const actId = insertAct(database, {
      kind: act.kind,
      what: act.what,
      at,
      by: context.officer(),
      reason: act.reason ?? '',
      ofAct: null,
    })
    const touched: number[] = []
    for (const { itemId, before, after } of changes) {
      context.beforeItem?.(touched.length)
      const id = itemId ?? insertItem(database, after, at)
      if (itemId !== null) updateItem(database, itemId, after, at)
      insertChange(database, actId, { itemId: id, before, after })
      touched.push(id)
    }
    return touched
  })
}

/** An item as an act names it: «Quyết định về …», at most sixty letters. */
export const shortTitle = (title: string): string => {
  const line = title.replace(/\s+/g, ' ')
  return line.length <= 60 ? `«${line}»` : `«${line.slice(0, 58).trimEnd()}…»`
}
