import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { editItem } from '../../../electron/catalogue/edit-item.ts'
import { moveItems } from '../../../electron/catalogue/move-items.ts'
import { retireItems } from '../../../electron/catalogue/retire-items.ts'
import { makeSearchClient } from '../../../electron/catalogue/search-client.ts'
import { makeSearchService, type SearchService } from '../../../electron/catalogue/search-service.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import type { CatalogueQuery } from '../../../shared/catalogue/catalogue-item.ts'
import { book } from '../../law/shipped-law-book.ts'
import { granted, openTestCatalogue, today } from './test-catalogue.ts'

const all: CatalogueQuery = {
  list: 'mustPublish',
  text: '',
  filter: 'all',
  sort: 'title',
  descending: false,
  offset: 0,
  limit: 50,
}

let catalogue: ReturnType<typeof openTestCatalogue>
beforeEach(() => {
  catalogue = openTestCatalogue()
})
afterEach(() => catalogue.close())

const openService = (): SearchService => {
  const service = makeSearchService(catalogue.context.database, book)
  while (service.readMore());
  return service
}
const titles = (service: SearchService, change: Partial<CatalogueQuery>) =>
  service.query({ ...all, ...change }, today).rows.map((row) => row.title)

describe('searching the catalogue', () => {
  it('finds words without marks, in any field, in any order', () => {
    catalogue.add('Quy hoạch xã Hòa Bình', { documentNumber: '12/QĐ-UBND', creatingUnit: 'Phòng Kinh tế' })
    catalogue.add('Danh sách hộ nghèo', { documentNumber: '112/QĐ-UBND', field: 'Xã hội' })
    const service = openService()
    for (const text of ['hoa binh', 'hoà bình', 'HÒA', 'kinh quy', '12/qd-ubnd quy', 'tế'])
      expect(titles(service, { text })).toEqual(['Quy hoạch xã Hòa Bình'])
    expect(titles(service, { text: 'xa' })).toEqual(['Danh sách hộ nghèo', 'Quy hoạch xã Hòa Bình'])
    expect(titles(service, { text: '12/qd-ubnd' })).toHaveLength(2)
    expect(titles(service, { text: '112' })).toEqual(['Danh sách hộ nghèo'])
    expect(titles(service, { text: 'khong co' })).toEqual([])
  })

  it('finds a single letter or digit and signs that are no word', () => {
    catalogue.add('Ô')
    catalogue.add('Số 9 & 7')
    const service = openService()
    expect(titles(service, { text: 'o' })).toEqual(['Ô', 'Số 9 & 7'])
    expect(titles(service, { text: '9' })).toEqual(['Số 9 & 7'])
    expect(titles(service, { text: '&' })).toEqual(['Số 9 & 7'])
    expect(titles(service, { text: '8' })).toEqual([])
  })

  it('sorts as Vietnamese does, numbers by value, blanks last both ways', () => {
    catalogue.add('Đất', { documentNumber: '10/QĐ', createdOn: localDate('2026-01-02') })
    catalogue.add('Dân', { documentNumber: '9/QĐ' })
    catalogue.add('Ân', { documentNumber: '', createdOn: localDate('2026-03-02') })
    const service = openService()
    expect(titles(service, {})).toEqual(['Ân', 'Dân', 'Đất'])
    expect(titles(service, { sort: 'documentNumber' })).toEqual(['Dân', 'Đất', 'Ân'])
    expect(titles(service, { sort: 'documentNumber', descending: true })).toEqual(['Đất', 'Dân', 'Ân'])
    expect(titles(service, { sort: 'createdOn', descending: true })).toEqual(['Ân', 'Đất', 'Dân'])
  })

  it('answers a window of the rows with the total', () => {
    for (let number = 1; number <= 7; number += 1) catalogue.add(`Mục ${number}`)
    const page = openService().query({ ...all, offset: 5, limit: 5 }, today)
    expect(page).toMatchObject({ total: 7, offset: 5 })
    expect(page.rows.map((row) => row.title)).toEqual(['Mục 6', 'Mục 7'])
  })

  it('shows a list as it opens before the catalogue has been read, the same as afterwards', () => {
    const retired = catalogue.add('Bỏ')
    for (const title of ['Đất', 'Ân', 'Dân', 'Ân']) catalogue.add(title)
    catalogue.add('Danh mục khác', {}, 'serviceUnits')
    granted(retireItems(catalogue.context, { ids: [retired.id], reason: '' }))
    const service = makeSearchService(catalogue.context.database, book)
    const query = { ...all, offset: 1, limit: 2 }
    const early = service.openingPage(query, today)
    expect(service.openingPage({ ...query, text: 'a' }, today)).toBeUndefined()
    expect(service.openingPage({ ...query, sort: 'field' }, today)).toBeUndefined()
    while (service.readMore());
    expect(early).toEqual(service.query(query, today))
    expect(early).toMatchObject({ total: 4, rows: [{ title: 'Ân' }, { title: 'Dân' }] })
    expect(service.openingPage(query, today)).toBeUndefined()
  })

  it('filters what is unpublished, late, without a link, unclassified or retired', () => {
    const late = catalogue.add('Trễ', { createdOn: localDate('2026-11-02') })
    catalogue.add('Còn hạn', { createdOn: localDate('2026-11-20'), address: 'https://a.vn' })
    catalogue.add('Đã đăng', { createdOn: localDate('2026-11-02'), publishedOn: localDate('2026-11-03') })
    const retired = catalogue.add('Thôi dùng', { createdOn: localDate('2026-11-02') })
    granted(retireItems(catalogue.context, { ids: [retired.id], reason: '' }))
    const service = openService()
    expect(titles(service, { filter: 'all' })).toEqual(['Còn hạn', 'Đã đăng', 'Trễ'])
    expect(titles(service, { filter: 'unpublished' })).toEqual(['Còn hạn', 'Trễ'])
    expect(titles(service, { filter: 'late' })).toEqual(['Trễ'])
    expect(titles(service, { filter: 'withoutLink' })).toEqual(['Đã đăng', 'Trễ'])
    expect(titles(service, { filter: 'unclassified' })).toHaveLength(3)
    expect(titles(service, { filter: 'retired' })).toEqual(['Thôi dùng'])
    const [row] = service.query({ ...all, filter: 'late' }, today).rows
    expect(row).toMatchObject({ id: late.id, late: true, publishBy: '2026-11-09' })
  })

  it('learns of items that were added, edited, moved and taken back', () => {
    const first = catalogue.add('Một')
    const service = openService()
    titles(service, {})
    const second = catalogue.add('Hai', { address: 'https://a.vn' })
    service.changed([second.id])
    expect(titles(service, {})).toEqual(['Hai', 'Một'])
    granted(editItem(catalogue.context, { id: first.id, revision: 1, fields: { ...first, title: 'Ba' } }))
    service.changed([first.id])
    expect(titles(service, { text: 'ba' })).toEqual(['Ba'])
    expect(titles(service, { text: 'mot' })).toEqual([])
    granted(moveItems(catalogue.context, { ids: [second.id], list: 'published' }))
    service.changed([second.id, 999])
    expect(titles(service, {})).toEqual(['Ba'])
    expect(titles(service, { list: 'published' })).toEqual(['Hai'])
  })
})

describe('matching what a citizen asks for', () => {
  it('puts near titles first, public ones before the others', () => {
    catalogue.add('Kế hoạch sử dụng đất năm 2026')
    const open = catalogue.add('Kế hoạch sử dụng đất năm 2025', { address: 'https://a.vn/2025' }, 'published')
    catalogue.add('Quy chế tiếp công dân')
    catalogue.add('Kế hoạch phòng, chống thiên tai')
    const matches = openService().match('Đề nghị cung cấp ke hoach su dung dat của xã năm nay', 5)
    expect(matches.map((item) => item.title)).toEqual([
      'Kế hoạch sử dụng đất năm 2025',
      'Kế hoạch sử dụng đất năm 2026',
    ])
    expect(matches[0]?.id).toBe(open.id)
  })

  it('finds nothing for words that no title has, and passes over retired items', () => {
    const item = catalogue.add('Danh sách hộ nghèo')
    expect(openService().match('bảng giá đất', 5)).toEqual([])
    expect(openService().match('', 5)).toEqual([])
    expect(openService().match('hộ nghèo', 5)).toHaveLength(1)
    granted(retireItems(catalogue.context, { ids: [item.id], reason: '' }))
    expect(openService().match('hộ nghèo', 5)).toEqual([])
  })
})

describe('the search thread', () => {
  const workerFile = fileURLToPath(new URL('../../../electron/jobs/search-worker.ts', import.meta.url))

  it('answers from its own connection and sees each act it was told of', async () => {
    catalogue.add('Một')
    const client = makeSearchClient(workerFile, { databaseFile: catalogue.databaseFile, book })
    expect((await client.ask({ kind: 'query', query: all, today })).total).toBe(1)
    const second = catalogue.add('Hai')
    void client.ask({ kind: 'changed', ids: [second.id] })
    expect((await client.ask({ kind: 'query', query: all, today })).rows.map((row) => row.title)).toEqual([
      'Hai',
      'Một',
    ])
    catalogue.add('Ba')
    void client.ask({ kind: 'rebuild' })
    expect((await client.ask({ kind: 'query', query: all, today })).total).toBe(3)
    expect(await client.ask({ kind: 'match', text: 'hai', limit: 3 })).toHaveLength(1)
    client.close()
    await expect(client.ask({ kind: 'match', text: 'hai', limit: 3 })).rejects.toThrow()
  })

  it('answers at once what it would answer as a question, once it has read the catalogue', async () => {
    catalogue.add('Một')
    const client = makeSearchClient(workerFile, { databaseFile: catalogue.databaseFile, book })
    const atOnce = (text: string, longest = 2000): unknown => {
      const page = client.pageAtOnce({ query: { ...all, text }, today }, longest)
      return page === undefined ? undefined : JSON.parse(page)
    }
    expect(atOnce('mot')).toBeUndefined()
    const page = await client.ask({ kind: 'query', query: { ...all, text: 'mot' }, today })
    expect(page.total).toBe(1)
    expect(atOnce('mot')).toEqual(page)
    // An answer that comes too late is not taken for that of the next letter.
    expect(atOnce('m', 0)).toBeUndefined()
    expect(atOnce('khong co')).toMatchObject({ total: 0 })
    // What an act told a moment ago is seen.
    void client.ask({ kind: 'changed', ids: [catalogue.add('Một nữa').id] })
    expect(atOnce('mot')).toMatchObject({ total: 2 })
    catalogue.add('Một lần nữa')
    const again = client.ask({ kind: 'rebuild' })
    // Nothing while it is read anew, which may be over by now; never what was before.
    const meanwhile = atOnce('mot')
    if (meanwhile !== undefined) expect(meanwhile).toMatchObject({ total: 3 })
    await again
    expect((await client.ask({ kind: 'query', query: { ...all, text: 'mot' }, today })).total).toBe(3)
    expect(atOnce('mot')).toMatchObject({ total: 3 })
    client.close()
    expect(atOnce('mot')).toBeUndefined()
  })

  it('reads the catalogue beforehand when told to', async () => {
    catalogue.add('Một')
    const client = makeSearchClient(workerFile, { databaseFile: catalogue.databaseFile, book })
    client.warmUp()
    await expect.poll(() => client.pageAtOnce({ query: all, today }, 2000), { timeout: 10_000 }).toBeDefined()
    client.close()
  })

  it('reports a file it can’t open and starts anew with the next question', async () => {
    const client = makeSearchClient(workerFile, { databaseFile: `${catalogue.dataFolder}/khong-co.db`, book })
    await expect(client.ask({ kind: 'query', query: all, today })).rejects.toThrow()
    await expect(client.ask({ kind: 'query', query: all, today })).rejects.toThrow()
    client.close()
  })
})
