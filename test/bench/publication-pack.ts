import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { answerDialog, withDesktop } from './desktop.ts'
import { type Figure, timed } from './figures.ts'
import { makeCatalogue } from './registers.ts'

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
  return withDesktop(dataFolder, async (page, _keys, app) => {
    await page.getByRole('navigation').getByRole('button', { name: 'Danh mục' }).click()
    await page.getByRole('button', { name: 'Ban hành, công khai' }).click()
    await page.getByRole('tab', { name: 'Gói công khai' }).click()
    await answerDialog(app, target)
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
  })
}
