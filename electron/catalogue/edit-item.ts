import { checkForList, checkScreening, contentForList, contentOf } from '../../shared/catalogue/catalogue-content.ts'
import { differencesBetween } from '../../shared/catalogue/catalogue-differences.ts'
import type { CatalogueFields, CatalogueItem } from '../../shared/catalogue/catalogue-item.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { itemIsRetired, noSuchItem } from './catalogue-refusals.ts'
import { readItem } from './catalogue-repository.ts'
import { type CatalogueContext, recordAct, shortTitle } from './record-act.ts'

/**
 * Replaces an item's fields. Refuses `conflict` when the item changed since revision `revision` was read, so that nobody's
 * words are overwritten unseen. An edit that changes nothing records nothing.
 */
export const editItem = (
  context: CatalogueContext,
  input: { readonly id: number; readonly revision: number; readonly fields: CatalogueFields },
): Result<CatalogueItem> => {
  const item = readItem(context.database, input.id)
  if (!item) return noSuchItem()
  if (item.retiredOn !== null) return itemIsRetired()
  if (item.revision !== input.revision)
    return refusal(
      'conflict',
      'Mục này đã được sửa sau khi bạn mở nên chưa lưu. Nội dung bạn nhập vẫn còn trên màn hình. Hãy xem bản mới nhất rồi sửa lại.',
    )
  const before = contentOf(item)
  const after = contentForList(context.book, item.list, { ...before, ...input.fields })
  const issues = [
    ...checkForList(context.book, item.list, { ...after, group: input.fields.group }),
    ...checkScreening(context.book, before, after),
  ]
  if (issues.length > 0) return refusal('invalidInput', 'Chưa lưu được mục vì còn chỗ cần sửa.', issues)
  if (differencesBetween(context.book, before, after).length === 0) return ok(item)
  recordAct(context, { kind: 'edited', what: `sửa mục ${shortTitle(before.title)}` }, [
    { itemId: item.id, before, after },
  ])
  return ok(readItem(context.database, item.id) ?? item)
}
