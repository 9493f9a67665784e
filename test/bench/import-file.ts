import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { streamXlsxRows } from 'hucre/xlsx'
import { importItems } from '../../electron/catalogue/import-items.ts'
import { fixedClock } from '../../electron/clock.ts'
import { agencyFile } from '../../electron/places.ts'
import { addDays, formatDay } from '../../shared/calendar/local-date.ts'
import { fieldsOfList } from '../../shared/catalogue/catalogue-fields.ts'
import { publicationFormLabels } from '../../shared/catalogue/catalogue-item.ts'
import type { LawBook } from '../../shared/law/law-book.ts'
import { importOrder } from '../electron/catalogue/import-orders.ts'
import { type Figure, median, timed } from './figures.ts'
import { makeItem } from './item-texts.ts'
import { benchDay, makeCatalogue, resourcesFolder } from './registers.ts'

/** An .xlsx of `count` rows as a commune keeps its list. */
const writeSpreadsheet = (file: string, count: number): void => {
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

const megabytes = (bytes: number): number => Math.round(bytes / 2 ** 20)

/**
 * Importing a file, from its path to the rows being on disk with their history, against the spreadsheet library merely reading
 * its rows. Says the most memory the process held while importing, beside what it held before.
 */
export const measureImport = async (folder: string, book: LawBook, count: number, runs: number): Promise<Figure> => {
  const file = join(folder, `danh-muc-${count}.xlsx`)
  writeSpreadsheet(file, count)
  const times: { readonly product: number[]; readonly bare: number[] } = { product: [], bare: [] }
  let peak = 0
  for (let run = 0; run < runs; run += 1) {
    const bare = await timed(async () => {
      let rows = 0
      for await (const _ of streamXlsxRows(readFileSync(file), { sheet: 0 })) rows += 1
      return rows
    })
    const dataFolder = join(folder, `nhap-${count}-${run}`)
    makeCatalogue(dataFolder, 0)
    const before = process.memoryUsage.rss()
    const watch = () => {
      peak = Math.max(peak, process.memoryUsage.rss() - before)
    }
    const product = await timed(() =>
      importItems(
        // Invented titles come round again: every row is to be written.
        importOrder(file, { duplicates: 'add', book }),
        {
          databaseFile: agencyFile(dataFolder),
          dataFolder,
          resourcesFolder,
          clock: fixedClock(benchDay),
          officer: 'Cán bộ đầu mối',
          progress: watch,
          cancelled: () => false,
        },
      ),
    )
    if (!product.value.ok || product.value.value.imported !== count) throw new Error('Not every row was imported')
    rmSync(dataFolder, { recursive: true, force: true })
    times.bare.push(bare.ms)
    times.product.push(product.ms)
  }
  return {
    what: `Nhập ${count.toLocaleString('vi-VN')} dòng từ Excel, thêm nhiều nhất ${megabytes(peak)} MB bộ nhớ`,
    product: median(times.product),
    baseline: median(times.bare),
    baselineName: 'thư viện đọc tệp',
    target: { measure: 'ratio', most: 2 },
    count: runs,
  }
}
