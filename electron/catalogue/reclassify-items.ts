import { contentOf } from '../../shared/catalogue/catalogue-content.ts'
import { mostReclassified, type OldClassification } from '../../shared/catalogue/old-classification.ts'
import { publicationGroups } from '../../shared/law/classifications.ts'
import { dataOfKind } from '../../shared/law/dated.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { readItems } from './catalogue-repository.ts'
import { itemsOfGroup } from './duty-repository.ts'
import { type CatalogueContext, recordAct } from './record-act.ts'

/** Points that no longer hold today, in the order of the law book. */
const endedGroups = ({ book, clock }: Pick<CatalogueContext, 'book' | 'clock'>): readonly string[] => {
  const current = new Set(publicationGroups(book, clock.today()).map(({ id }) => id))
  return dataOfKind(book, 'publicationGroup')
    .map(({ id }) => id)
    .filter((id) => !current.has(id))
}

/** Items in use of the open lists that stand under a point of a law that ended, point by point; points without any are left out. */
export const oldClassifications = (
  context: Pick<CatalogueContext, 'database' | 'book' | 'clock'>,
): readonly OldClassification[] =>
  endedGroups(context)
    .map((group) => {
      const { total, rows } = itemsOfGroup(context.database, group, mostReclassified)
      return {
        group,
        total,
        rows: rows.map(({ id, list, title, documentNumber }) => ({ id, list, title, documentNumber })),
      }
    })
    .filter(({ total }) => total > 0)

/**
 * Gives items a point of the law in force, as one act; those that no longer stand under an ended point stay as they are. Refuses
 * `invalidInput` for a point that does not hold today. Returns the items changed.
 */
export const reclassify = (
  context: CatalogueContext,
  { ids, group }: { readonly ids: readonly number[]; readonly group: string },
): Result<{ readonly ids: readonly number[] }> => {
  const { book, clock, database } = context
  if (!publicationGroups(book, clock.today()).some(({ id }) => id === group))
    return refusal('invalidInput', 'Điểm được chọn không thuộc luật đang có hiệu lực. Hãy chọn lại.')
  const ended = new Set(endedGroups(context))
  const items = readItems(database, [...new Set(ids)]).filter(
    (item) => item.retiredOn === null && ended.has(item.group),
  )
  if (items.length === 0)
    return refusal('notAllowedNow', 'Các mục đã chọn đều được phân loại lại rồi. Hãy mở lại trang để xem bản mới nhất.')
  recordAct(
    context,
    { kind: 'edited', what: `phân loại lại ${items.length} mục theo luật đang có hiệu lực` },
    items.map((item) => {
      const before = contentOf(item)
      return { itemId: item.id, before, after: { ...before, group } }
    }),
  )
  return ok({ ids: items.map(({ id }) => id) })
}
