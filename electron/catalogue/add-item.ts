import { checkForList, contentForList } from '../../shared/catalogue/catalogue-content.ts'
import type { CatalogueFields, CatalogueItem, CatalogueList } from '../../shared/catalogue/catalogue-item.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { noSuchItem } from './catalogue-refusals.ts'
import { readItem } from './catalogue-repository.ts'
import { type CatalogueContext, recordAct, shortTitle } from './record-act.ts'

/** Adds an item to a list. Refuses `invalidInput` naming the field when the list asks more than was typed. */
export const addItem = (
  context: CatalogueContext,
  input: { readonly list: CatalogueList; readonly fields: CatalogueFields },
): Result<CatalogueItem> => {
  const content = contentForList(context.book, input.list, {
    ...input.fields,
    list: input.list,
    retiredOn: null,
    attachments: [],
  })
  const issues = checkForList(context.book, input.list, { ...content, group: input.fields.group })
  if (issues.length > 0) return refusal('invalidInput', 'Chưa thêm được mục vì còn chỗ cần sửa.', issues)
  const [id] = recordAct(context, { kind: 'added', what: `thêm mục ${shortTitle(content.title)}` }, [
    { itemId: null, before: null, after: content },
  ])
  const item = id === undefined ? undefined : readItem(context.database, id)
  return item ? ok(item) : noSuchItem()
}
