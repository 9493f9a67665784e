import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { answerSaveDialog } from './desktop.ts'
import { pdfText } from './other-programs.ts'
import { accessFaults } from './pages/access.ts'
import { pictureFolder, takePicture } from './pages/pictures.ts'
import { receive } from './pages/requests.ts'
import { usePractice } from './pages/wizard.ts'
import { storyDesktop } from './story-desktop.ts'

describe('the request log', () => {
  const desktop = storyDesktop(async (window) => {
    mkdirSync(place)
    await usePractice(window)
    await openLog()
  })
  const place = join(desktop.folder, 'ra')

  const openLog = async (): Promise<void> => {
    await desktop.window.keyboard.press('Alt+3')
    await desktop.window.getByRole('heading', { name: 'Sổ theo dõi', exact: true }).waitFor()
    await desktop.window.getByRole('row').nth(2).waitFor()
  }
  const picture = (name: string) => takePicture(desktop.window, name)
  const headings = async (): Promise<readonly string[]> =>
    (await desktop.window.getByRole('columnheader').allInnerTexts()).map((text) => text.trim())
  const drawer = (name: string): Locator => desktop.window.getByRole('complementary', { name })
  const press = (name: string) => desktop.window.getByRole('button', { name, exact: true }).click()

  it('shows the columns the officer ticks, in the order chosen with the keyboard', async () => {
    const { window } = desktop
    await press('Chọn cột')
    const panel = drawer('Chọn cột')
    await panel.getByLabel('Luật áp dụng', { exact: true }).check()
    await window.getByRole('columnheader', { name: 'Luật áp dụng' }).waitFor()
    await panel.getByLabel('Hình thức', { exact: true }).uncheck()
    await panel.getByLabel('Luật áp dụng', { exact: true }).focus()
    for (let times = 0; times < 2; times += 1) await window.keyboard.press('Alt+ArrowUp')
    await expect
      .poll(headings)
      .toEqual(['Số', 'Ngày nhận', 'Người yêu cầu', 'Nội dung', 'Luật áp dụng', 'Trạng thái', 'Đến hạn'])
    await window.getByRole('gridcell', { name: 'Luật 01/2026/QH16' }).first().waitFor()
    expect(await accessFaults(window)).toEqual([])
    await picture('log-columns-1366')
    await window.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
  })

  it('narrows by several conditions at once; each is a word that goes when pressed, or all of them', async () => {
    const { window } = desktop
    await press('Lọc thêm')
    const panel = drawer('Lọc thêm')
    await panel.getByLabel('Luật áp dụng').selectOption({ label: 'Luật 01/2026/QH16' })
    await panel.getByLabel('Hình thức gửi').selectOption({ label: 'Trực tiếp' })
    await panel.getByLabel('Nhận từ ngày', { exact: true }).fill('01/10/2026')
    await window.keyboard.press('Enter')
    const words = window.getByRole('list', { name: 'Đang lọc theo' })
    await expect
      .poll(() => words.getByRole('listitem').allInnerTexts())
      .toEqual(['Luật 01/2026/QH16', 'Hình thức: Trực tiếp', 'Nhận từ ngày 01/10/2026', 'Bỏ mọi điều kiện lọc'])
    expect(await accessFaults(window)).toEqual([])
    await picture('log-filters-1366')
    await window.getByRole('button', { name: 'Bỏ lọc: Hình thức: Trực tiếp' }).click()
    await expect.poll(() => words.getByRole('listitem').count()).toBe(3)
    await window.keyboard.press('Escape')
  })

  it('keeps the view under a name, finds it again after a new start, and brings a removed one back', async () => {
    const { window } = desktop
    await window.getByLabel('Cách xem', { exact: true }).selectOption({ label: 'Lưu, đổi tên, xóa…' })
    const panel = drawer('Cách xem')
    await panel.getByLabel('Lưu cách xem hiện tại với tên').fill('Luật mới, quý IV')
    await window.keyboard.press('Enter')
    await panel.getByRole('button', { name: 'Mở cách xem Luật mới, quý IV' }).waitFor()
    await panel.getByLabel('Lưu cách xem hiện tại với tên').fill('luật mới, QUÝ IV')
    await window.keyboard.press('Enter')
    await panel.getByText(/Đã có cách xem mang tên này/).waitFor()
    expect(await accessFaults(window)).toEqual([])
    await picture('log-views-1366')
    await panel.getByRole('button', { name: 'Xóa Luật mới, quý IV' }).click()
    await panel.getByText('Chưa lưu cách xem nào.').waitFor()
    await press('Hoàn tác')
    await panel.getByRole('button', { name: 'Mở cách xem Luật mới, quý IV' }).waitFor()
    await desktop.reopen()
    await usePractice(desktop.window)
    await openLog()
    expect(await headings()).toContain('Luật áp dụng')
    await desktop.window.getByLabel('Cách xem', { exact: true }).selectOption({ label: 'Toàn bộ sổ' })
    await expect.poll(headings).not.toContain('Luật áp dụng')
    await desktop.window.getByLabel('Cách xem', { exact: true }).selectOption({ label: 'Luật mới, quý IV' })
    await expect.poll(headings).toContain('Luật áp dụng')
    await desktop.window.getByRole('button', { name: 'Bỏ lọc: Nhận từ ngày 01/10/2026' }).waitFor()
    await desktop.window.getByLabel('Cách xem', { exact: true }).selectOption({ label: 'Toàn bộ sổ' })
  })

  it('writes the book of a year as a PDF whose closing page tells its own number of pages', async () => {
    const { window } = desktop
    const target = join(place, 'so.pdf')
    await answerSaveDialog(desktop, target)
    await window.keyboard.press('Control+p')
    const panel = drawer('In sổ theo dõi')
    await panel.getByText(/^\d+ yêu cầu, xếp theo số\.$/).waitFor()
    const count = Number.parseInt(await panel.getByText(/yêu cầu, xếp theo số/).innerText(), 10)
    expect(await accessFaults(window)).toEqual([])
    await picture('log-book-1366')
    await panel.getByRole('button', { name: 'Xem trước' }).click()
    const preview = window.getByRole('dialog', { name: 'Xem trước sổ theo dõi' })
    await preview.locator('canvas').waitFor()
    expect(await accessFaults(window)).toEqual([])
    await window.keyboard.press('PageDown')
    await preview.getByText(/^Trang 2\//).waitFor()
    await takePicture(window, 'so-theo-doi-xem-truoc')
    await window.keyboard.press('Escape')
    await preview.waitFor({ state: 'detached' })
    await panel.getByRole('button', { name: 'Lưu PDF' }).click()
    await window
      .getByText(new RegExp(`Đã lưu ${count} yêu cầu, \\d+ trang vào tệp so.pdf`))
      .waitFor({ timeout: 60_000 })
    expect(readdirSync(place)).toEqual(['so.pdf'])
    const information = execFileSync('pdfinfo', [target], { encoding: 'utf8' })
    const pages = Number(/Pages:\s+(\d+)/.exec(information)?.[1])
    expect(information).toMatch(/Page size:\s+841\.\d+ x 59[45]/)
    const text = pdfText(target)
    expect(text).toContain('SỔ THEO DÕI CUNG CẤP THÔNG TIN THEO YÊU CẦU')
    expect(text).toContain('Dữ liệu tập huấn, không phải sổ của cơ quan')
    expect(text).toContain(`Sổ này có ${pages} trang`)
    expect(text).toContain(`${count} yêu cầu (`)
    expect(text).toContain(`từ số 1/2026 đến số ${count}/2026`)
    // The head of the table stands on every sheet but the title and the closing page.
    expect(text.split('Ngày đến').length - 1).toBe(pages - 2)
    const fonts = execFileSync('pdffonts', [target], { encoding: 'utf8' }).split('\n').slice(2).filter(Boolean)
    for (const font of fonts) expect(font).toMatch(/\byes yes yes\b/)
    execFileSync('pdftoppm', ['-r', '60', '-png', target, join(pictureFolder(), 'log-book-page')])
  })

  it('writes the same requests as a spreadsheet, and nothing for a period without any', async () => {
    const { window } = desktop
    const panel = drawer('In sổ theo dõi')
    await answerSaveDialog(desktop, join(place, 'so.xlsx'))
    await panel.getByRole('button', { name: 'Lưu Excel' }).click()
    await window.getByText(/Đã xuất \d+ yêu cầu vào tệp so.xlsx/).waitFor()
    await panel.getByLabel('Từ ngày đến ngày').check()
    await panel.getByLabel('Từ ngày', { exact: true }).fill('01/01/2020')
    await panel.getByLabel('Đến ngày', { exact: true }).fill('02/01/2020')
    await window.keyboard.press('Enter')
    await panel.getByText('Kỳ này không có yêu cầu nào.').waitFor()
    expect(await panel.getByRole('button', { name: 'Lưu PDF' }).isDisabled()).toBe(true)
    await window.keyboard.press('Escape')
  })

  it('opens the request whose number a scanner types, from the log and from anywhere', async () => {
    const { window } = desktop
    await window.keyboard.press('Control+f')
    await window.keyboard.type('12/2026')
    await window.keyboard.press('Enter')
    await window.getByRole('heading', { name: 'Yêu cầu số 12/2026' }).waitFor()
    await window.keyboard.press('Alt+1')
    await window.getByRole('heading', { name: 'Bàn làm việc' }).waitFor()
    await window.keyboard.press('Control+k')
    await window.keyboard.type('7/2026')
    await window.keyboard.press('Enter')
    await window.getByRole('heading', { name: 'Yêu cầu số 7/2026' }).waitFor()
  })

  it('stays as it was while other pages are open, and comes back with what changed meanwhile', async () => {
    const { window } = desktop
    await openLog()
    const grid = window.getByRole('grid', { name: 'Sổ theo dõi yêu cầu' })
    const total = async () => Number.parseInt(await window.getByText(/^\d+ yêu cầu$/).innerText(), 10)
    const before = await total()
    await grid.focus()
    for (let times = 0; times < 2; times += 1) await window.keyboard.press('PageDown')
    const place = await grid.getAttribute('aria-activedescendant')
    const scrolled = await grid.evaluate((node) => node.scrollTop)
    expect(scrolled).toBeGreaterThan(0)
    await window.keyboard.press('Alt+1')
    await window.getByRole('heading', { name: 'Bàn làm việc' }).waitFor()
    expect(await grid.count()).toBe(0)
    await window.keyboard.press('Control+p')
    await window.keyboard.press('Tab')
    expect(await window.evaluate(() => document.activeElement?.closest('[data-away="true"]') ?? null)).toBeNull()
    expect(await accessFaults(window)).toEqual([])
    await receive(window, {
      name: 'Nông Thị Kẹo',
      idNumber: '011190004321',
      address: 'Thôn Nà Phai',
      content: 'Danh sách hộ được hỗ trợ làm nhà năm 2026',
      purpose: 'Để biết',
    })
    await window.keyboard.press('Alt+3')
    await grid.waitFor()
    expect(await drawer('In sổ theo dõi').count()).toBe(0)
    expect(await total()).toBe(before + 1)
    expect(await grid.evaluate((node) => node.scrollTop)).toBe(scrolled)
    await grid.focus()
    expect(await grid.getAttribute('aria-activedescendant')).toBe(place)
    await window.keyboard.press('Home')
    await window.getByRole('gridcell', { name: 'Nông Thị Kẹo' }).waitFor()
  })

  it('says when the register has no such number', async () => {
    const { window } = desktop
    await window.keyboard.press('Control+k')
    await window.keyboard.type('9876/2026')
    await window.keyboard.press('Enter')
    await window.getByText('Sổ theo dõi không có yêu cầu số 9876/2026.', { exact: false }).waitFor()
    await picture('log-unknown-number-1366')
    await window.keyboard.press('Escape')
    await openLog()
    await window.keyboard.press('Control+f')
    await window.keyboard.type('9876/2026')
    await window.keyboard.press('Enter')
    await window.getByText('Sổ theo dõi không có yêu cầu số 9876/2026.', { exact: false }).waitFor()
    expect(desktop.faults).toEqual([])
  })
})
