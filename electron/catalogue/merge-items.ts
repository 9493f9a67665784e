import { checkForList, checkScreening, contentForList, contentOf } from '../../shared/catalogue/catalogue-content.ts'
import type { Attachment, CatalogueItem } from '../../shared/catalogue/catalogue-item.ts'
import type { Merge } from '../../shared/catalogue/tidy-items.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { itemIsRetired, noSuchItem } from './catalogue-refusals.ts'
import { readItem } from './catalogue-repository.ts'
import { type CatalogueContext, recordAct, shortTitle } from './record-act.ts'

/**
 * Makes one item of several of the same list, as one act: one is kept with the fields chosen and with the attached files of all, the others go
 * out of use from today and stay readable. Refuses `conflict` when one of them changed since it was read, `invalidInput` when the
 * list asks more than was chosen. Answers the item that is kept.
 */
export const mergeItems = (context: CatalogueContext, input: Merge): Result<CatalogueItem> => {
  const { database, book } = context
  const keep = readItem(database, input.keep.id)
  const drop = input.drop.flatMap(({ id }) => readItem(database, id) ?? [])
  if (!keep || drop.length < input.drop.length) return noSuchItem()
  const all = [keep, ...drop]
  if (new Set(all.map((item) => item.id)).size < all.length || all.some((item) => item.list !== keep.list))
    return refusal('invalidInput', 'Chỉ gộp được các mục khác nhau của cùng một danh mục.')
  if (all.some((item) => item.retiredOn !== null)) return itemIsRetired()
  if ([input.keep, ...input.drop].some(({ revision }, index) => all[index]?.revision !== revision))
    return refusal(
      'conflict',
      'Một trong các mục này đã được sửa sau khi bạn mở nên chưa gộp. Hãy mở lại để xem bản mới nhất rồi gộp.',
    )
  const before = contentOf(keep)
  const after = contentForList(book, keep.list, {
    ...before,
    ...input.fields,
    attachments: filesOf(all),
  })
  const issues = [
    ...checkForList(book, keep.list, { ...after, group: input.fields.group }),
    // What was public in any of them is not made public now.
    ...(all.some((item) => item.publishedOn !== null) ? [] : checkScreening(context.book, before, after)),
  ]
  if (issues.length > 0) return refusal('invalidInput', `Chưa gộp được các mục. ${issues[0]?.message ?? ''}`, issues)
  const today = context.clock.today()
  recordAct(
    context,
    {
      kind: 'merged',
      what: `gộp ${all.length} mục vào ${shortTitle(after.title)}`,
      reason: `Gộp ${all.length} mục vào ${shortTitle(after.title)}`,
    },
    [
      { itemId: keep.id, before, after },
      ...drop.map((item) => {
        const was = contentOf(item)
        return { itemId: item.id, before: was, after: { ...was, retiredOn: today } }
      }),
    ],
  )
  return ok(readItem(database, keep.id) ?? keep)
}

const filesOf = (items: readonly CatalogueItem[]): readonly Attachment[] => [
  ...new Map(items.flatMap((item) => item.attachments).map((file) => [file.hash, file])).values(),
]
