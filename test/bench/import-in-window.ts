import { join } from 'node:path'
import { answerDialog, withDesktop } from './desktop.ts'
import { type Figure, timed } from './figures.ts'
import { bareReading, writeSpreadsheet } from './import-file.ts'
import { makeCatalogue } from './registers.ts'
import { standingStill } from './standing-still.ts'

/** Milliseconds that the window may stand (issue of the catalogues). */
const MOST_STANDING = 50
/** Milliseconds after the import in which journal, audit trail and search still work on what it brought. */
const AFTER = 4000

/**
 * Importing through the screen with the journal and the audit trail on: from the press to «Kết quả nhập», and the longest that the window
 * and the main process stood still from the press until all is sealed and the list is shown; beside the same window at rest.
 */
export const measureImportInWindow = async (folder: string, count: number): Promise<readonly Figure[]> => {
  const file = join(folder, `trong-cua-so-${count}.xlsx`)
  writeSpreadsheet(file, count)
  const bare = (await timed(() => bareReading(file))).ms
  const dataFolder = join(folder, 'trong-cua-so')
  makeCatalogue(dataFolder, 0)
  return withDesktop(dataFolder, async (page, _keys, app) => {
    await page.getByRole('navigation').getByRole('button', { name: 'Danh mục' }).click()
    await page.getByRole('button', { name: 'Nhập từ tệp' }).first().click()
    await answerDialog(app, file)
    await page.getByRole('button', { name: 'Chọn tệp' }).click()
    const start = page.getByRole('button', { name: /^Nhập [\d.]+ mục$/ })
    await start.waitFor({ timeout: 300_000 })
    const doubles = page.getByLabel(/dòng trùng/)
    if (await doubles.isVisible()) await doubles.selectOption('add')
    const rest = await standingStill(app, page, AFTER, async () => undefined)
    let ms = 0
    const importing = await standingStill(app, page, AFTER, async () => {
      ms = (
        await timed(async () => {
          await start.click()
          await page.getByRole('status', { name: 'Kết quả nhập' }).waitFor({ timeout: 300_000 })
        })
      ).ms
      await page.getByRole('button', { name: 'Xem danh mục' }).click()
      await page.locator('[role=grid]:not([aria-busy]) [role=rowgroup] [role=row]').first().waitFor({ timeout: 60_000 })
    })
    const rows = `${count.toLocaleString('vi-VN')} dòng`
    const standing = (what: string, product: number, baseline: number): Figure => ({
      what: `${what} đứng lâu nhất khi nhập ${rows}`,
      product,
      baseline,
      baselineName: 'khi nghỉ',
      target: { measure: 'product', most: MOST_STANDING },
      count: 1,
    })
    return [
      {
        what: `Nhập ${rows} qua màn hình, có nhật ký ghi và ghi vết`,
        product: ms,
        baseline: bare,
        baselineName: 'thư viện đọc tệp',
        target: { measure: 'ratio', most: 2 },
        count: 1,
      },
      standing('Cửa sổ', importing.window, rest.window),
      standing('Tiến trình chính', importing.main, rest.main),
    ]
  })
}
