import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { answerOpenDialog, answerSaveDialog } from './desktop.ts'
import { fontsNotEmbedded, pdfText, wordText } from './other-programs.ts'
import { accessFaults } from './pages/access.ts'
import { approveAll } from './pages/catalogue.ts'
import { takePicture } from './pages/pictures.ts'
import { goTo } from './pages/places.ts'
import { usePractice } from './pages/wizard.ts'
import { storyDesktop } from './story-desktop.ts'
import { type Browser, openBrowser } from './web-pages.ts'

describe('lists are put in force and published', () => {
  let browser: Browser
  const desktop = storyDesktop(async (window) => {
    mkdirSync(target)
    await usePractice(window)
  })
  afterAll(async () => {
    await browser?.close()
  })
  const { folder } = desktop
  const target = join(folder, 'usb')
  const shot = (name: string) => takePicture(desktop.window, name)

  it('takes items through the three steps', async () => {
    const { window } = desktop
    await approveAll(window, 15)
    await shot('duyet-muc')
    expect(await accessFaults(window)).toEqual([])
    await window.getByRole('tab', { name: 'Thông báo đầu mối' }).click()
    await window.getByRole('button', { name: 'Ghi đã công bố' }).click()
    await window.getByText('Đúng với lần công bố gần nhất').waitFor()
    await shot('thong-bao-dau-moi')
    expect(await accessFaults(window)).toEqual([])
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
    expect(await accessFaults(window)).toEqual([])
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
    expect(await accessFaults(window)).toEqual([])
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
    await takePicture(page, 'trang-cong-khai')
    await page.locator('#ket-qua a').first().click()
    await page.waitForURL(/danh-muc-.*#muc-\d+$/)
    await takePicture(page, 'trang-danh-muc')
    for (const name of readdirSync(pack).filter((each) => each.endsWith('.html'))) {
      await page.goto(pathToFileURL(join(pack, name)).href)
      expect(await accessFaults(page), name).toEqual([])
      await page.setViewportSize({ width: 360, height: 720 })
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow, name).toBeLessThanOrEqual(0)
      if (name === 'huong-dan.html') await takePicture(page, 'trang-huong-dan-dien-thoai')
      await page.setViewportSize({ width: 1280, height: 800 })
    }
    expect(asked.filter((address) => !address.startsWith('file:'))).toEqual([])
  })
})
