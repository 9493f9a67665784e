import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countItems, eachItemOf, readItemsByTitle } from '../../../electron/catalogue/catalogue-repository.ts'
import { importItems } from '../../../electron/catalogue/import-items.ts'
import { previewImport } from '../../../electron/catalogue/preview-import.ts'
import { undoAct } from '../../../electron/catalogue/undo-act.ts'
import { type CatalogueItem, catalogueLists } from '../../../shared/catalogue/catalogue-item.ts'
import type { SheetCell } from '../../../shared/catalogue/read-cells.ts'
import { goldenFiles } from './golden-files.ts'
import { importOrder } from './import-orders.ts'
import { granted, openTestCatalogue } from './test-catalogue.ts'

let catalogue: ReturnType<typeof openTestCatalogue>
beforeEach(() => {
  catalogue = openTestCatalogue()
})
afterEach(() => catalogue.close())

const itemsInDatabase = (): CatalogueItem[] =>
  catalogueLists
    .flatMap((list) => [...eachItemOf(catalogue.context.database, list, false)].map(({ item }) => item))
    .sort((a, b) => a.id - b.id)

describe('files as communes have them', () => {
  it.each(goldenFiles.filter((golden) => golden.items))('gives the items of $name: $what', async (golden) => {
    const file = path.join(catalogue.dataFolder, golden.name)
    writeFileSync(file, await golden.bytes())
    const shown = granted(await previewImport(importOrder(file, golden.order), catalogue.job()))
    const bad = shown.sample.filter((row) => row.problems.some((problem) => problem.blocking))
    expect(bad.map((row) => row.row)).toEqual((golden.bad ?? []).map(({ row }) => row))
    for (const [index, { says }] of (golden.bad ?? []).entries())
      expect(bad[index]?.problems.map((problem) => problem.message).join(' ')).toMatch(says)

    const outcome = granted(await importItems(importOrder(file, golden.order), catalogue.job()))
    expect(outcome).toMatchObject({ imported: golden.items?.length, skipped: golden.bad?.length ?? 0 })
    expect(itemsInDatabase()).toMatchObject(golden.items ?? [])
    undoAct(catalogue.context)
    expect(itemsInDatabase()).toEqual([])
  })

  it.each(goldenFiles.filter((golden) => golden.refused))('refuses $name: $what', async (golden) => {
    const file = path.join(catalogue.dataFolder, golden.name)
    writeFileSync(file, await golden.bytes())
    const result = await previewImport(importOrder(file), catalogue.job())
    expect(result).toMatchObject({ ok: false, error: { code: 'fileUnreadable' } })
    expect(result.ok ? '' : result.error.message).toMatch(golden.refused ?? /$^/)
  })
})

describe('fifty thousand rows in one file', () => {
  const COUNT = 50_000
  const BAD = 25_000
  const TWICE = 40_000
  const rowOf = (number: number): SheetCell[] => {
    if (number === TWICE) return rowOf(TWICE - 1)
    const day = number === BAD ? '31/02/2026' : `${(number % 28) + 1}/9/2026`
    return [number, `Quyết định về đường liên thôn số ${number}`, `${number}/QĐ-UBND`, day, 'Phòng Kinh tế']
  }

  it('come in as one act but for the row that is wrong and the one that is there twice, both named', async () => {
    const file = path.join(catalogue.dataFolder, 'nam-muoi-nghin.xlsx')
    const heads = ['STT', 'Tên thông tin', 'Số ký hiệu', 'Ngày ban hành', 'Đơn vị chủ trì']
    const rows = Array.from({ length: COUNT }, (_, index) => rowOf(index + 1))
    writeFileSync(file, await writeXlsx({ sheets: [{ name: 'Danh mục', rows: [heads, ...rows] }] }))
    const shown = granted(await previewImport(importOrder(file), catalogue.job()))
    expect(shown).toMatchObject({ totalRows: COUNT, goodRows: COUNT - 1, badRows: 1, duplicateRows: 1 })
    expect(shown.sample.find((row) => row.row === BAD + 1)?.problems[0]?.message).toContain('Ngày không có thật')
    expect(shown.sample.find((row) => row.row === TWICE + 1)?.duplicate).toEqual({ kind: 'row', row: TWICE })

    const outcome = granted(await importItems(importOrder(file), catalogue.job()))
    expect(outcome).toMatchObject({ imported: COUNT - 2, duplicates: 1, skippedRows: [BAD + 1] })
    const { database } = catalogue.context
    expect(countItems(database).mustPublish).toBe(COUNT - 2)
    expect(readItemsByTitle(database, 'mustPublish', { offset: COUNT - 3, limit: 1 })).toMatchObject([
      { title: 'Quyết định về đường liên thôn số 50000', documentNumber: '50000/QĐ-UBND', createdOn: '2026-09-21' },
    ])
    undoAct(catalogue.context)
    expect(countItems(database).mustPublish).toBe(0)
  }, 240_000)
})
