import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as XLSX from '@e965/xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readItem } from '../../../electron/catalogue/catalogue-repository.ts'
import { type ExportOrder, exportItems } from '../../../electron/catalogue/export-items.ts'
import { importItems } from '../../../electron/catalogue/import-items.ts'
import { retireItems } from '../../../electron/catalogue/retire-items.ts'
import type { ReadableDatabase } from '../../../electron/database/database.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { fieldsOfList } from '../../../shared/catalogue/catalogue-fields.ts'
import {
  blankCatalogueFields,
  type CatalogueFields,
  type CatalogueList,
  catalogueFieldsSchema,
  catalogueLists,
  publicationForms,
} from '../../../shared/catalogue/catalogue-item.ts'
import { conditions, notAccessibleClauses, publicationGroups } from '../../../shared/law/classifications.ts'
import { book } from '../../law/shipped-law-book.ts'
import { importOrder } from './import-orders.ts'
import { granted, openTestCatalogue, today } from './test-catalogue.ts'

let catalogue: ReturnType<typeof openTestCatalogue>
beforeEach(() => {
  catalogue = openTestCatalogue()
})
afterEach(() => catalogue.close())

const order = (change: Partial<ExportOrder> = {}): ExportOrder => ({
  path: path.join(catalogue.dataFolder, 'xuat.xlsx'),
  list: 'mustPublish',
  text: '',
  filter: 'all',
  book,
  ...change,
})
const groupFor: Readonly<Record<CatalogueList, string>> = {
  mustPublish: publicationGroups(book, localDate('2026-08-31')).find((group) => group.point === 'đ')?.id ?? '',
  published: publicationGroups(book, today).find((group) => group.point === 'c')?.id ?? '',
  conditional: conditions(book, today)[1]?.id ?? '',
  serviceUnits: '',
  notAccessible: notAccessibleClauses(book, today)[2]?.id ?? '',
}

describe('exporting a list', () => {
  it('is read by another program: headings, real days, and text that stays text', async () => {
    catalogue.add('=1+1', {
      documentNumber: '00123',
      createdOn: localDate('2026-09-05'),
      note: '@SUM(A1)\nhai dòng',
      creatingUnit: '+84',
    })
    const outcome = granted(await exportItems(order(), catalogue.job()))
    expect(outcome).toEqual({ fileName: 'xuat.xlsx', rows: 1 })
    const workbook = XLSX.read(readFileSync(order().path), {
      cellFormula: true,
      cellDates: true,
      cellNF: true,
      UTC: true,
    })
    const sheet = workbook.Sheets[workbook.SheetNames[0] ?? '']
    const cell = (address: string) => sheet?.[address]
    expect(cell('A2')?.v).toContain('PHẢI ĐƯỢC CÔNG KHAI')
    expect([cell('A4')?.v, cell('B4')?.v, cell('D4')?.v]).toEqual([
      'STT',
      'Tên thông tin, văn bản, hồ sơ, tài liệu',
      'Ngày tạo ra',
    ])
    expect(cell('B5')).toMatchObject({ t: 's', v: '=1+1' })
    expect(cell('B5')?.f).toBeUndefined()
    expect(cell('C5')).toMatchObject({ t: 's', v: '00123' })
    expect(cell('D5')?.z).toBe('dd/mm/yyyy')
    expect(new Date(cell('D5')?.v).toISOString().slice(0, 10)).toBe('2026-09-05')
  })

  it('writes the rows that text and filter leave', async () => {
    catalogue.add('Đất đai', { address: 'https://a.vn' })
    catalogue.add('Đất rừng')
    catalogue.add('Hộ tịch')
    const gone = catalogue.add('Đất cũ')
    granted(retireItems(catalogue.context, { ids: [gone.id], reason: '' }))
    const rows = async (change: Partial<ExportOrder>) =>
      granted(await exportItems(order(change), catalogue.job()))?.rows
    expect(await rows({ text: 'dat' })).toBe(2)
    expect(await rows({ filter: 'withoutLink' })).toBe(2)
    expect(await rows({ filter: 'retired' })).toBe(1)
    expect(await rows({ text: 'không có' })).toBe(0)
  })

  const formats = ['xlsx', 'ods', 'csv'] as const
  it.each(catalogueLists.flatMap((list) => formats.map((format) => ({ list, format }))))(
    'comes back the same when imported again: $list as .$format',
    async ({ list, format }) => {
      const file = path.join(catalogue.dataFolder, `xuat.${format}`)
      const fields: Partial<CatalogueFields> = {
        documentNumber: '12/QĐ-UBND',
        createdOn: localDate('2026-09-05'),
        field: 'Đất đai; môi trường',
        group: groupFor[list],
        creatingUnit: 'Phòng Kinh tế, Hạ tầng',
        publicationForms: list === 'published' ? [...publicationForms] : ['loudspeaker'],
        publishedOn: localDate('2026-09-08'),
        classificationReason: 'Điểm c: quy chế, nội quy',
        medium: 'scanned',
        beforeLaw: 'yes',
        screening: 'removed',
        publicationTerm: '30 ngày',
        publishDeadline: localDate('2026-10-01'),
        deadlineGround: 'Luật Đất đai, Điều 75',
        postedFrom: localDate('2026-09-08'),
        postedUntil: localDate('2026-10-09'),
        loudspeakerFrom: localDate('2026-09-08'),
        loudspeakerUntil: localDate('2026-09-10'),
        reviewOn: localDate('2027-01-15'),
        focalPerson: 'Văn phòng đơn vị',
        decision: '15/QĐ-UBND',
        address: 'https://xa.gov.vn/?a=1&b=«2»',
        condition: 'Có văn bản đồng ý',
        contact: '0205 3 812 345',
        note: 'Dòng một\nDòng hai <b> & "ngoặc"',
      }
      catalogue.add('Quyết định về việc phê duyệt “Quy hoạch”', fields, list)
      catalogue.add('=HYPERLINK("x")', { address: 'Niêm yết tại trụ sở' }, list)
      catalogue.add('+84 là mã nước', { address: 'https://xa.gov.vn/2', note: "'=đã có dấu" }, list)
      granted(await exportItems(order({ list, path: file }), catalogue.job()))
      const other = openTestCatalogue()
      try {
        granted(await importItems(importOrder(file, { list }), other.job()))
        expect(fieldsByTitle(other.context.database)).toEqual(
          fieldsByTitle(catalogue.context.database).map((fields) => asShown(list, fields)),
        )
      } finally {
        other.close()
      }
    },
  )

  it('as .ods is read by another program: real days, text that stays text, line breaks', async () => {
    catalogue.add('=1+1', {
      createdOn: localDate('2026-09-05'),
      creatingUnit: 'Phòng  Kinh tế',
      address: 'Dòng một\nDòng hai',
    })
    const file = path.join(catalogue.dataFolder, 'xuat.ods')
    granted(await exportItems(order({ path: file }), catalogue.job()))
    const workbook = XLSX.read(readFileSync(file), { cellFormula: true, cellDates: true, UTC: true })
    const sheet = workbook.Sheets['Danh mục']
    expect(sheet?.A2?.v).toContain('PHẢI ĐƯỢC CÔNG KHAI')
    expect(sheet?.B5).toMatchObject({ t: 's', v: '=1+1' })
    expect(sheet?.B5?.f).toBeUndefined()
    expect(new Date(sheet?.D5?.v).toISOString().slice(0, 10)).toBe('2026-09-05')
  })

  it('as .csv begins with the mark of UTF-8 and holds nothing that a spreadsheet would run', async () => {
    for (const title of ['=1+1', '+84', '-2+3', '@SUM(A1)', '- gạch đầu dòng', 'Nói "thẳng", gọn']) catalogue.add(title)
    const file = path.join(catalogue.dataFolder, 'xuat.csv')
    granted(await exportItems(order({ path: file }), catalogue.job()))
    const text = readFileSync(file, 'utf8')
    expect(text.startsWith('\ufeff"STT","Tên thông tin, văn bản, hồ sơ, tài liệu",')).toBe(true)
    for (const cell of [`"'=1+1"`, `"'+84"`, `"'-2+3"`, `"'@SUM(A1)"`, '"- gạch đầu dòng"', '"Nói ""thẳng"", gọn"'])
      expect(text).toContain(`,${cell},`)
  })

  it('leaves nothing in a folder that can’t be written, and says why', async () => {
    catalogue.add('Một')
    const folder = path.join(catalogue.dataFolder, 'khoa')
    mkdirSync(folder)
    writeFileSync(path.join(folder, 'tep'), '')
    // A folder stands where the file should go: no account may replace it by a file.
    mkdirSync(path.join(folder, 'xuat.xlsx'))
    chmodSync(folder, 0o555)
    const blocked = await exportItems(order({ path: path.join(folder, 'xuat.xlsx') }), catalogue.job())
    expect(blocked).toMatchObject({ ok: false, error: { code: 'fileUnwritable' } })
    expect(readdirSync(folder).sort()).toEqual(['tep', 'xuat.xlsx'])
    chmodSync(folder, 0o755)
    expect(await exportItems(order({ path: '/khong/co/xuat.xlsx' }), catalogue.job())).toMatchObject({
      error: { code: 'fileUnwritable' },
    })
  })

  it('writes nothing when it is stopped', async () => {
    for (let number = 0; number < 3; number += 1) catalogue.add(`Mục ${number}`)
    expect(
      await exportItems(
        order(),
        catalogue.job(() => true),
      ),
    ).toMatchObject({ error: { code: 'cancelled' } })
    expect(readdirSync(catalogue.dataFolder)).not.toContain('xuat.xlsx')
  })
})

/** What a list doesn't show is not in its file. */
const asShown = (list: CatalogueList, fields: CatalogueFields): CatalogueFields =>
  Object.fromEntries(
    Object.entries(blankCatalogueFields).map(([key, blank]) => [
      key,
      fieldsOfList(list).some((field) => field.key === key) ? fields[key as keyof CatalogueFields] : blank,
    ]),
  ) as CatalogueFields

const fieldsByTitle = (database: ReadableDatabase): CatalogueFields[] =>
  database
    .prepare<[], { id: number }>('SELECT id FROM catalogue_item ORDER BY title')
    .all()
    .map(({ id }) => catalogueFieldsSchema.parse(readItem(database, id)))
