import { checkForList, contentForList, contentOf } from '../../shared/catalogue/catalogue-content.ts'
import { type CatalogueList, catalogueListLabels } from '../../shared/catalogue/catalogue-item.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { readItems } from './catalogue-repository.ts'
import { type CatalogueContext, recordAct, shortTitle } from './record-act.ts'

/**
 * Moves items to another list as one act; those already there and those retired stay as they are.
 * All or nothing: refuses `invalidInput` when any item lacks what the list asks (an address, for «đã công khai»).
 */
export const moveItems = (
  context: CatalogueContext,
  input: { readonly ids: readonly number[]; readonly list: CatalogueList },
): Result<{ moved: number }> => {
  const items = readItems(context.database, [...new Set(input.ids)]).filter(
    (item) => item.list !== input.list && item.retiredOn === null,
  )
  const changes = items.map((item) => {
    const before = contentOf(item)
    return { itemId: item.id, before, after: contentForList(context.book, input.list, before) }
  })
  const lacking = changes.filter((change) => checkForList(context.book, input.list, change.after).length > 0)
  const [first] = lacking
  if (first) {
    const issues = checkForList(context.book, input.list, first.after)
    return refusal(
      'invalidInput',
      lacking.length === 1 && items.length === 1
        ? `Chưa chuyển mục sang «${catalogueListLabels[input.list]}». ${issues[0]?.message ?? ''}`
        : `Chưa chuyển mục nào: ${lacking.length} trong ${items.length} mục đã chọn còn thiếu. ${issues[0]?.message ?? ''}`,
      issues,
    )
  }
  const [only] = items
  if (!only) return ok({ moved: 0 })
  const what = items.length === 1 ? `mục ${shortTitle(only.title)}` : `${items.length} mục`
  recordAct(context, { kind: 'moved', what: `chuyển ${what} sang «${catalogueListLabels[input.list]}»` }, changes)
  return ok({ moved: items.length })
}
