import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { eachItemOf } from '../../../electron/catalogue/catalogue-repository.ts'
import { importItems } from '../../../electron/catalogue/import-items.ts'
import { previewImport } from '../../../electron/catalogue/preview-import.ts'
import { undoAct } from '../../../electron/catalogue/undo-act.ts'
import { type CatalogueItem, catalogueLists } from '../../../shared/catalogue/catalogue-item.ts'
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
