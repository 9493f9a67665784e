import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readItem } from '../../../electron/catalogue/catalogue-repository.ts'
import { importItems } from '../../../electron/catalogue/import-items.ts'
import { previewImport } from '../../../electron/catalogue/preview-import.ts'
import { retireItems } from '../../../electron/catalogue/retire-items.ts'
import { undoAct } from '../../../electron/catalogue/undo-act.ts'
import type { SheetCell } from '../../../shared/catalogue/read-cells.ts'
import { importOrder } from './import-orders.ts'
import { granted, openTestCatalogue } from './test-catalogue.ts'

let catalogue: ReturnType<typeof openTestCatalogue>
beforeEach(() => {
  catalogue = openTestCatalogue()
})
afterEach(() => catalogue.close())

const fileOf = async (rows: SheetCell[][], name = 'danh-muc.xlsx'): Promise<string> => {
  const file = path.join(catalogue.dataFolder, name)
  writeFileSync(file, await writeXlsx({ sheets: [{ name: 'Danh mục', rows }] }))
  return file
}
const heads = ['STT', 'Tên thông tin', 'Số ký hiệu', 'Ghi chú']
const titles = () => catalogue.context.database.prepare('SELECT title FROM catalogue_item ORDER BY id').pluck().all()

describe('rows that are there already', () => {
  const rows = [
    heads,
    [1, 'QUYẾT ĐỊNH  về đất đai.', '12/QĐ-UBND', 'mới'],
    [2, 'Nghị quyết ngân sách', '', ''],
    [3, 'Nghị quyết ngân sách', '3/NQ-HĐND', 'bản ký'],
    [4, 'Quyết định về đất đai', '99/QĐ-UBND', ''],
  ]

  it('are found in the list and in the file, whatever marks and capitals; another number is another document', async () => {
    const item = catalogue.add('Quyết định về đất đai', { documentNumber: '12/QĐ-UBND' })
    catalogue.add('Quyết định về đất đai', { documentNumber: '12/QĐ-UBND' }, 'conditional')
    const gone = catalogue.add('Nghị quyết ngân sách')
    granted(retireItems(catalogue.context, { ids: [gone.id], reason: 'thử' }))
    const shown = granted(await previewImport(importOrder(await fileOf(rows)), catalogue.job()))
    expect(shown).toMatchObject({ totalRows: 4, goodRows: 4, duplicateRows: 2 })
    expect(shown.sample.map((row) => row.duplicate)).toEqual([
      { kind: 'item', itemId: item.id },
      null,
      { kind: 'row', row: 3 },
      null,
    ])
  })

  it('are left out, brought up to date where the file says something, or added: as chosen, and undone as one', async () => {
    const item = catalogue.add('Quyết định về đất đai', { documentNumber: '12/QĐ-UBND', field: 'Đất đai', note: 'cũ' })
    const file = await fileOf(rows)
    expect(granted(await importItems(importOrder(file), catalogue.job()))).toMatchObject({ imported: 2, duplicates: 2 })
    expect(titles()).toEqual(['Quyết định về đất đai', 'Nghị quyết ngân sách', 'Quyết định về đất đai'])
    undoAct(catalogue.context)

    expect(granted(await importItems(importOrder(file, { duplicates: 'update' }), catalogue.job()))).toMatchObject({
      imported: 2,
      updated: 2,
      duplicates: 0,
    })
    expect(readItem(catalogue.context.database, item.id)).toMatchObject({
      title: 'QUYẾT ĐỊNH về đất đai.',
      field: 'Đất đai',
      note: 'mới',
    })
    expect(
      catalogue.context.database
        .prepare("SELECT document_number FROM catalogue_item WHERE note = 'bản ký'")
        .pluck()
        .all(),
    ).toEqual(['3/NQ-HĐND'])
    expect(undoAct(catalogue.context)?.what).toBe('nhập 2 mục vào «Phải được công khai», cập nhật 1 mục')
    expect(readItem(catalogue.context.database, item.id)).toMatchObject({ note: 'cũ' })
    expect(titles()).toHaveLength(1)

    expect(granted(await importItems(importOrder(file, { duplicates: 'add' }), catalogue.job()))).toMatchObject({
      imported: 4,
      duplicates: 0,
    })
  })

  it('make a second import of the same file say that nothing is new', async () => {
    const file = await fileOf(rows.slice(0, 3))
    granted(await importItems(importOrder(file), catalogue.job()))
    const again = await importItems(importOrder(file), catalogue.job())
    expect(again).toMatchObject({ ok: false, error: { code: 'invalidInput' } })
    expect(again.ok ? '' : again.error.message).toMatch(/đã có trong danh mục/)
    expect(titles()).toHaveLength(2)
  })
})

describe('columns matched by the officer', () => {
  it('are remembered for the same headings, even when the columns stand elsewhere, and for that list alone', async () => {
    const file = await fileOf([
      ['Mã', 'Cột lạ', 'Diễn giải'],
      ['7', 'Văn bản thứ nhất', 'x'],
    ])
    const chosen = { headerRow: 0, mapping: { 0: 'documentNumber', 1: 'title', 2: 'note' } }
    granted(await importItems(importOrder(file, chosen), catalogue.job()))
    catalogue.reopen()
    const moved = await fileOf(
      [
        ['Diễn giải', 'Cột lạ', 'Mã'],
        ['y', 'Văn bản thứ hai', '8'],
      ],
      'b.xlsx',
    )
    const shown = granted(await previewImport(importOrder(moved), catalogue.job()))
    expect(shown).toMatchObject({ remembered: true, mapping: { 0: 'note', 1: 'title', 2: 'documentNumber' } })
    expect(shown.sample[0]?.fields).toMatchObject({ title: 'Văn bản thứ hai', documentNumber: '8', note: 'y' })
    expect(granted(await previewImport(importOrder(moved, { list: 'conditional' }), catalogue.job())).remembered).toBe(
      false,
    )
  })
})

describe('a file of several sheets', () => {
  it('is read from the sheet the officer names, and the others are offered', async () => {
    const file = path.join(catalogue.dataFolder, 'hai-trang.xlsx')
    const sheet = (name: string, title: string) => ({ name, rows: [heads, [1, title, '', '']] })
    writeFileSync(file, await writeXlsx({ sheets: [sheet('Năm 2025', 'Cũ'), sheet('Năm 2026', 'Mới')] }))
    expect(granted(await previewImport(importOrder(file), catalogue.job()))).toMatchObject({
      sheetName: 'Năm 2025',
      sheetNames: ['Năm 2025', 'Năm 2026'],
    })
    const second = granted(await previewImport(importOrder(file, { sheet: 'Năm 2026' }), catalogue.job()))
    expect(second.sheetName).toBe('Năm 2026')
    expect(second.sample[0]?.fields.title).toBe('Mới')
  })
})
