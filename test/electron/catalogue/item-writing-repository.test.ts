import { afterEach, beforeEach, expect, it } from 'vitest'
import { insertItem, insertPrepared, prepareItems } from '../../../electron/catalogue/item-writing-repository.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import type { CatalogueContent } from '../../../shared/catalogue/catalogue-content.ts'
import { blankCatalogueFields } from '../../../shared/catalogue/catalogue-item.ts'
import { openTestCatalogue } from './test-catalogue.ts'

let catalogue: ReturnType<typeof openTestCatalogue>
beforeEach(() => {
  catalogue = openTestCatalogue()
})
afterEach(() => catalogue.close())

it('Items written many at once are written as they are one by one: every column, the words they are found by and their order', () => {
  const { database } = catalogue.context
  const content = (title: string, changes: Partial<CatalogueContent> = {}): CatalogueContent => ({
    ...blankCatalogueFields,
    list: 'mustPublish',
    retiredOn: null,
    attachments: [],
    title,
    ...changes,
  })
  const contents = [
    content('Quyết định về đường liên thôn', { documentNumber: '12/QĐ-UBND', createdOn: localDate('2026-09-05') }),
    content('Trạm y tế xã', { list: 'serviceUnits', focalPerson: 'Người làm đầu mối', decision: '15/QĐ-UBND' }),
    content('Hồ sơ lịch sử', { list: 'conditional', condition: 'Có văn bản đồng ý', note: 'Ghi “chú”' }),
    content('Chỉ có tên'),
    content('Bảng giá đất', { list: 'published', address: 'https://xa.gov.vn/1', publicationForms: ['portal'] }),
  ]
  const rowOf = (id: number) => database.prepare('SELECT *, 0 AS id FROM catalogue_item WHERE id = ?').get(id)
  const alone = contents.map((one) => rowOf(insertItem(database, one, catalogue.context.clock.now())))
  const together: unknown[] = []
  insertPrepared(database, prepareItems(contents), catalogue.context.clock.now(), (id) => together.push(rowOf(id)))
  expect(together).toEqual(alone)
})
