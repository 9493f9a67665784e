import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readItem } from '../../../electron/catalogue/catalogue-repository.ts'
import { oldClassifications, reclassify } from '../../../electron/catalogue/reclassify-items.ts'
import { undoAct } from '../../../electron/catalogue/undo-act.ts'
import { publicationGroups } from '../../../shared/law/classifications.ts'
import { dataOfKind } from '../../../shared/law/dated.ts'
import { book } from '../../law/shipped-law-book.ts'
import { granted, openTestCatalogue, today } from './test-catalogue.ts'

let catalogue: ReturnType<typeof openTestCatalogue>
beforeEach(() => {
  catalogue = openTestCatalogue()
})
afterEach(() => catalogue.close())

describe('points of a law that ended', () => {
  const old = 'luat-104-2016.17.1.g'
  const next = 'luat-01-2026.17.1.l'

  it('each have a proposal among the points in force', () => {
    const current = publicationGroups(book, today).map(({ id }) => id)
    const ended = dataOfKind(book, 'publicationGroup').filter(({ id }) => !current.includes(id))
    expect(ended).toHaveLength(15)
    for (const { nowIn } of ended) {
      expect(nowIn?.length).toBeGreaterThan(0)
      expect(current).toEqual(expect.arrayContaining([...(nowIn ?? [])]))
    }
  })

  it('list their items, and only those in use of the open lists', () => {
    catalogue.add('Thu hồi đất', { group: old })
    catalogue.add('Đấu thầu', { group: old, address: 'Trụ sở' }, 'published')
    catalogue.add('Theo luật mới', { group: next })
    catalogue.add('Chưa phân loại')
    const found = oldClassifications(catalogue.context)
    expect(found).toMatchObject([{ group: old, total: 2 }])
    expect(found[0]?.rows.map(({ title }) => title).sort()).toEqual(['Thu hồi đất', 'Đấu thầu'])
  })

  it('give way for the items chosen, as one act that goes back', () => {
    const chosen = catalogue.add('Thu hồi đất', { group: old })
    const other = catalogue.add('Mua sắm công', { group: old })
    const unclassified = catalogue.add('Chưa phân loại')
    const group = (id: number) => readItem(catalogue.context.database, id)?.group
    const ids = [chosen.id, unclassified.id, 999]
    expect(granted(reclassify(catalogue.context, { ids, group: next }))).toEqual({ ids: [chosen.id] })
    expect([group(chosen.id), group(other.id), group(unclassified.id)]).toEqual([next, old, ''])
    undoAct(catalogue.context)
    expect(group(chosen.id)).toBe(old)
  })

  it('never give way to another ended point, and not twice', () => {
    const item = catalogue.add('Thu hồi đất', { group: old })
    expect(reclassify(catalogue.context, { ids: [item.id], group: old })).toMatchObject({
      error: { code: 'invalidInput' },
    })
    granted(reclassify(catalogue.context, { ids: [item.id], group: next }))
    expect(reclassify(catalogue.context, { ids: [item.id], group: next })).toMatchObject({
      error: { code: 'notAllowedNow' },
    })
  })
})
