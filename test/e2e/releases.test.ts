import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerOpenDialog, answerSaveDialog, type Desktop, freshFolder, openDesktop, removeFolder } from './desktop.ts'
import { fontsNotEmbedded, pdfText, wordText } from './other-programs.ts'
import { goTo } from './pages/places.ts'
import { usePractice } from './pages/wizard.ts'
import { type Browser, openBrowser } from './web-pages.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const screens = join(import.meta.dirname, '../../out/screens')

/** What axe finds on a page as it stands. */
const violations = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    type Found = { id: string; nodes: { html: string }[] }
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: readonly Found[] }> } }
    const { violations: found } = await axe.run()
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
  })
}

describe('lists are put in force and published', () => {
  const folder = freshFolder()
  const target = join(folder, 'usb')
  let desktop: Desktop
  let browser: Browser
  beforeAll(async () => {
    mkdirSync(target)
    mkdirSync(screens, { recursive: true })
    desktop = await openDesktop(join(folder, 'du-lieu'))
    await usePractice(desktop.window)
  })
  afterAll(async () => {
    await browser?.close()
    await desktop.close()
    removeFolder(folder)
  })
  const shot = (name: string) => desktop.window.screenshot({ path: join(screens, `${name}.png`) })

  it('takes items through the three steps', async () => {
    const { window } = desktop
    await goTo(window, 'Danh mục')
    await window.getByRole('button', { name: 'Ban hành, công khai' }).click()
    await window.getByRole('tab', { name: 'Duyệt mục' }).click()
    for (const [press, next] of [
      [/^Đề nghị cả 15 mục/, 'proposed'],
      [/^Ghi đã kiểm tra cả 15 mục/, 'checked'],
      [/^Ghi đã duyệt cả 15 mục/, 'approved'],
    ] as const) {
      await window.getByRole('button', { name: press }).click()
      await window.getByLabel('Trạng thái').selectOption(next)
    }
    await window.getByRole('row').filter({ hasText: 'Đã duyệt' }).first().waitFor()
    await shot('duyet-muc')
    expect(await violations(window)).toEqual([])
    await window.getByRole('tab', { name: 'Thông báo đầu mối' }).click()
    await window.getByRole('button', { name: 'Ghi đã công bố' }).click()
    await window.getByText('Đúng với lần công bố gần nhất').waitFor()
    await shot('thong-bao-dau-moi')
    expect(await violations(window)).toEqual([])
  })

  it('draws up a draft, writes the decision in Word and takes its number', async () => {
    const { window } = desktop
    await goTo(window, 'Danh mục')
    await window.getByRole('button', { name: 'Ban hành, công khai' }).click()
    await window.getByRole('button', { name: 'Lập dự thảo' }).click()
    await shot('ban-hanh-lap')
    await window.getByRole('button', { name: 'Chụp và lập dự thảo' }).click()
    await window.getByRole('heading', { name: /^Dự thảo lập ngày/ }).waitFor()
    await shot('ban-hanh-du-thao')
    expect(await violations(window)).toEqual([])
    const word = join(folder, 'quyet-dinh.docx')
    await answerSaveDialog(desktop, word)
    await window.getByRole('button', { name: 'Dự thảo quyết định (Word)' }).click()
    await window.getByText(/Đã ghi tệp quyet-dinh\.docx/).waitFor()
    expect(wordText(word, folder)).toContain('QUYẾT ĐỊNH')
    await window.getByLabel('Số, ký hiệu quyết định').fill('15/QĐ-UBND')
    await window.getByRole('button', { name: 'Ghi đã ban hành' }).click()
    await window.getByRole('heading', { name: 'Quyết định số 15/QĐ-UBND ngày 23/11/2026' }).waitFor()
    const pdf = join(folder, 'danh-muc.pdf')
    await answerSaveDialog(desktop, pdf)
    await window.getByRole('button', { name: 'Danh mục (PDF)' }).click()
    await window.getByText(/Đã ghi tệp danh-muc\.pdf/).waitFor()
    expect(pdfText(pdf)).toContain('Kèm theo Quyết định số 15/QĐ-UBND')
    expect(fontsNotEmbedded(pdf)).toEqual([])
    await shot('ban-hanh-da-ban-hanh')
  })

  it('writes a pack of the decided lists', async () => {
    const { window } = desktop
    await window.getByRole('tab', { name: 'Gói công khai' }).click()
    await window.getByLabel('Nguồn').selectOption({ index: 1 })
    await window.getByLabel('Địa chỉ sẽ đăng').fill('https://xa.langson.gov.vn/tiep-can-thong-tin/')
    await answerOpenDialog(desktop, target)
    await window.getByRole('button', { name: 'Chọn thư mục và ghi' }).click()
    await window.getByText(/Đã ghi và đọc lại đúng/).waitFor({ timeout: 60_000 })
    await shot('goi-cong-khai')
    expect(await violations(window)).toEqual([])
    expect(readdirSync(target)).toHaveLength(1)
    const board = join(target, readdirSync(target)[0] ?? '', 'tep/bang-niem-yet.pdf')
    expect(pdfText(board)).toContain('Quét mã để xem toàn bộ danh mục')
    expect(desktop.faults).toEqual([])
  })

  it('whose pages open from the folder, find «duong» as «Đường», ask nobody and pass axe', async () => {
    const pack = join(target, readdirSync(target)[0] ?? '')
    browser = await openBrowser(folder)
    const { page, asked } = browser
    await page.goto(pathToFileURL(join(pack, 'index.html')).href)
    await page.getByLabel(/Tìm trong các danh mục/).fill('duong')
    await page.getByText(/^Tìm thấy \d+ mục/).waitFor()
    expect(await page.locator('#ket-qua').innerText()).toMatch(/[đĐ]ường/)
    await page.screenshot({ path: join(screens, 'trang-cong-khai.png') })
    await page.locator('#ket-qua a').first().click()
    await page.waitForURL(/danh-muc-.*#muc-\d+$/)
    await page.screenshot({ path: join(screens, 'trang-danh-muc.png') })
    for (const name of readdirSync(pack).filter((each) => each.endsWith('.html'))) {
      await page.goto(pathToFileURL(join(pack, name)).href)
      expect(await violations(page), name).toEqual([])
      await page.setViewportSize({ width: 360, height: 720 })
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow, name).toBeLessThanOrEqual(0)
      if (name === 'huong-dan.html') await page.screenshot({ path: join(screens, 'trang-huong-dan-dien-thoai.png') })
      await page.setViewportSize({ width: 1280, height: 800 })
    }
    expect(asked.filter((address) => !address.startsWith('file:'))).toEqual([])
  })
})
