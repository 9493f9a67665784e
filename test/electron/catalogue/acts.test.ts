import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addItem } from '../../../electron/catalogue/add-item.ts'
import { countItems, readItem } from '../../../electron/catalogue/catalogue-repository.ts'
import { editItem } from '../../../electron/catalogue/edit-item.ts'
import { moveItems } from '../../../electron/catalogue/move-items.ts'
import { readHistory } from '../../../electron/catalogue/read-history.ts'
import { restoreItems, retireItems } from '../../../electron/catalogue/retire-items.ts'
import { redoAct, undoAct } from '../../../electron/catalogue/undo-act.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import {
  blankCatalogueFields,
  type CatalogueFields,
  type CatalogueItem,
} from '../../../shared/catalogue/catalogue-item.ts'
import { conditions, publicationGroups } from '../../../shared/law/classifications.ts'
import { book } from '../../law/shipped-law-book.ts'
import { granted, openTestCatalogue, today } from './test-catalogue.ts'

let catalogue: ReturnType<typeof openTestCatalogue>
beforeEach(() => {
  catalogue = openTestCatalogue()
})
afterEach(() => catalogue.close())

const read = (id: number) => readItem(catalogue.context.database, id)
const history = (id: number) => readHistory(catalogue.context.database, book, id)
const fieldsOf = (item: CatalogueItem, change: Partial<CatalogueFields>): CatalogueFields => {
  const { id, list, revision, retiredOn, attachments, addedAt, changedAt, ...fields } = item
  return { ...fields, ...change }
}
const edit = (item: CatalogueItem, change: Partial<CatalogueFields>) =>
  editItem(catalogue.context, { id: item.id, revision: item.revision, fields: fieldsOf(item, change) })

describe('adding an item', () => {
  it('keeps every field as typed', () => {
    const fields: CatalogueFields = {
      ...blankCatalogueFields,
      title: 'Quyết định về việc giao đất',
      documentNumber: '12/QĐ-UBND',
      createdOn: localDate('2026-09-05'),
      field: 'Đất đai',
      group: publicationGroups(book, today)[0]?.id ?? '',
      publicationForms: ['portal', 'posting'],
      address: 'https://xa.gov.vn/12',
    }
    const item = granted(addItem(catalogue.context, { list: 'mustPublish', fields }))
    expect(item).toMatchObject({ ...fields, list: 'mustPublish', revision: 1, retiredOn: null, attachments: [] })
    expect(read(item.id)).toEqual(item)
  })

  it('asks for an address in the list of what is already public', () => {
    const fields = { ...blankCatalogueFields, title: 'Quy chế' }
    const refused = addItem(catalogue.context, { list: 'published', fields })
    expect(refused).toMatchObject({ ok: false, error: { code: 'invalidInput', issues: [{ field: 'address' }] } })
    expect(
      addItem(catalogue.context, { list: 'published', fields: { ...fields, address: 'Niêm yết tại trụ sở' } }).ok,
    ).toBe(true)
  })

  it('refuses addresses that could run something, and a group of another list', () => {
    const fields = { ...blankCatalogueFields, title: 'Quy chế' }
    for (const address of ['javascript:alert(1)', 'file:///etc/passwd', 'https://'])
      expect(addItem(catalogue.context, { list: 'mustPublish', fields: { ...fields, address } }).ok).toBe(false)
    const group = conditions(book, today)[0]?.id ?? ''
    expect(addItem(catalogue.context, { list: 'mustPublish', fields: { ...fields, group } })).toMatchObject({
      error: { issues: [{ field: 'group' }] },
    })
    expect(addItem(catalogue.context, { list: 'conditional', fields: { ...fields, group } }).ok).toBe(true)
  })

  it('keeps only the name of what is not accessible', () => {
    const item = catalogue.add('Hồ sơ cán bộ', { note: 'nội dung', address: 'https://a.vn' }, 'notAccessible')
    expect(item).toMatchObject({ title: 'Hồ sơ cán bộ', note: '', address: '' })
    expect(history(item.id)[0]?.differences.some((line) => line.after === 'nội dung')).toBe(false)
  })
})

describe('editing an item', () => {
  it('saves the change and its revision', () => {
    const item = catalogue.add('Quyết định')
    expect(granted(edit(item, { title: 'Quyết định số 2' }))).toMatchObject({ title: 'Quyết định số 2', revision: 2 })
  })

  it('refuses an edit begun before another was saved, and keeps the saved one', () => {
    const item = catalogue.add('Quyết định')
    granted(edit(item, { title: 'Bản thứ hai' }))
    expect(edit(item, { title: 'Bản đến sau' })).toMatchObject({ ok: false, error: { code: 'conflict' } })
    expect(read(item.id)?.title).toBe('Bản thứ hai')
  })

  it('records nothing when nothing changed', () => {
    const item = catalogue.add('Quyết định')
    expect(granted(edit(item, {})).revision).toBe(1)
    expect(history(item.id)).toHaveLength(1)
  })

  it('refuses a retired item and one that is not there', () => {
    const item = catalogue.add('Quyết định')
    granted(retireItems(catalogue.context, { ids: [item.id], reason: '' }))
    expect(edit(granted({ ok: true, value: read(item.id) ?? item }), { title: 'x' })).toMatchObject({
      error: { code: 'notAllowedNow' },
    })
    expect(edit({ ...item, id: 999 }, { title: 'x' })).toMatchObject({ error: { code: 'notFound' } })
  })
})

describe('moving items', () => {
  it('moves many at once and keeps what the new list does not show', () => {
    const first = catalogue.add('Một', { address: 'https://a.vn/1', note: 'ghi chú' })
    const second = catalogue.add('Hai', { address: 'https://a.vn/2' })
    const ids = [first.id, second.id, second.id, 999]
    expect(granted(moveItems(catalogue.context, { ids, list: 'published' }))).toEqual({ moved: 2 })
    expect(read(first.id)).toMatchObject({ list: 'published', note: 'ghi chú', address: 'https://a.vn/1' })
    expect(countItems(catalogue.context.database)).toMatchObject({ mustPublish: 0, published: 2 })
  })

  it('moves none when one lacks the address the list asks for', () => {
    const first = catalogue.add('Một', { address: 'https://a.vn/1' })
    const second = catalogue.add('Hai')
    const refused = moveItems(catalogue.context, { ids: [first.id, second.id], list: 'published' })
    expect(refused).toMatchObject({ ok: false, error: { code: 'invalidInput', issues: [{ field: 'address' }] } })
    expect(refused.ok ? '' : refused.error.message).toContain('1 trong 2 mục')
    expect(read(first.id)?.list).toBe('mustPublish')
  })

  it('leaves the content behind when an item becomes not accessible, and undo brings it back', () => {
    const item = catalogue.add('Một', { address: 'https://a.vn/1', note: 'ghi chú' })
    granted(moveItems(catalogue.context, { ids: [item.id], list: 'notAccessible' }))
    expect(read(item.id)).toMatchObject({ title: 'Một', address: '', note: '' })
    undoAct(catalogue.context)
    expect(read(item.id)).toMatchObject({ list: 'mustPublish', address: 'https://a.vn/1', note: 'ghi chú' })
  })
})

describe('retiring items', () => {
  it('keeps them, out of the counts, and restores them', () => {
    const item = catalogue.add('Một')
    expect(granted(retireItems(catalogue.context, { ids: [item.id], reason: 'Hết hiệu lực' }))).toEqual({ retired: 1 })
    expect(read(item.id)?.retiredOn).toBe(today)
    expect(countItems(catalogue.context.database).mustPublish).toBe(0)
    expect(history(item.id)[0]).toMatchObject({ act: 'retired' })
    expect(history(item.id)[0]?.differences).toContainEqual({ field: 'Lý do', before: '', after: 'Hết hiệu lực' })
    expect(granted(restoreItems(catalogue.context, { ids: [item.id] }))).toEqual({ restored: 1 })
    expect(read(item.id)?.retiredOn).toBeNull()
  })
})

describe('undo and redo', () => {
  it('goes back act by act and forward again', () => {
    const item = catalogue.add('Một')
    granted(edit(item, { title: 'Hai' }))
    granted(retireItems(catalogue.context, { ids: [item.id], reason: '' }))
    expect(undoAct(catalogue.context)?.what).toBe('thôi dùng mục «Hai»')
    expect(undoAct(catalogue.context)?.what).toBe('sửa mục «Một»')
    expect(read(item.id)).toMatchObject({ title: 'Một', retiredOn: null })
    expect(undoAct(catalogue.context)?.what).toBe('thêm mục «Một»')
    expect(read(item.id)).toBeUndefined()
    expect(undoAct(catalogue.context)).toBeNull()
    expect(redoAct(catalogue.context)?.itemIds).toEqual([item.id])
    expect(redoAct(catalogue.context)?.what).toBe('sửa mục «Một»')
    expect(redoAct(catalogue.context)?.what).toBe('thôi dùng mục «Hai»')
    expect(redoAct(catalogue.context)).toBeNull()
    expect(read(item.id)).toMatchObject({ id: item.id, title: 'Hai', retiredOn: today })
  })

  it('still knows the acts after the app was closed and opened', () => {
    const item = catalogue.add('Một')
    granted(edit(item, { title: 'Hai' }))
    catalogue.reopen()
    undoAct(catalogue.context)
    catalogue.reopen()
    expect(read(item.id)?.title).toBe('Một')
    redoAct(catalogue.context)
    expect(read(item.id)?.title).toBe('Hai')
  })

  it('offers no redo once a new act was done', () => {
    const item = catalogue.add('Một')
    undoAct(catalogue.context)
    catalogue.add('Khác')
    expect(redoAct(catalogue.context)).toBeNull()
    expect(read(item.id)).toBeUndefined()
    expect(undoAct(catalogue.context)?.what).toBe('thêm mục «Khác»')
    expect(undoAct(catalogue.context)).toBeNull()
  })

  it('makes an edit begun before the undo a conflict', () => {
    const item = catalogue.add('Một')
    const second = granted(edit(item, { title: 'Hai' }))
    undoAct(catalogue.context)
    expect(edit(second, { title: 'Ba' })).toMatchObject({ error: { code: 'conflict' } })
  })
})

describe('the history of an item', () => {
  it('tells newest first who changed what, by the names of the fields', () => {
    const item = catalogue.add('Một')
    const edited = granted(
      edit(item, { title: 'Hai', createdOn: localDate('2026-09-05'), publicationForms: ['posting', 'loudspeaker'] }),
    )
    granted(edit(edited, { address: 'https://a.vn' }))
    granted(moveItems(catalogue.context, { ids: [item.id], list: 'published' }))
    undoAct(catalogue.context)
    const lines = history(item.id)
    expect(lines.map((line) => line.act)).toEqual(['undone', 'moved', 'edited', 'edited', 'added'])
    expect(lines[0]?.differences).toEqual([
      { field: 'Danh mục', before: 'Đã công khai và đường dẫn', after: 'Phải được công khai' },
    ])
    expect(lines[3]).toMatchObject({ by: 'Nguyễn Văn Thử' })
    expect(lines[3]?.differences).toEqual([
      { field: 'Tên thông tin, văn bản, hồ sơ, tài liệu', before: 'Một', after: 'Hai' },
      { field: 'Ngày tạo ra', before: '', after: '05/09/2026' },
      { field: 'Hình thức công khai', before: '', after: 'Niêm yết; Truyền thanh' },
    ])
  })
})

describe('what an item owes', () => {
  it('is screened before it gets its day of publication, once', () => {
    const item = catalogue.add('Quyết định giao đất')
    const publishedOn = localDate('2026-11-20')
    expect(edit(item, { publishedOn })).toMatchObject({ ok: false, error: { issues: [{ field: 'screening' }] } })
    expect(edit(item, { publishedOn, screening: 'blocked' })).toMatchObject({
      ok: false,
      error: { issues: [{ field: 'screening' }] },
    })
    const published = granted(edit(item, { publishedOn, screening: 'removed' }))
    expect(granted(edit(published, { screening: '' })).publishedOn).toBe('2026-11-20')
  })

  it('has a ground for a day of its own, and stretches that begin before they end', () => {
    const item = catalogue.add('Thông báo')
    expect(edit(item, { publishDeadline: today })).toMatchObject({ error: { issues: [{ field: 'deadlineGround' }] } })
    expect(edit(item, { publishDeadline: today, deadlineGround: 'Luật Đất đai, Điều 75' })).toMatchObject({ ok: true })
    const posted = catalogue.add('Niêm yết')
    const from = localDate('2026-11-10')
    const before = localDate('2026-11-09')
    expect(edit(posted, { postedUntil: from })).toMatchObject({ error: { issues: [{ field: 'postedFrom' }] } })
    expect(edit(posted, { postedFrom: from, postedUntil: before })).toMatchObject({
      error: { issues: [{ field: 'postedUntil' }] },
    })
    expect(edit(posted, { postedFrom: from, postedUntil: from })).toMatchObject({ ok: true })
  })

  it('comes back as it was when an act kept before these fields is undone', () => {
    const item = catalogue.add('Cũ', { reviewOn: localDate('2027-01-04') })
    granted(edit(item, { title: 'Mới' }))
    catalogue.context.database
      .prepare(
        "UPDATE catalogue_change SET before = json_remove(before, '$.reviewOn', '$.medium') WHERE before IS NOT NULL",
      )
      .run()
    undoAct(catalogue.context)
    expect(read(item.id)).toMatchObject({ title: 'Cũ', reviewOn: null, medium: '' })
  })
})
