import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bulkAct } from '../../../electron/catalogue/bulk-act.ts'
import { readItem } from '../../../electron/catalogue/catalogue-repository.ts'
import { changeItems, previewChange } from '../../../electron/catalogue/change-items.ts'
import { readHistory } from '../../../electron/catalogue/read-history.ts'
import { retireItems } from '../../../electron/catalogue/retire-items.ts'
import { undoAct } from '../../../electron/catalogue/undo-act.ts'
import { book } from '../../law/shipped-law-book.ts'
import { granted, openTestCatalogue } from './test-catalogue.ts'

let catalogue: ReturnType<typeof openTestCatalogue>
beforeEach(() => {
  catalogue = openTestCatalogue()
})
afterEach(() => catalogue.close())

const read = (id: number) => readItem(catalogue.context.database, id)

describe('setting one field of many items', () => {
  it('shows before what would change, and writes nothing', () => {
    const items = [catalogue.add('Một', { field: 'Đất đai' }), catalogue.add('Hai', { field: 'Y tế' })]
    const ids = items.map((item) => item.id)
    const preview = granted(previewChange(catalogue.context, { ids, change: { key: 'field', value: 'Đất đai' } }))
    expect(preview).toEqual({
      changing: 1,
      same: 1,
      lacking: 0,
      lackingWhy: '',
      rows: [{ id: items[1]?.id, title: 'Hai', before: 'Y tế', after: 'Đất đai' }],
    })
    expect(read(items[1]?.id ?? 0)).toMatchObject({ field: 'Y tế', revision: 1 })
  })

  it('changes them as one act that goes back whole', () => {
    const ids = ['Một', 'Hai', 'Ba'].map((title) => catalogue.add(title).id)
    const change = { key: 'creatingUnit', value: 'Văn phòng' }
    expect(granted(changeItems(catalogue.context, { ids, change }))).toEqual({ changed: 3 })
    expect(ids.map((id) => read(id)?.creatingUnit)).toEqual(['Văn phòng', 'Văn phòng', 'Văn phòng'])
    expect(readHistory(catalogue.context.database, book, ids[0] ?? 0)[0]).toMatchObject({
      act: 'edited',
      differences: [{ field: 'Đơn vị chủ trì tạo ra', before: '', after: 'Văn phòng' }],
    })
    catalogue.reopen()
    expect(undoAct(catalogue.context)?.what).toBe('sửa «Đơn vị chủ trì tạo ra» của 3 mục')
    expect(ids.map((id) => read(id)?.creatingUnit)).toEqual(['', '', ''])
  })

  it('empties a field, sets a day and sets forms', () => {
    const { id } = catalogue.add('Một', { field: 'Đất đai' })
    const set = (key: string, value: string | string[] | null) =>
      granted(changeItems(catalogue.context, { ids: [id], change: { key, value } }))
    set('field', '')
    set('createdOn', '2026-09-05')
    set('publicationForms', ['portal', 'posting'])
    expect(read(id)).toMatchObject({ field: '', createdOn: '2026-09-05', publicationForms: ['portal', 'posting'] })
    set('createdOn', null)
    expect(read(id)?.createdOn).toBeNull()
  })

  it('changes none when one can’t have the value, and says how many', () => {
    const ids = [1, 2].map((page) => catalogue.add('Một', { address: `https://a.vn/${page}` }, 'published').id)
    const change = { key: 'address', value: '' }
    expect(granted(previewChange(catalogue.context, { ids, change }))).toMatchObject({ changing: 2, lacking: 2 })
    const refused = changeItems(catalogue.context, { ids, change })
    expect(refused).toMatchObject({ ok: false, error: { code: 'invalidInput', issues: [{ field: 'address' }] } })
    expect(refused.ok ? '' : refused.error.message).toContain('2 trong 2 mục')
    expect(read(ids[0] ?? 0)?.revision).toBe(1)
  })

  it('leaves alone what is out of use and lists without the field', () => {
    const old = catalogue.add('Cũ')
    granted(retireItems(catalogue.context, { ids: [old.id], reason: '' }))
    const secret = catalogue.add('Hồ sơ', {}, 'notAccessible')
    const change = { key: 'field', value: 'Đất đai' }
    expect(granted(changeItems(catalogue.context, { ids: [old.id, secret.id, 99], change }))).toEqual({ changed: 0 })
    expect(read(secret.id)?.field).toBe('')
  })

  it('refuses a value the field can’t hold, and fields that belong to one item alone', () => {
    const ids = [catalogue.add('Một').id]
    for (const change of [
      { key: 'createdOn', value: '2026-02-30' },
      { key: 'publicationForms', value: ['bay'] },
      { key: 'title', value: 'Chung' },
      { key: 'documentNumber', value: '1' },
      { key: 'id', value: '1' },
      { key: '__proto__', value: '1' },
    ])
      expect(changeItems(catalogue.context, { ids, change })).toMatchObject({
        ok: false,
        error: { code: 'invalidInput' },
      })
  })

  it('leaves everything as it was when a long change is stopped', async () => {
    const ids = Array.from({ length: 30 }, (_, at) => catalogue.add(`Mục ${at}`).id)
    let asked = 0
    const stopped = await bulkAct(
      { name: 'change', input: { ids, change: { key: 'field', value: 'Đất đai' } }, book, size: 30 },
      catalogue.job(() => {
        asked += 1
        return asked > 10
      }),
    )
    expect(stopped).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(ids.map((id) => read(id)?.field)).toEqual(ids.map(() => ''))
  })
})
