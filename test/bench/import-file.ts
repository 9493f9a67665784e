import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { streamXlsxRows } from 'hucre/xlsx'
import { importItems } from '../../electron/catalogue/import-items.ts'
import { previewImport } from '../../electron/catalogue/preview-import.ts'
import { fixedClock } from '../../electron/clock.ts'
import { helperStarter } from '../../electron/jobs/start-helper.ts'
import { agencyFile } from '../../electron/places.ts'
import { root } from '../../scripts/places.mjs'
import { addDays, formatDay } from '../../shared/calendar/local-date.ts'
import { fieldsOfList } from '../../shared/catalogue/catalogue-fields.ts'
import { publicationFormLabels } from '../../shared/catalogue/catalogue-item.ts'
import type { LawBook } from '../../shared/law/law-book.ts'
import { importOrder } from '../electron/catalogue/import-orders.ts'
import { type Figure, median, timed } from './figures.ts'
import { makeItem } from './item-texts.ts'
import { benchDay, makeCatalogue, resourcesFolder } from './registers.ts'

/** An .xlsx of `count` rows as a commune keeps its list. */
export const writeSpreadsheet = (file: string, count: number): void => {
  const fields = fieldsOfList('mustPublish')
  const rows = Array.from({ length: count }, (_, index) => {
    const item = makeItem(index, (days) => addDays(benchDay, -days))
    return fields.map(({ key }) => {
      const value = item[key as keyof typeof item]
      if (key === 'publicationForms') return item.publicationForms.map((form) => publicationFormLabels[form]).join('; ')
      if (key === 'createdOn' || key === 'publishedOn') return value === null ? '' : formatDay(value as typeof benchDay)
      return value
    })
  })
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet([fields.map(({ label }) => label), ...rows]), 'Danh mục')
  writeFileSync(file, write(book, { type: 'buffer', bookType: 'xlsx', compression: true }))
}

/** What the spreadsheet library alone takes to read every row; answers how many there are. */
export const bareReading = async (file: string): Promise<number> => {
  let rows = 0
  for await (const _ of streamXlsxRows(readFileSync(file), { sheet: 0 })) rows += 1
  return rows
}

const megabytes = (bytes: number): number => Math.round(bytes / 2 ** 20)

/**
 * Importing a file, from its path to the rows being on disk with their history, against the spreadsheet library merely reading
 * its rows; and the preview of the same file. Two threads, as in the app. Says the most memory the process held while importing, beside what
 * it held before.
 */
export const measureImport = async (
  folder: string,
  book: LawBook,
  count: number,
  runs: number,
): Promise<readonly Figure[]> => {
  const file = join(folder, `danh-muc-${count}.xlsx`)
  writeSpreadsheet(file, count)
  const times: { readonly product: number[]; readonly preview: number[]; readonly bare: number[] } = {
    product: [],
    preview: [],
    bare: [],
  }
  let peak = 0
  for (let run = 0; run < runs; run += 1) {
    const bare = await timed(() => bareReading(file))
    const dataFolder = join(folder, `nhap-${count}-${run}`)
    makeCatalogue(dataFolder, 0)
    const before = process.memoryUsage.rss()
    const watch = () => {
      peak = Math.max(peak, process.memoryUsage.rss() - before)
    }
    const places = {
      databaseFile: agencyFile(dataFolder),
      dataFolder,
      resourcesFolder,
      officer: 'Cán bộ đầu mối',
    }
    const context = {
      ...places,
      clock: fixedClock(benchDay),
      progress: watch,
      cancelled: () => false,
      startHelper: helperStarter(
        {
          ...places,
          workerFile: join(root, 'out', 'main', 'job-worker.cjs'),
          shownDay: benchDay,
          stop: new SharedArrayBuffer(4),
        },
        watch,
      ),
    }
    // Invented titles come round again: every row is to be written.
    const order = importOrder(file, { duplicates: 'add', book })
    times.preview.push((await timed(() => previewImport(order, context))).ms)
    const product = await timed(() => importItems(order, context))
    if (!product.value.ok || product.value.value.imported !== count) throw new Error('Not every row was imported')
    rmSync(dataFolder, { recursive: true, force: true })
    times.bare.push(bare.ms)
    times.product.push(product.ms)
  }
  const figure = (what: string, product: readonly number[], target: Figure['target']): Figure => ({
    what,
    product: median(product),
    baseline: median(times.bare),
    baselineName: 'thư viện đọc tệp',
    target,
    count: runs,
  })
  const rows = `${count.toLocaleString('vi-VN')} dòng từ Excel`
  const both = times.product.map((ms, run) => ms + (times.preview[run] ?? 0))
  return [
    figure(`Xem trước ${rows}`, times.preview, null),
    figure(`Nhập ${rows}, thêm nhiều nhất ${megabytes(peak)} MB bộ nhớ`, times.product, { measure: 'ratio', most: 2 }),
    figure(`Xem trước rồi nhập ${rows}`, both, null),
  ]
}
