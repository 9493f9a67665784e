import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { launchOptions } from '../../scripts/runtime.mjs'
import { storyDay } from './desktop.ts'
import { accessFaults } from './pages/access.ts'
import { addItem } from './pages/catalogue.ts'
import { lookInSizes, takePicture, twoSizes } from './pages/pictures.ts'
import { goTo, row } from './pages/places.ts'
import { describeAgency } from './pages/wizard.ts'
import { storyDesktop } from './story-desktop.ts'

const list = 'Phải được công khai'

const openSafety = async (window: Page): Promise<void> => {
  await goTo(window, 'Bàn làm việc')
  await window.getByRole('button', { name: 'Sao lưu và khôi phục' }).click()
  await window.getByRole('heading', { name: 'An toàn dữ liệu' }).waitFor()
}

describe('never losing the register', () => {
  const desktop = storyDesktop(describeAgency)

  it('backs up on a press and shows what the copy holds', async () => {
    const { window } = desktop
    await addItem(window, list, { title: 'Kế hoạch sử dụng đất năm 2026' })
    await openSafety(window)
    await window.getByRole('button', { name: 'Sao lưu ngay' }).click()
    await window.getByText('Đã sao lưu và kiểm tra lại bản sao lưu.').waitFor()
    await row(window, 'Do cán bộ bấm').getByRole('cell', { name: '1', exact: true }).waitFor()
    await lookInSizes(desktop, 'an-toan', twoSizes)
    expect(await accessFaults(window)).toEqual([])
  })

  it('restores in three clicks, with the difference shown first, and goes back again', async () => {
    const { window } = desktop
    await addItem(window, list, { title: 'Bảng giá đất' })
    await openSafety(window)
    await row(window, 'Do cán bộ bấm')
      .getByRole('button', { name: /Khôi phục/ })
      .click()
    const asked = window.getByRole('alertdialog')
    await asked.getByRole('row').filter({ hasText: 'mục trong danh mục' }).waitFor()
    await takePicture(window, 'an-toan-khoi-phuc')
    await asked.getByRole('button', { name: 'Khôi phục' }).click()
    await window
      .getByText(/Đã khôi phục sổ/)
      .first()
      .waitFor()
    await goTo(window, 'Danh mục')
    await row(window, 'Kế hoạch sử dụng đất').waitFor()
    expect(await row(window, 'Bảng giá đất').count()).toBe(0)

    await openSafety(window)
    await row(window, 'Trước khi khôi phục')
      .getByRole('button', { name: /Khôi phục/ })
      .click()
    await asked.getByRole('button', { name: 'Khôi phục' }).click()
    await window
      .getByText(/Đã khôi phục sổ/)
      .first()
      .waitFor()
    await goTo(window, 'Danh mục')
    await row(window, 'Bảng giá đất').waitFor()
    expect(desktop.faults).toEqual([])
  })

  it('offers the proven backup when the file is damaged, and everything of the closing is there', async () => {
    await desktop.close()
    writeFileSync(join(desktop.dataFolder, 'dau-moi.db'), Buffer.alloc(8192, 7))
    const app = await _electron.launch({
      ...launchOptions([`--data-dir=${desktop.dataFolder}`, `--today=${storyDay}`]),
      timeout: 60_000,
    })
    const rescue = async () => {
      for (;;) {
        const found = app.windows().find((one) => one.url().startsWith('app://print'))
        if (found) return found
        await app.waitForEvent('window')
      }
    }
    const first = await rescue()
    const shown = app.waitForEvent('window')
    await first.getByRole('link', { name: 'Xem cách khác' }).click()
    const trouble = await shown
    await trouble.getByText('Bản sao lưu đã kiểm tra gần nhất').waitFor()
    await takePicture(trouble, 'an-toan-so-hong')
    const restored = app.waitForEvent('window')
    await trouble.getByRole('link', { name: 'Khôi phục từ bản sao lưu' }).click()
    await (await restored).getByText('Đã khôi phục sổ theo bản sao lưu').waitFor()
    await takePicture(await restored, 'an-toan-da-khoi-phuc')
    await app.close()
    expect(readdirSync(desktop.dataFolder).some((name) => name.startsWith('dau-moi.hong-'))).toBe(true)

    await desktop.reopen()
    await goTo(desktop.window, 'Danh mục')
    await row(desktop.window, 'Bảng giá đất').waitFor()
  })
})
