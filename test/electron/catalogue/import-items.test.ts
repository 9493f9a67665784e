import { writeFileSync } from 'node:fs'
import path from 'node:path'
import * as XLSX from '@e965/xlsx'
import { writeOds } from 'hucre/ods'
import { writeXlsx } from 'hucre/xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countItems } from '../../../electron/catalogue/catalogue-repository.ts'
import { importItems } from '../../../electron/catalogue/import-items.ts'
import { previewImport } from '../../../electron/catalogue/preview-import.ts'
import type { ImportOrder } from '../../../electron/catalogue/read-import.ts'
import { redoAct, undoAct } from '../../../electron/catalogue/undo-act.ts'
import type { SheetCell } from '../../../shared/catalogue/read-cells.ts'
import { zipBytes } from '../zip-bytes.ts'
import { importOrder } from './import-orders.ts'
import { granted, openTestCatalogue } from './test-catalogue.ts'

let catalogue: ReturnType<typeof openTestCatalogue>
beforeEach(() => {
  catalogue = openTestCatalogue()
})
afterEach(() => catalogue.close())

const fileOf = (name: string, bytes: Uint8Array | string): string => {
  const file = path.join(catalogue.dataFolder, name)
  writeFileSync(file, bytes)
  return file
}
const xlsxOf = async (rows: SheetCell[][], name = 'danh-muc.xlsx') =>
  fileOf(name, await writeXlsx({ sheets: [{ name: 'Danh mục', rows }] }))
const preview = (file: string, change: Partial<ImportOrder> = {}) =>
  previewImport(importOrder(file, change), catalogue.job())
const titlesInDatabase = () =>
  catalogue.context.database.prepare('SELECT title FROM catalogue_item ORDER BY id').pluck().all()

/** As communes keep it: title rows, column numbers, groups, a footer, and rows that are wrong. */
const communeRows: SheetCell[][] = [
  ['UBND XÃ TÂN THÀNH'],
  ['DANH MỤC THÔNG TIN PHẢI ĐƯỢC CÔNG KHAI'],
  [],
  ['STT', 'Tên thông tin', 'Số ký hiệu', 'Ngày ban hành', 'Đơn vị', 'Hình thức công khai', 'Đường dẫn'],
  ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
  ['I', 'Lĩnh vực đất đai', null, null, null, null, null],
  [1, 'Kế hoạch sử dụng đất', '12/QĐ-UBND', '5/9/2026', 'Phòng Kinh tế', 'Niêm yết', 'https://xa.gov.vn/1'],
  [2, 'Bảng giá đất', 13, new Date(Date.UTC(2026, 8, 7)), 'Phòng Kinh tế', null, null],
  ['II', 'Hộ tịch', null, null, null, null, null],
  [3, 'Thủ tục khai sinh', null, '2025', null, null, null],
  [4, null, '15/QĐ-UBND', '5/9/2026', null, null, null],
  [5, 'Ngày không có thật', null, '31/02/2026', null, null, null],
  [6, 'x'.repeat(1001), null, null, null, null, null],
]

describe('previewing an import', () => {
  it('finds the headings, passes over what is not content, and names bad rows as Excel numbers them', async () => {
    const shown = granted(await preview(await xlsxOf(communeRows)))
    expect(shown).toMatchObject({
      fileName: 'danh-muc.xlsx',
      sheetName: 'Danh mục',
      headerRow: 3,
      mapping: {
        1: 'title',
        2: 'documentNumber',
        3: 'createdOn',
        4: 'creatingUnit',
        5: 'publicationForms',
        6: 'address',
      },
      totalRows: 6,
      goodRows: 3,
      badRows: 3,
    })
    expect(shown.sample.map((row) => row.row)).toEqual([7, 8, 10, 11, 12, 13])
    expect(shown.sample[0]?.fields).toMatchObject({
      title: 'Kế hoạch sử dụng đất',
      createdOn: '2026-09-05',
      field: 'Lĩnh vực đất đai',
      publicationForms: ['posting'],
      address: 'https://xa.gov.vn/1',
    })
    expect(shown.sample[1]?.fields).toMatchObject({ documentNumber: '13', createdOn: '2026-09-07' })
    expect(shown.sample[2]).toMatchObject({
      fields: { field: 'Hộ tịch', createdOn: null },
      problems: [{ blocking: false }],
    })
    expect(shown.sample.slice(3).map((row) => row.problems[0]?.field)).toEqual(['title', 'createdOn', 'title'])
    expect(titlesInDatabase()).toEqual([])
  })

  it('shows the first rows and after them the first bad ones', async () => {
    const rows: SheetCell[][] = [['STT', 'Tên thông tin', 'Ngày ban hành']]
    for (let number = 1; number <= 300; number += 1)
      rows.push([number, `Mục ${number}`, number > 200 ? '31/02/2026' : '5/9/2026'])
    const shown = granted(await preview(await xlsxOf(rows)))
    expect(shown).toMatchObject({ totalRows: 300, goodRows: 200, badRows: 100 })
    expect(shown.sample).toHaveLength(100)
    expect(shown.sample.at(50)?.row).toBe(202)
  })

  it('follows the officer’s own choice of headings and columns', async () => {
    const file = await xlsxOf([
      ['a', 'b'],
      ['Cột lạ', 'Cột khác'],
      ['x', 'Quyết định'],
    ])
    expect(granted(await preview(file))).toMatchObject({ goodRows: 0, mapping: {} })
    const chosen = granted(await preview(file, { headerRow: 1, mapping: { 1: 'title', 0: 'note', 7: 'khongCo' } }))
    expect(chosen).toMatchObject({ totalRows: 1, goodRows: 1, headings: ['Cột lạ', 'Cột khác'] })
    expect(chosen.sample[0]?.fields).toMatchObject({ title: 'Quyết định', note: 'x' })
  })

  it('takes the sheet that holds a list, not a hidden one or a cover', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Bìa', rows: [['Danh mục năm 2026']] },
        { name: 'Ẩn', rows: communeRows, hidden: true },
        { name: 'Phụ lục 1', rows: communeRows },
      ],
    })
    expect(granted(await preview(fileOf('nhieu.xlsx', bytes))).sheetName).toBe('Phụ lục 1')
  })
})

describe('reading other kinds of file', () => {
  const rows = [
    ['STT', 'Tên thông tin', 'Số ký hiệu', 'Ngày ban hành'],
    ['1', 'Quyết định "đặc biệt", bổ sung', '1/QĐ', '05/09/2026'],
    ['2', 'Hai\ndòng', '2/QĐ', '2026-09-06'],
  ]
  const csv = (separator: string) =>
    rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(separator)).join('\r\n')
  const utf16be = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()

  it.each([
    ['UTF-8 with commas', () => Buffer.from(csv(','))],
    ['UTF-8 with a mark and semicolons', () => Buffer.from(`\ufeff${csv(';')}`)],
    ['UTF-16 with tabs', () => Buffer.from(`\ufeff${csv('\t')}`, 'utf16le')],
    ['UTF-16 the other way round', () => utf16be(csv(';'))],
    ['a line naming the separator', () => Buffer.from(`sep=;\r\n${csv(';')}`)],
  ])('reads CSV in %s', async (_name, bytes) => {
    const shown = granted(await preview(fileOf('danh-muc.csv', bytes())))
    expect(shown).toMatchObject({ totalRows: 2, goodRows: 2 })
    expect(shown.sample.map((row) => [row.row, row.fields.title, row.fields.createdOn])).toEqual([
      [2, 'Quyết định "đặc biệt", bổ sung', '2026-09-05'],
      [3, 'Hai\ndòng', '2026-09-06'],
    ])
  })

  it('reads .ods and old .xls', async () => {
    const ods = fileOf('a.ods', await writeOds({ sheets: [{ name: 'Danh mục', rows }] }))
    const workbook = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet(rows), 'Danh mục')
    const xls = fileOf('a.xls', XLSX.write(workbook, { type: 'buffer', bookType: 'biff8' }))
    for (const file of [ods, xls]) {
      const shown = granted(await preview(file))
      expect(shown.sample.map((row) => row.fields.documentNumber)).toEqual(['1/QĐ', '2/QĐ'])
    }
  })

  it('reads a workbook that another program wrote', async () => {
    const sheet = XLSX.utils.aoa_to_sheet([rows[0] ?? [], [1, 'Một', '1/QĐ', new Date(Date.UTC(2026, 8, 5))]], {
      UTC: true,
    })
    const workbook = XLSX.utils.book_new(sheet, 'Trang 1')
    const file = fileOf('khac.xlsx', XLSX.write(workbook, { type: 'buffer', bookType: 'xlsx' }))
    expect(granted(await preview(file)).sample[0]?.fields).toMatchObject({ title: 'Một', createdOn: '2026-09-05' })
  })
})

describe('links behind cells', () => {
  it('become the address, from the address column or from the name itself', async () => {
    const sheet = XLSX.utils.aoa_to_sheet([
      ['STT', 'Tên thông tin', 'Đường dẫn'],
      [1, 'Một', 'Xem tại đây'],
      [2, 'Hai', ''],
      [3, 'Ba', 'https://xa.gov.vn/3'],
    ])
    sheet.C2.l = { Target: 'https://xa.gov.vn/1?a=1&b=2' }
    sheet.B3.l = { Target: 'https://xa.gov.vn/2' }
    sheet.C4.l = { Target: 'https://khac.vn' }
    const workbook = XLSX.utils.book_new(sheet, 'Danh mục')
    const file = fileOf('link.xlsx', XLSX.write(workbook, { type: 'buffer', bookType: 'xlsx' }))
    expect(granted(await preview(file)).sample.map((row) => row.fields.address)).toEqual([
      'https://xa.gov.vn/1?a=1&b=2',
      'https://xa.gov.vn/2',
      'https://xa.gov.vn/3',
    ])
  })
})

describe('files that can’t be read', () => {
  const refused = async (name: string, bytes: Uint8Array) => {
    const result = await preview(fileOf(name, bytes))
    return result.ok ? 'read' : `${result.error.code}: ${result.error.message}`
  }
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])

  it('says so of a renamed picture, an empty file, rubbish, a document and a broken workbook', async () => {
    expect(await refused('anh.xlsx', png)).toMatch(/^fileUnreadable: .*không phải bảng tính/)
    expect(await refused('anh.csv', png)).toMatch(/không phải bảng tính/)
    expect(await refused('rong.xlsx', Buffer.alloc(0))).toMatch(/rỗng/)
    expect(await refused('rac.xlsx', Buffer.from('PK\u0003\u0004 rác'))).toMatch(/không phải bảng tính/)
    const good = await writeXlsx({ sheets: [{ name: 'a', rows: communeRows }] })
    const broken = Buffer.from(good)
    broken.fill(0x55, 60, 400)
    expect(await refused('hong.xlsx', broken)).toMatch(/^fileUnreadable/)
    expect(await refused('cut.xlsx', good.subarray(0, good.length - 200))).toMatch(/^fileUnreadable/)
    expect(await refused('trong.xlsx', await writeXlsx({ sheets: [{ name: 'a', rows: [] }] }))).toMatch(
      /không có dòng dữ liệu/,
    )
  })

  it('asks to take the password off', async () => {
    const locked = await writeXlsx({
      sheets: [{ name: 'a', rows: communeRows }],
      encryption: { password: 'x', spinCount: 1000 },
    })
    expect(await refused('khoa.xlsx', locked)).toMatch(/mật khẩu/)
  })

  it('does not unpack a file that grows beyond reason', async () => {
    const bomb = zipBytes([{ name: 'xl/workbook.xml', content: Buffer.alloc(60 * 1024 * 1024) }])
    expect(await refused('bom.xlsx', bomb)).toMatch(/giải nén/)
  })

  it('says so of a file that is gone or above 64 MB', async () => {
    expect(await preview('/khong/co.xlsx')).toMatchObject({ error: { code: 'fileUnreadable' } })
    expect(await refused('lon.csv', Buffer.alloc(64 * 1024 * 1024 + 1, 65))).toMatch(/64 MB/)
  })
})

describe('importing', () => {
  it('brings the good rows in as one act and names the rows left out', async () => {
    const file = await xlsxOf(communeRows)
    const outcome = granted(await importItems(importOrder(file), catalogue.job()))
    expect(outcome).toEqual({ imported: 3, updated: 0, duplicates: 0, skipped: 3, skippedRows: [11, 12, 13] })
    expect(titlesInDatabase()).toEqual(['Kế hoạch sử dụng đất', 'Bảng giá đất', 'Thủ tục khai sinh'])
    expect(undoAct(catalogue.context)?.what).toBe('nhập 3 mục vào «Phải được công khai»')
    expect(titlesInDatabase()).toEqual([])
    expect(redoAct(catalogue.context)?.itemIds).toHaveLength(3)
    expect(countItems(catalogue.context.database).mustPublish).toBe(3)
  })

  it('leaves nothing when it is stopped, whether reading or writing', async () => {
    const rows: SheetCell[][] = [['STT', 'Tên thông tin']]
    for (let number = 1; number <= 2000; number += 1) rows.push([number, `Mục ${number}`])
    const file = await xlsxOf(rows)
    for (const after of [1, 5, 15]) {
      let asked = 0
      const job = catalogue.job(() => {
        asked += 1
        return asked > after
      })
      expect(await importItems(importOrder(file), job)).toMatchObject({ ok: false, error: { code: 'cancelled' } })
      expect(titlesInDatabase()).toEqual([])
      expect(undoAct(catalogue.context)).toBeNull()
    }
  })

  it('refuses when no column is the title and when no row is good', async () => {
    const file = await xlsxOf([
      ['a', 'b'],
      ['x', 'y'],
    ])
    expect(
      await importItems(importOrder(file, { headerRow: 0, mapping: { 0: 'note' } }), catalogue.job()),
    ).toMatchObject({
      error: { code: 'invalidInput' },
    })
    const bad = await xlsxOf(
      [
        ['STT', 'Tên thông tin', 'Ngày ban hành'],
        [1, 'Một', '31/02/2026'],
      ],
      'b.xlsx',
    )
    expect(await importItems(importOrder(bad), catalogue.job())).toMatchObject({ error: { code: 'invalidInput' } })
    expect(titlesInDatabase()).toEqual([])
  })
})
