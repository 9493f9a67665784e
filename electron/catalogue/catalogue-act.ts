import type { CatalogueList } from '../../shared/catalogue/catalogue-item.ts'
import type { ChangePreview, ItemsChange } from '../../shared/catalogue/tidy-items.ts'
import { ok, type Result } from '../../shared/result.ts'
import { changeItems, previewChange } from './change-items.ts'
import { moveItems } from './move-items.ts'
import type { CatalogueContext } from './record-act.ts'
import { restoreItems, retireItems } from './retire-items.ts'
import { redoAct, type TakenBack, undoAct } from './undo-act.ts'

type Ids = { readonly ids: readonly number[] }

/** The acts that may touch many items: what each is given and what it answers. */
export type CatalogueActs = {
  readonly move: { readonly input: Ids & { readonly list: CatalogueList }; readonly output: { readonly moved: number } }
  readonly retire: { readonly input: Ids & { readonly reason: string }; readonly output: { readonly retired: number } }
  readonly restore: { readonly input: Ids; readonly output: { readonly restored: number } }
  readonly change: {
    readonly input: Ids & { readonly change: ItemsChange }
    readonly output: { readonly changed: number }
  }
  /** Only looks; as long as the change itself. */
  readonly previewChange: { readonly input: Ids & { readonly change: ItemsChange }; readonly output: ChangePreview }
  readonly undo: { readonly input: null; readonly output: TakenBack | null }
  readonly redo: { readonly input: null; readonly output: TakenBack | null }
}
export type CatalogueActName = keyof CatalogueActs

/** Each act by its name; refuses as the act itself does. */
export const catalogueActs: {
  readonly [Name in CatalogueActName]: (
    context: CatalogueContext,
    input: CatalogueActs[Name]['input'],
  ) => Result<CatalogueActs[Name]['output']>
} = {
  move: moveItems,
  retire: retireItems,
  restore: restoreItems,
  change: changeItems,
  previewChange,
  undo: (context) => ok(undoAct(context)),
  redo: (context) => ok(redoAct(context)),
}
