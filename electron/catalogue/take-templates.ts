import { contentForList } from '../../shared/catalogue/catalogue-content.ts'
import { type ItemTemplate, itemTemplates } from '../../shared/catalogue/item-templates.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { titlesInUse } from './duty-repository.ts'
import { type CatalogueContext, recordAct, shortTitle } from './record-act.ts'

/** Keys of the templates whose item stands already in a list of public information. */
export const templatesTaken = ({
  database,
  book,
  clock,
}: Pick<CatalogueContext, 'book' | 'clock'> & { readonly database: ReadableDatabase }): string[] => {
  const templates = itemTemplates(book, clock.today())
  const there = titlesInUse(
    database,
    templates.map(({ fields }) => fields.title),
  )
  return templates.filter(({ fields }) => there.has(fields.title)).map(({ key }) => key)
}

/** Takes templates over into «Phải được công khai» as one act; those already there stay as they are. Returns the new items' numbers. */
export const takeTemplates = (
  context: CatalogueContext,
  keys: readonly string[],
): Result<{ readonly ids: number[] }> => {
  const wanted = new Set(keys)
  const taken = new Set(templatesTaken(context))
  const chosen = itemTemplates(context.book, context.clock.today()).filter(
    ({ key }) => wanted.has(key) && !taken.has(key),
  )
  const [first] = chosen
  if (!first) return refusal('notAllowedNow', 'Các mẫu đã chọn đều có trong danh mục rồi. Hãy chọn mẫu khác.')
  const what =
    chosen.length === 1 ? `thêm mục ${shortTitle(first.fields.title)} theo mẫu` : `thêm ${chosen.length} mục theo mẫu`
  const contentOf = ({ fields }: ItemTemplate) =>
    contentForList(context.book, 'mustPublish', { ...fields, list: 'mustPublish', retiredOn: null, attachments: [] })
  const ids = recordAct(
    context,
    { kind: 'added', what },
    chosen.map((template) => ({ itemId: null, before: null, after: contentOf(template) })),
  )
  return ok({ ids })
}
