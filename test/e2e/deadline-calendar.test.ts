import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Desktop, freshFolder, openDesktop, removeFolder } from './desktop.ts'
import { goTo } from './pages/places.ts'
import { closeReceipt, receive } from './pages/requests.ts'
import { describeAgency } from './pages/wizard.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const pictures = join('out', 'screens')
const citizen = {
  name: 'Hoàng Văn Đức Thịnh',
  idNumber: '020188004321',
  address: 'Thôn Thượng, xã Hữu Thác, tỉnh Lạng Sơn',
  content: 'Danh sách hộ được hỗ trợ nhà ở năm 2025',
  purpose: 'Theo dõi chính sách',
}

describe('the calendar of deadlines', () => {
  const folder = freshFolder()
  let desktop: Desktop
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true })
    desktop = await openDesktop(join(folder, 'du-lieu'))
    await describeAgency(desktop.window)
    await receive(desktop.window, citizen)
    await closeReceipt(desktop.window)
  })
  afterAll(async () => {
    await desktop.close()
    removeFolder(folder)
  })

  const square = (name: RegExp) =>
    desktop.window.getByRole('table', { name: 'Lịch thời hạn' }).getByRole('button', { name })

  const faultsOfAccess = async (): Promise<readonly string[]> => {
    await desktop.window.evaluate(axeSource)
    return desktop.window.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }> }
      }
      const { violations } = await axe.run()
      return violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
      )
    })
  }

  it('is reached from the list and shows the month of today with its days off', async () => {
    const { window } = desktop
    await goTo(window, 'Sổ theo dõi')
    await window.getByRole('tab', { name: 'Lịch' }).click()
    await window.getByRole('heading', { name: 'Tháng 11/2026' }).waitFor()
    await square(/^24\/11\/2026, thứ Ba, .*Ngày Văn hóa Việt Nam/).waitFor()
    expect(await window.getByRole('button', { name: 'Xuất Excel' }).count()).toBe(0)
  })

  it('goes by the keyboard through days and months, opens a day and comes back', async () => {
    const { window } = desktop
    await square(/^23\/11\/2026/).focus()
    await window.keyboard.press('PageDown')
    await window.getByRole('heading', { name: 'Tháng 12/2026' }).waitFor()
    await window.keyboard.press('ArrowUp')
    await window.keyboard.press('ArrowUp')
    await window.keyboard.press('ArrowLeft')
    await window.keyboard.press('ArrowLeft')
    await window.keyboard.press('Home')
    // 12 days from 23/11 end on thứ Bảy 05/12: thứ Hai 07/12.
    await square(/^7\/12\/2026, thứ Hai, 1 yêu cầu đến hạn$/).waitFor()
    expect(await square(/^7\/12\/2026/).evaluate((node) => node === document.activeElement)).toBe(true)
    expect(await square(/^7\/12\/2026/).innerText()).not.toContain('Thịnh')
    await window.keyboard.press('Enter')
    const details = window.getByRole('complementary', { name: 'Thứ Hai, 07/12/2026' })
    await details.getByText('Còn 14 ngày (thứ Hai 07/12)').waitFor()
    await details.getByText('Cung cấp thông tin', { exact: true }).waitFor()
    expect(await faultsOfAccess()).toEqual([])
    await window.screenshot({ path: join(pictures, 'calendar-day-1366.png') })
    await window.keyboard.press('Escape')
    await details.waitFor({ state: 'detached' })
    expect(await square(/^7\/12\/2026/).evaluate((node) => node === document.activeElement)).toBe(true)
  })

  it('opens a request and finds the same day on the way back', async () => {
    const { window } = desktop
    await square(/^7\/12\/2026/).click()
    await window.getByRole('button', { name: /^1\/2026/ }).click()
    await window.getByRole('heading', { name: 'Yêu cầu số 1/2026' }).waitFor()
    await window.keyboard.press('Alt+ArrowLeft')
    await window.getByRole('complementary', { name: 'Thứ Hai, 07/12/2026' }).waitFor()
    await window.getByRole('button', { name: 'Xem trong danh sách' }).click()
    await window.getByText('Đến hạn 07/12/2026 (1)').waitFor()
    await window.getByRole('row').filter({ hasText: '1/2026' }).first().waitFor()
  })

  it('looks well in three sizes and is read in every theme', async () => {
    const { window, app } = desktop
    await window.getByRole('tab', { name: 'Lịch' }).click()
    await window.keyboard.press('Escape')
    for (const media of [
      { colorScheme: 'dark', contrast: 'no-preference' },
      { colorScheme: 'dark', contrast: 'more' },
      { colorScheme: 'light', contrast: 'no-preference' },
    ] as const) {
      await window.emulateMedia(media)
      await window.waitForTimeout(200)
      expect.soft(await faultsOfAccess(), JSON.stringify(media)).toEqual([])
    }
    for (const size of [
      { width: 1093, height: 614 },
      { width: 1920, height: 1080 },
      { width: 1366, height: 768 },
    ]) {
      await app.evaluate(
        ({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
        size,
      )
      await window.waitForTimeout(250)
      expect
        .soft(
          await window.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
          `${size.width}`,
        )
        .toBeLessThanOrEqual(0)
      await window.screenshot({ path: join(pictures, `calendar-${size.width}.png`) })
    }
  })

  it('the agency turns reminders off and sets the day of the first one', async () => {
    const { window } = desktop
    await goTo(window, 'Cơ quan')
    const first = window.getByLabel('Nhắc lần đầu trước hạn (ngày làm việc)')
    await first.fill('1')
    await first.blur()
    await window.getByText('Ghi từ 2 trở lên').waitFor()
    await first.fill('3')
    await window.keyboard.press('Control+s')
    await window.getByText('Đã lưu thông tin cơ quan.').waitFor()
    await window.getByLabel('Nhắc khi có yêu cầu sắp đến hạn').uncheck()
    expect(await first.isDisabled()).toBe(true)
    await window.keyboard.press('Control+s')
    await window.getByText('Đã lưu thông tin cơ quan.').last().waitFor()
    await window.getByRole('region', { name: 'Nhắc việc' }).screenshot({ path: join(pictures, 'agency-reminders.png') })
    expect(await faultsOfAccess()).toEqual([])
  })

  it('ends with no fault reported by the window or by the reminders', () => {
    expect(desktop.faults).toEqual([])
    const logs = readdirSync(desktop.dataFolder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /(?:nhat-ky|log)[^/]*$/.test(name),
    )
    for (const name of logs.filter((one) => /\.(?:log|txt|jsonl?)$/.test(one)))
      expect(readFileSync(join(desktop.dataFolder, name), 'utf8')).not.toContain('reminders')
  })
})
