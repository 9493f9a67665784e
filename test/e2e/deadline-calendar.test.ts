import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { accessFaults } from './pages/access.ts'
import { lookInSizes, pictureFolder, takePicture, threeSizes } from './pages/pictures.ts'
import { goTo } from './pages/places.ts'
import { beginWithRequest } from './pages/requests.ts'
import { storyDesktop } from './story-desktop.ts'

const citizen = {
  name: 'Hoàng Văn Đức Thịnh',
  idNumber: '020188004321',
  address: 'Thôn Thượng, xã Hữu Thác, tỉnh Lạng Sơn',
  content: 'Danh sách hộ được hỗ trợ nhà ở năm 2025',
  purpose: 'Theo dõi chính sách',
}

describe('the calendar of deadlines', () => {
  const desktop = storyDesktop(beginWithRequest(citizen))

  const square = (name: RegExp) =>
    desktop.window.getByRole('table', { name: 'Lịch thời hạn' }).getByRole('button', { name })

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
    expect(await accessFaults(window)).toEqual([])
    await takePicture(window, 'calendar-day-1366')
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
    const { window } = desktop
    await window.getByRole('tab', { name: 'Lịch' }).click()
    await window.keyboard.press('Escape')
    for (const media of [
      { colorScheme: 'dark', contrast: 'no-preference' },
      { colorScheme: 'dark', contrast: 'more' },
      { colorScheme: 'light', contrast: 'no-preference' },
    ] as const) {
      await window.emulateMedia(media)
      await window.waitForTimeout(200)
      expect.soft(await accessFaults(window), JSON.stringify(media)).toEqual([])
    }
    await lookInSizes(desktop, 'calendar', threeSizes)
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
    await window
      .getByRole('region', { name: 'Nhắc việc' })
      .screenshot({ path: join(pictureFolder(), 'agency-reminders.png') })
    expect(await accessFaults(window)).toEqual([])
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
