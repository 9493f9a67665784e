import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { _electron } from 'playwright-core'
import { launchOptions } from '../../scripts/runtime.mjs'
import { type Figure, timed } from './figures.ts'
import { benchDay, makeCatalogue } from './registers.ts'

/** Milliseconds that a pack may take (issue of the catalogues). */
const most = 10_000

/** The same bytes written to the same disk, each file flushed: what writing alone costs. */
const bareWriting = async (pack: string, target: string): Promise<number> => {
  mkdirSync(target)
  const files = readdirSync(pack, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const contents = files.map((entry) => readFileSync(join(entry.parentPath, entry.name)))
  const { ms } = await timed(async () => {
    for (const [index, bytes] of contents.entries()) {
      const file = await open(join(target, String(index)), 'wx')
      await file.writeFile(bytes)
      await file.sync()
      await file.close()
    }
  })
  return ms
}

/** Writes the publication pack of `count` items through the screen, from the press to «Đã ghi». */
export const measurePack = async (work: string, count: number): Promise<Figure> => {
  const dataFolder = join(work, 'goi-cong-khai')
  const target = join(work, 'goi-cong-khai-usb')
  mkdirSync(target)
  makeCatalogue(dataFolder, count)
  const app = await _electron.launch({
    ...launchOptions([`--data-dir=${dataFolder}`, `--today=${benchDay}`]),
    timeout: 60_000,
  })
  try {
    const page = await app.firstWindow()
    await page.getByRole('heading', { level: 1, name: 'Bàn làm việc' }).waitFor()
    await page.getByRole('navigation').getByRole('button', { name: 'Danh mục' }).click()
    await page.getByRole('button', { name: 'Ban hành, công khai' }).click()
    await page.getByRole('tab', { name: 'Gói công khai' }).click()
    // Only now: while the main process is still loading, an answer to the bench can be lost.
    await app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = (async () => ({
        canceled: false,
        filePaths: [chosen],
      })) as unknown as typeof dialog.showOpenDialog
    }, target)
    const { ms } = await timed(async () => {
      await page.getByRole('button', { name: 'Chọn thư mục và ghi' }).click()
      await page.getByText(/Đã ghi và đọc lại đúng/).waitFor({ timeout: 300_000 })
    })
    const [pack = ''] = readdirSync(target)
    return {
      what: `Gói công khai ${count.toLocaleString('vi-VN')} mục`,
      product: ms,
      baseline: await bareWriting(join(target, pack), join(work, 'goi-cong-khai-tran')),
      baselineName: 'chỉ ghi đĩa',
      target: { measure: 'product', most },
      count: 1,
    }
  } finally {
    await app.close()
  }
}
