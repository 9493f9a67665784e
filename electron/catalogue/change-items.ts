import {
  type CatalogueContent,
  checkForList,
  checkScreening,
  contentForList,
  contentOf,
} from '../../shared/catalogue/catalogue-content.ts'
import { fieldText } from '../../shared/catalogue/catalogue-differences.ts'
import { catalogueFields, fieldsOfList } from '../../shared/catalogue/catalogue-fields.ts'
import { type CatalogueFields, catalogueFieldsSchema } from '../../shared/catalogue/catalogue-item.ts'
import { type ChangePreview, type ItemsChange, isSetTogether } from '../../shared/catalogue/tidy-items.ts'
import { type Issue, ok, type Result, refusal } from '../../shared/result.ts'
import { readItem } from './catalogue-repository.ts'
import { type CatalogueContext, type PlannedChange, recordAct, shortTitle } from './record-act.ts'

type Input = { readonly ids: readonly number[]; readonly change: ItemsChange }
type Reading = Pick<CatalogueContext, 'database' | 'book' | 'beforeItem'>
type Planned = PlannedChange & { readonly itemId: number; readonly before: CatalogueContent; readonly issues: Issue[] }

const MOST_SHOWN = 50

const parsed = ({ key, value }: ItemsChange): Result<Pick<CatalogueFields, keyof CatalogueFields>> => {
  const read = isSetTogether(key) ? catalogueFieldsSchema.shape[key].safeParse(value) : undefined
  if (!read?.success)
    return refusal('invalidInput', 'Chưa đổi mục nào vì giá trị mới chưa đúng. Hãy xem lại ô vừa nhập.', [
      { field: 'value', message: read?.error.issues[0]?.message ?? 'Trường này phải sửa riêng từng mục.' },
    ])
  return ok({ [key]: read.data } as CatalogueFields)
}

/** Items in use whose list shows the field, with what each was and would be; those that stay the same have no change. */
const plan = (
  { database, book, beforeItem }: Reading,
  ids: readonly number[],
  key: string,
  values: Partial<CatalogueFields>,
): { readonly changes: readonly Planned[]; readonly same: number } => {
  const changes: Planned[] = []
  const unique = [...new Set(ids)]
  for (const [index, id] of unique.entries()) {
    beforeItem?.(index)
    const item = readItem(database, id)
    if (!item || item.retiredOn !== null || !fieldsOfList(item.list).some((field) => field.key === key)) continue
    const before = contentOf(item)
    const asked = { ...before, ...values }
    const after = contentForList(book, item.list, asked)
    if (fieldText(book, before, key as keyof CatalogueFields) === fieldText(book, asked, key as keyof CatalogueFields))
      continue
    const issues = [
      ...checkForList(book, item.list, { ...after, group: asked.group }),
      ...checkScreening(book, before, after),
    ]
    changes.push({ itemId: id, before, after, issues })
  }
  return { changes, same: unique.length - changes.length }
}

/** What setting one field of many items would do; writes nothing. Refuses `invalidInput` for a value the field can't hold. */
export const previewChange = (context: Reading, { ids, change }: Input): Result<ChangePreview> => {
  const values = parsed(change)
  if (!values.ok) return values
  const key = change.key as keyof CatalogueFields
  const { changes, same } = plan(context, ids, key, values.value)
  const lacking = changes.filter((each) => each.issues.length > 0)
  return ok({
    changing: changes.length,
    same,
    lacking: lacking.length,
    lackingWhy: lacking[0]?.issues[0]?.message ?? '',
    rows: changes.slice(0, MOST_SHOWN).map(({ itemId, before, after }) => ({
      id: itemId,
      title: before.title,
      before: fieldText(context.book, before, key),
      after: fieldText(context.book, after, key),
    })),
  })
}

/**
 * Sets one field of many items to the same value as one act; retired items and those of lists without the field stay as they are.
 * All or nothing: refuses `invalidInput` when any item can't have it.
 */
export const changeItems = (context: CatalogueContext, { ids, change }: Input): Result<{ changed: number }> => {
  const values = parsed(change)
  if (!values.ok) return values
  const { changes } = plan({ database: context.database, book: context.book }, ids, change.key, values.value)
  const lacking = changes.filter((each) => each.issues.length > 0)
  const [first] = lacking
  if (first)
    return refusal(
      'invalidInput',
      `Chưa đổi mục nào: ${lacking.length} trong ${changes.length} mục không nhận giá trị này. ${first.issues[0]?.message ?? ''}`,
      first.issues,
    )
  const [only] = changes
  if (!only) return ok({ changed: 0 })
  const label = catalogueFields.find((field) => field.key === change.key)?.label ?? ''
  const what = changes.length === 1 ? `mục ${shortTitle(only.before.title)}` : `${changes.length} mục`
  recordAct(context, { kind: 'edited', what: `sửa «${label}» của ${what}` }, changes)
  return ok({ changed: changes.length })
}
