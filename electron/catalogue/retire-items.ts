import { contentOf } from '../../shared/catalogue/catalogue-content.ts'
import type { CatalogueItem } from '../../shared/catalogue/catalogue-item.ts'
import { ok, type Result } from '../../shared/result.ts'
import { readItems } from './catalogue-repository.ts'
import { type CatalogueContext, recordAct, shortTitle } from './record-act.ts'

const named = (items: readonly CatalogueItem[]): string =>
  items.length === 1 ? `mục ${shortTitle(items[0]?.title ?? '')}` : `${items.length} mục`

/** Takes items out of use from today, keeping them readable with the reason; an item is never deleted. */
export const retireItems = (
  context: CatalogueContext,
  input: { readonly ids: readonly number[]; readonly reason: string },
): Result<{ retired: number }> => {
  const today = context.clock.today()
  const items = readItems(context.database, [...new Set(input.ids)]).filter((item) => item.retiredOn === null)
  if (items.length === 0) return ok({ retired: 0 })
  recordAct(
    context,
    { kind: 'retired', what: `thôi dùng ${named(items)}`, reason: input.reason },
    items.map((item) => {
      const before = contentOf(item)
      return { itemId: item.id, before, after: { ...before, retiredOn: today } }
    }),
  )
  return ok({ retired: items.length })
}

/** Puts retired items back into use. */
export const restoreItems = (
  context: CatalogueContext,
  input: { readonly ids: readonly number[] },
): Result<{ restored: number }> => {
  const items = readItems(context.database, [...new Set(input.ids)]).filter((item) => item.retiredOn !== null)
  if (items.length === 0) return ok({ restored: 0 })
  recordAct(
    context,
    { kind: 'restored', what: `khôi phục ${named(items)}` },
    items.map((item) => {
      const before = contentOf(item)
      return { itemId: item.id, before, after: { ...before, retiredOn: null } }
    }),
  )
  return ok({ restored: items.length })
}
