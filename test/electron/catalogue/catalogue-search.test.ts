import { describe, expect, it } from 'vitest'
import {
  type CatalogueSearch,
  makeCatalogueSearch,
  type SearchEntry,
} from '../../../electron/catalogue/catalogue-search.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import type { CatalogueQuery } from '../../../shared/catalogue/catalogue-item.ts'
import { fold } from '../../../shared/text/vietnamese-fold.ts'
import { sortKey } from '../../../shared/text/vietnamese-order.ts'

const today = localDate('2026-11-23')
const papers = ['Quyết định', 'Kế hoạch', 'Thông báo']
const places = ['Nà Phai', 'Bản Chu', 'Thạch Khuyên', 'Đồng Ún']

const entryOf = (id: number): SearchEntry => {
  const title = `${papers[id % papers.length]} về thu hồi đất ${places[(id * 7) % places.length]} số ${id}`
  const documentNumber = `${id % 40}/QĐ-UBND`
  return {
    id,
    list: id % 10 === 0 ? 'published' : 'mustPublish',
    folded: `${fold(title)}\n${fold(documentNumber)}`,
    titleKey: sortKey(title),
    documentNumber,
    createdOn: null,
    field: '',
    group: '',
    creatingUnit: '',
    publishedOn: null,
    hasAddress: id % 3 === 0,
    linkBroken: id % 12 === 0,
    approved: id % 5 === 0,
    publishDeadline: null,
    beforeLaw: '',
    retiredOn: id % 50 === 1 ? today : null,
    changedAt: '',
  }
}
const searchOf = (count: number): CatalogueSearch => {
  const search = makeCatalogueSearch(() => false)
  for (let id = 1; id <= count; id += 1) search.put(entryOf(id))
  return search
}
const found = (search: CatalogueSearch, text: string, change: Partial<CatalogueQuery> = {}) =>
  search.query(
    { list: 'mustPublish', text, filter: 'all', sort: 'title', descending: false, offset: 0, limit: 500, ...change },
    today,
  )

describe('searching letter by letter', () => {
  it('finds what the whole text finds at once, in a small catalogue and in a large one', () => {
    for (const count of [300, 9000]) {
      const typed = searchOf(count)
      const whole = searchOf(count)
      for (const text of ['thu hồi đất nà phai', '12/QĐ-UBND thạch', 'bản chu 2', 'không có gì'])
        for (let end = 1; end <= text.length; end += 1)
          for (const filter of ['all', 'withoutLink', 'brokenLink', 'unapproved', 'approved', 'retired'] as const) {
            const part = text.slice(0, end)
            whole.remove(count)
            whole.put(entryOf(count))
            expect(found(typed, part, { filter })).toEqual(found(whole, part, { filter }))
          }
    }
  }, 60_000)

  it('finds what was added, changed or taken away between two letters', () => {
    const search = searchOf(100)
    expect(found(search, 'nà ph').total).toBeGreaterThan(0)
    search.put({ ...entryOf(3), folded: 'mot ten moi na phai', titleKey: '' })
    search.remove(8)
    const { ids } = found(search, 'nà pha')
    expect(ids).toContain(3)
    expect(ids).not.toContain(8)
  })
})
