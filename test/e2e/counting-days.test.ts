import { describe, expect, it } from 'vitest'
import { takePicture } from './pages/pictures.ts'
import { goTo } from './pages/places.ts'
import { usePractice } from './pages/wizard.ts'
import { storyDesktop } from './story-desktop.ts'

describe('how days are counted', () => {
  const desktop = storyDesktop(usePractice)

  /** Opens the form as for a letter that came on Monday 16/11/2026 after hours: its twelfth day is a Saturday. */
  const typeLetter = async (): Promise<void> => {
    const { window } = desktop
    await window.keyboard.press('Control+n')
    await window.getByRole('heading', { name: 'Tiếp nhận yêu cầu' }).waitFor()
    await window.getByLabel('Ngày gửi', { exact: false }).first().fill('16/11/2026')
    await window.getByLabel('Ngày nhận', { exact: false }).first().fill('16/11/2026')
    await window.getByLabel('Giờ nhận').fill('18h30')
  }

  it('says that a request that came after hours came that day all the same', async () => {
    const { window } = desktop
    await typeLetter()
    await window.getByText('Thứ Hai, ngày 30 tháng 11 năm 2026').waitFor()
    await window.getByRole('button', { name: 'Vì sao?' }).click()
    await window.getByText('Nhận lúc 18:30, ngoài giờ làm việc: vẫn là ngày nhận').waitFor()
    await takePicture(window, 'gio-nhan')
    expect(await window.getByLabel('Giờ nhận').inputValue()).toMatch(/18/)
  })

  it('warns before Saturdays count, then counts them at once', async () => {
    const { window } = desktop
    await goTo(window, 'Cơ quan')
    const tick = window.getByLabel('Tính thứ Bảy là ngày làm việc khi tính thời hạn')
    await tick.scrollIntoViewIfNeeded()
    await takePicture(window, 'gio-lam-viec')
    await tick.check()
    await window.getByText('có yêu cầu đang giải quyết sẽ đến hạn sớm hơn').waitFor()
    await takePicture(window, 'thu-bay')
    await window.keyboard.press('Control+s')
    await window.getByText('Đã lưu thông tin cơ quan.').waitFor()
    await typeLetter()
    await window.getByText('Thứ Bảy, ngày 28 tháng 11 năm 2026').waitFor()
    await window.getByRole('button', { name: 'Vì sao?' }).click()
    await window.getByText('Thứ Bảy — ngày làm việc theo thiết lập của cơ quan').first().waitFor()
  })

  it('refuses working hours that are none and keeps what was typed', async () => {
    const { window } = desktop
    await goTo(window, 'Cơ quan')
    await window.getByLabel('Buổi chiều đến').fill('13h')
    await window.getByLabel('Họ tên người ký').focus()
    await window.keyboard.press('Control+s')
    await window.getByText('Giờ kết thúc phải sau giờ bắt đầu.').waitFor()
    // The officer is brought to the fault, wherever on the page the key was pressed.
    await expect
      .poll(() => window.getByLabel('Buổi sáng từ').evaluate((box) => box === document.activeElement))
      .toBe(true)
    await takePicture(window, 'gio-sai')
    await window.getByLabel('Buổi chiều đến').fill('16h30')
    await window.keyboard.press('Control+s')
    await window.getByText('Đã lưu thông tin cơ quan.').first().waitFor()
    expect(desktop.faults).toEqual([])
  })
})
