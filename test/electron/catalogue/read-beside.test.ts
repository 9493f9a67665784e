import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countItems, readItemsByTitle } from '../../../electron/catalogue/catalogue-repository.ts'
import { importItems } from '../../../electron/catalogue/import-items.ts'
import type { ImportOrder } from '../../../electron/catalogue/read-import.ts'
import { undoAct } from '../../../electron/catalogue/undo-act.ts'
import type { ImportOutcome } from '../../../shared/catalogue/catalogue-import.ts'
import type { SheetCell } from '../../../shared/catalogue/read-cells.ts'
import { realJobs } from '../jobs/real-jobs.ts'
import { importOrder } from './import-orders.ts'
import { granted, openTestCatalogue } from './test-catalogue.ts'

let catalogue: ReturnType<typeof openTestCatalogue>
let jobs: ReturnType<typeof realJobs>
beforeEach(() => {
  catalogue = openTestCatalogue()
  jobs = realJobs(catalogue.dataFolder, catalogue.context.database.name)
})
afterEach(async () => {
  await jobs.close()
  catalogue.close()
})

const fileOf = async (rows: SheetCell[][]): Promise<string> => {
  const file = path.join(catalogue.dataFolder, 'danh-muc.xlsx')
  const heads = ['STT', 'Tên thông tin', 'Số ký hiệu', 'Ngày ban hành', 'Ghi chú']
  writeFileSync(file, await writeXlsx({ sheets: [{ name: 'Danh mục', rows: [heads, ...rows] }] }))
  return file
}
const manyRows = (count: number): SheetCell[][] =>
  Array.from({ length: count }, (_, index) => [
    index + 1,
    `Quyết định về đất đai số ${index}`,
    `${index}/QĐ-UBND`,
    index % 100 === 7 ? '31/02/2026' : '05/09/2026',
    index % 3 === 0 ? 'bản giấy' : createHash('sha256').update(String(index)).digest('hex'),
  ])
const run = (order: ImportOrder) => jobs.run<ImportOrder, ImportOutcome>('catalogue-import', 'nhap', order)
const items = () => readItemsByTitle(catalogue.context.database, 'mustPublish', { offset: 0, limit: 5000 })
const contents = () => items().map(({ id: _id, addedAt: _added, changedAt: _changed, ...content }) => content)

describe('a file read by one thread while another writes', () => {
  it('gives what one thread gives, as one act that undo takes back', async () => {
    const order = importOrder(await fileOf(manyRows(3000)))
    const outcome = granted(await importItems(order, catalogue.job()))
    const alone = contents()
    expect(undoAct(catalogue.context)?.what).toBe('nhập 2970 mục vào «Phải được công khai»')
    expect(items()).toEqual([])

    expect(granted(await run(order))).toEqual(outcome)
    expect(contents()).toEqual(alone)
    expect(undoAct(catalogue.context)?.what).toBe('nhập 2970 mục vào «Phải được công khai»')
    expect(countItems(catalogue.context.database).mustPublish).toBe(0)
  })

  it('brings rows that are there up to date as one thread does', async () => {
    const item = catalogue.add('Quyết định về đất đai số 3', { documentNumber: '3/QĐ-UBND', note: '' })
    const outcome = granted(await run(importOrder(await fileOf(manyRows(10)), { duplicates: 'update' })))
    expect(outcome).toMatchObject({ imported: 8, updated: 1, skippedRows: [9] })
    expect(items().find(({ id }) => id === item.id)).toMatchObject({ note: 'bản giấy', createdOn: '2026-09-05' })
  })

  it('leaves nothing when it is stopped, and the next import is not held up', async () => {
    const order = importOrder(await fileOf(manyRows(3000)))
    const stopped = run(order)
    setTimeout(() => jobs.cancel('nhap'), 700)
    const result = await stopped
    // A fast machine may have been done already.
    if (!result.ok) {
      expect(result.error.code).toBe('cancelled')
      expect(items()).toEqual([])
      expect(undoAct(catalogue.context)).toBeNull()
    }
    expect(await run(importOrder(await fileOf(manyRows(5))))).toMatchObject({
      ok: result.ok ? expect.anything() : true,
    })
  })

  it('says why a file can’t be read, in the words of one thread', async () => {
    const file = path.join(catalogue.dataFolder, 'rong.xlsx')
    writeFileSync(file, '')
    expect(await run(importOrder(file))).toEqual(await importItems(importOrder(file), catalogue.job()))
    expect(await run(importOrder(file))).toMatchObject({ error: { code: 'fileUnreadable' } })
  })
})
