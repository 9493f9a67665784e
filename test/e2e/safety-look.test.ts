import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { launchOptions } from '../../scripts/runtime.mjs'
import { leafOf, spoil } from '../electron/safety/spoilt-register.ts'
import { answerSaveDialog, storyDay } from './desktop.ts'
import { accessFaults } from './pages/access.ts'
import { addItem } from './pages/catalogue.ts'
import { takePicture } from './pages/pictures.ts'
import { goTo, row } from './pages/places.ts'
import { describeAgency } from './pages/wizard.ts'
import { storyDesktop } from './story-desktop.ts'

const list = 'Phải được công khai'

/** The next window in which some words stand; `trouble`: a last-resort screen. */
const windowWith = async (app: ElectronApplication, words: string, trouble: boolean): Promise<Page> => {
  for (;;) {
    for (const page of app.windows().filter((one) => one.url().startsWith('app://print') === trouble))
      if (await page.getByText(words).count()) return page
    await app.waitForEvent('window', { timeout: 500 }).catch(() => undefined)
  }
}

const press = async (app: ElectronApplication, page: Page, name: string, next: string): Promise<Page> => {
  await page.getByRole('link', { name }).click()
  return windowWith(app, next, true)
}

describe('a register whose pages turn out to be damaged while it is open', () => {
  const desktop = storyDesktop(async (window) => {
    await describeAgency(window)
    await addItem(window, list, { title: 'Kế hoạch sử dụng đất năm 2026' })
  })

  it('leads to the ways out without a start by hand, is looked at and taken out, and is built anew whole', async () => {
    const base = () => readdirSync(join(desktop.dataFolder, 'du-phong')).some((name) => /^nen-\d+\.json$/.test(name))
    await expect.poll(() => existsSync(join(desktop.dataFolder, 'du-phong')) && base(), { timeout: 20_000 }).toBe(true)
    await desktop.close()
    const file = join(desktop.dataFolder, 'dau-moi.db')
    spoil(file, (leafOf(file, 'audit_entry') - 1) * 4096 + 2000, 1500)

    await desktop.reopen()
    const { app, window } = desktop
    await window.getByText('Sổ có chỗ bị hỏng').waitFor({ timeout: 30_000 })
    await window.getByRole('button', { name: 'Xem các cách' }).click()
    await window.getByRole('heading', { name: 'An toàn dữ liệu' }).waitFor()
    await window.getByText('Có chỗ bị hỏng', { exact: true }).waitFor()
    await takePicture(window, 'an-toan-dang-mo-bi-hong')
    await window.getByRole('button', { name: 'Các cách dựng lại sổ' }).click()

    const rebuild = await windowWith(app, 'đều còn trong nhật ký ghi', true)
    const backup = await press(app, rebuild, 'Xem cách khác', 'Bản sao lưu đã kiểm tra gần nhất')
    const look = await press(app, backup, 'Xem cách khác', 'những gì còn đọc được')
    await takePicture(look, 'an-toan-moi-chi-xem')
    await look.getByRole('link', { name: 'Mở chỉ để xem' }).click()

    const looking = await windowWith(app, 'Chỉ để xem', false)
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768))
    await goTo(looking, 'Danh mục')
    await row(looking, 'Kế hoạch sử dụng đất').waitFor()
    expect(await looking.getByRole('button', { name: /^Thêm/ }).count()).toBe(0)
    await takePicture(looking, 'chi-xem-danh-muc')
    expect(await accessFaults(looking)).toEqual([])
    await goTo(looking, 'Bàn làm việc')
    await takePicture(looking, 'chi-xem-ban-lam-viec')
    await looking.getByRole('button', { name: 'Các cách dựng lại sổ' }).click()

    const again = await windowWith(app, 'đều còn trong nhật ký ghi', true)
    await press(app, again, 'Dựng lại sổ', 'Đã dựng lại sổ từ nhật ký ghi')
    await desktop.close()
    await desktop.reopen()
    await goTo(desktop.window, 'Danh mục')
    await row(desktop.window, 'Kế hoạch sử dụng đất').waitFor()
    expect(await desktop.window.getByText('Sổ có chỗ bị hỏng').count()).toBe(0)
  })

  it('can be looked at and exported while another machine has it open, and stays that machine’s', async () => {
    await desktop.close()
    const owner = join(desktop.dataFolder, 'dang-mo.json')
    const other = JSON.stringify({ id: 'khac', host: 'MAY-MOT-CUA', process: 1, openedAt: '2026-11-23T08:00:00+07:00' })
    writeFileSync(owner, other)
    utimesSync(owner, new Date(), new Date())
    const app = await _electron.launch({
      ...launchOptions([`--data-dir=${desktop.dataFolder}`, `--today=${storyDay}`]),
      timeout: 60_000,
    })
    const held = await windowWith(app, 'MAY-MOT-CUA', true)
    await takePicture(held, 'so-mo-o-may-khac')
    await held.getByRole('link', { name: 'Mở chỉ để xem' }).click()
    const looking = await windowWith(app, 'Chỉ để xem', false)
    await goTo(looking, 'Danh mục')
    await row(looking, 'Kế hoạch sử dụng đất').waitFor()
    const saved = join(desktop.folder, 'danh-muc.xlsx')
    await answerSaveDialog({ ...desktop, app, window: looking }, saved)
    await looking.getByRole('button', { name: /^Xuất/ }).first().click()
    await takePicture(looking, 'chi-xem-xuat')
    await expect.poll(() => existsSync(saved), { timeout: 15_000 }).toBe(true)
    const ended = new Promise((resolve) => app.process().once('exit', resolve))
    await app.close()
    await ended
    expect(readFileSync(owner, 'utf8')).toBe(other)
  })
})
