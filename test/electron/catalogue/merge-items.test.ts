import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readItem } from '../../../electron/catalogue/catalogue-repository.ts'
import { duplicatesAmong, listDuplicates } from '../../../electron/catalogue/list-duplicates.ts'
import { mergeItems } from '../../../electron/catalogue/merge-items.ts'
import { readHistory } from '../../../electron/catalogue/read-history.ts'
import { retireItems } from '../../../electron/catalogue/retire-items.ts'
import { redoAct, undoAct } from '../../../electron/catalogue/undo-act.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import {
  type CatalogueFields,
  type CatalogueItem,
  catalogueFieldsSchema,
} from '../../../shared/catalogue/catalogue-item.ts'
import { book } from '../../law/shipped-law-book.ts'
import { granted, openTestCatalogue, today } from './test-catalogue.ts'

let catalogue: ReturnType<typeof openTestCatalogue>
beforeEach(() => {
  catalogue = openTestCatalogue()
})
afterEach(() => catalogue.close())

const read = (id: number) => readItem(catalogue.context.database, id)
const found = (...items: readonly { title: string; documentNumber?: string; createdOn?: string }[]) =>
  duplicatesAmong(
    items.map(({ title, documentNumber = '', createdOn }, index) => ({
      id: index + 1,
      title,
      documentNumber,
      createdOn: createdOn === undefined ? null : localDate(createdOn),
    })),
  )

describe('finding duplicates', () => {
  it('finds a title typed with other marks, case, signs and spaces', () => {
    expect(found({ title: 'Quyết định: giao đất' }, { title: 'Khác' }, { title: 'QUYET DINH  giao đất.' })).toEqual([
      { by: 'title', ids: [1, 3] },
    ])
  })

  it('leaves apart what has the same title and another number or day', () => {
    const title = 'Báo cáo thu chi ngân sách'
    expect(found({ title, createdOn: '2026-09-30' }, { title, createdOn: '2026-06-30' })).toEqual([])
    expect(found({ title, documentNumber: '12/BC-UBND' }, { title, documentNumber: '13/BC-UBND' })).toEqual([])
    expect(found({ title, documentNumber: '12/BC-UBND' }, { title, createdOn: '2026-06-30' })).toHaveLength(1)
  })

  it('parts many of one title so that no two of a part contradict each other', () => {
    const title = 'Báo cáo'
    const groups = found(
      { title, documentNumber: '1/BC' },
      { title, documentNumber: '2/BC' },
      { title, documentNumber: '1/BC' },
      { title, documentNumber: '2 / BC' },
    )
    expect(groups.map((group) => group.ids)).toEqual([
      [1, 3],
      [2, 4],
    ])
  })

  it('finds the same number under two titles, of one year only', () => {
    const same = { documentNumber: '12/QĐ-UBND', createdOn: '2026-09-05' }
    expect(found({ title: 'Một', ...same }, { title: 'Hai', ...same, documentNumber: '12 /qđ-ubnd' })).toEqual([
      { by: 'number', ids: [1, 2] },
    ])
    expect(found({ title: 'Một', ...same }, { title: 'Hai', ...same, createdOn: '2025-09-05' })).toEqual([])
    expect(found({ title: 'Một', documentNumber: '12' }, { title: 'Hai', documentNumber: '12' })).toEqual([])
    expect(
      found({ title: 'Một', documentNumber: '5/2026/QĐ' }, { title: 'Hai', documentNumber: '5/2026/QĐ' }),
    ).toHaveLength(1)
  })

  it('reads a list, without what is out of use, and stops when told', async () => {
    const first = catalogue.add('Quy chế làm việc')
    const second = catalogue.add('Quy che lam viec')
    const third = catalogue.add('Quy chế làm việc')
    granted(retireItems(catalogue.context, { ids: [third.id], reason: '' }))
    catalogue.add('Quy chế làm việc', { address: 'Niêm yết' }, 'published')
    const report = granted(await listDuplicates({ list: 'mustPublish' }, catalogue.job()))
    expect(report.total).toBe(1)
    expect(report.groups[0]?.items.map((item) => item.id)).toEqual([first.id, second.id])
    expect(
      await listDuplicates(
        { list: 'mustPublish' },
        catalogue.job(() => true),
      ),
    ).toMatchObject({ error: { code: 'cancelled' } })
  })
})

const fieldsOf = (item: CatalogueItem, change: Partial<CatalogueFields> = {}): CatalogueFields => ({
  ...catalogueFieldsSchema.parse(item),
  ...change,
})
const merge = (keep: CatalogueItem, drop: readonly CatalogueItem[], change: Partial<CatalogueFields> = {}) =>
  mergeItems(catalogue.context, {
    keep: { id: keep.id, revision: keep.revision },
    drop: drop.map(({ id, revision }) => ({ id, revision })),
    fields: fieldsOf(keep, change),
  })

describe('merging duplicates', () => {
  it('keeps one with the fields chosen, takes the others out of use, and tells it in each history', () => {
    const keep = catalogue.add('Quy chế', { documentNumber: '' })
    const other = catalogue.add('Quy chế làm việc', { documentNumber: '5/QĐ-UBND', note: 'bản giấy' })
    const merged = granted(merge(keep, [other], { documentNumber: '5/QĐ-UBND', title: 'Quy chế làm việc' }))
    expect(merged).toMatchObject({ id: keep.id, title: 'Quy chế làm việc', documentNumber: '5/QĐ-UBND', note: '' })
    expect(read(other.id)).toMatchObject({ retiredOn: today, note: 'bản giấy' })
    const [line] = readHistory(catalogue.context.database, book, other.id)
    expect(line).toMatchObject({ act: 'merged' })
    expect(line?.differences).toContainEqual({
      field: 'Lý do',
      before: '',
      after: 'Gộp 2 mục vào «Quy chế làm việc»',
    })
  })

  it('is one act: taken back and done again whole, after a restart too', () => {
    const keep = catalogue.add('Một')
    const others = [catalogue.add('Hai'), catalogue.add('Ba')]
    granted(merge(keep, others, { title: 'Chung' }))
    catalogue.reopen()
    expect(undoAct(catalogue.context)?.what).toBe('gộp 3 mục vào «Chung»')
    expect([keep, ...others].map((item) => read(item.id))).toMatchObject([
      { title: 'Một', retiredOn: null },
      { title: 'Hai', retiredOn: null },
      { title: 'Ba', retiredOn: null },
    ])
    catalogue.reopen()
    redoAct(catalogue.context)
    expect(read(keep.id)?.title).toBe('Chung')
    expect(others.map((item) => read(item.id)?.retiredOn)).toEqual([today, today])
  })

  it('refuses when one changed meanwhile, is out of use, is gone, or stands in another list', () => {
    const keep = catalogue.add('Một')
    const other = catalogue.add('Hai')
    const elsewhere = catalogue.add('Ba', { address: 'Niêm yết' }, 'published')
    expect(merge(keep, [{ ...other, revision: 2 }])).toMatchObject({ error: { code: 'conflict' } })
    expect(merge(keep, [keep])).toMatchObject({ error: { code: 'invalidInput' } })
    expect(merge(keep, [elsewhere])).toMatchObject({ error: { code: 'invalidInput' } })
    expect(merge(keep, [{ ...other, id: 99 }])).toMatchObject({ error: { code: 'notFound' } })
    granted(retireItems(catalogue.context, { ids: [other.id], reason: '' }))
    expect(merge(keep, [other])).toMatchObject({ error: { code: 'notAllowedNow' } })
    expect(read(keep.id)?.revision).toBe(1)
  })

  it('refuses what the list would not take from one item either', () => {
    const one = catalogue.add('Một', { address: 'Niêm yết' }, 'published')
    const other = catalogue.add('Một', { address: 'https://a.vn' }, 'published')
    expect(merge(one, [other], { address: '' })).toMatchObject({
      error: { code: 'invalidInput', issues: [{ field: 'address' }] },
    })
    expect(read(other.id)?.retiredOn).toBeNull()
  })
})
