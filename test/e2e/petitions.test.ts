import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answerSaveDialog } from './desktop.ts'
import { accessFaults } from './pages/access.ts'
import { addItem, openList } from './pages/catalogue.ts'
import { lookInSizes, twoSizes } from './pages/pictures.ts'
import { goTo, row } from './pages/places.ts'
import { describeAgency } from './pages/wizard.ts'
import { storyDesktop } from './story-desktop.ts'

describe('a citizen says that published information is wrong', () => {
  const desktop = storyDesktop(describeAgency)
  const look = async (name: string): Promise<void> => {
    expect.soft(await accessFaults(desktop.window), name).toEqual([])
    await lookInSizes(desktop, name, twoSizes)
  }

  it('and is entered from the item, with the day to answer by', async () => {
    const { window } = desktop
    await addItem(window, 'Đã công khai và đường dẫn', {
      title: 'Dự toán ngân sách xã năm 2026',
      address: 'https://huuthac.langson.gov.vn/du-toan-2026',
    })
    await row(window, 'Dự toán ngân sách xã năm 2026').click()
    const drawer = window.getByRole('complementary')
    await drawer.getByRole('button', { name: 'Ghi kiến nghị về mục này' }).click()
    await window.getByText('Là một mục trong danh mục').waitFor()
    await window
      .getByRole('group', { name: /^Đang công khai/ })
      .getByLabel('Niêm yết')
      .check()
    await window.getByRole('textbox', { name: 'Ngày nhận' }).fill('18/11/2026')
    await window.getByLabel('Cách gửi đến').selectOption({ label: 'Trực tiếp' })
    await window.getByLabel('Họ và tên').fill('Nguyễn Thị Hòa')
    await window.getByLabel('Địa chỉ, điện thoại, thư điện tử').fill('Thôn Trung, 0205 3000 111')
    await window
      .getByLabel('Điểm được cho là không chính xác')
      .fill('Số thu phí chợ ghi 120 triệu đồng, nghị quyết ghi 210 triệu đồng.')
    // The tenth day is a Saturday.
    await window.getByText('Trả lời chậm nhất thứ Hai, ngày 30 tháng 11 năm 2026').waitFor()
    await look('petition-form')
    await window.keyboard.press('Control+s')
    await window.getByText('Đã ghi kiến nghị KN 01/2026').waitFor()
    await window.getByRole('button', { name: 'Kết luận, trả lời' }).waitFor()
    await look('petition')
  })

  it('stands on the desk while it waits', async () => {
    const { window } = desktop
    await goTo(window, 'Bàn làm việc')
    await window.getByRole('button', { name: /^KN 01\/2026/ }).waitFor()
    await look('petition-desk')
    await goTo(window, 'Sổ theo dõi')
    await window.getByRole('tab', { name: 'Lịch' }).click()
    await window.getByRole('button', { name: /30\/11\/2026.*kiến nghị đến hạn/ }).click()
    await window.getByRole('button', { name: /Trả lời kiến nghị KN 01\/2026/ }).waitFor()
    await look('petition-calendar')
    await goTo(window, 'Bàn làm việc')
    await window.getByRole('button', { name: /^KN 01\/2026/ }).click()
  })

  it('is answered, corrected where the law asks for it, and the paper is drawn', async () => {
    const { window } = desktop
    await window.getByRole('button', { name: 'Kết luận, trả lời' }).click()
    await window.getByLabel('Kết quả kiểm tra').selectOption({ label: 'Thông tin đã công khai không chính xác' })
    await window.getByLabel('Nội dung trả lời').fill('Số thu đúng là 210 triệu đồng theo nghị quyết.')
    await window.keyboard.press('Control+s')
    await window.getByText('Còn phải đính chính ở:').waitFor()
    await window.getByRole('button', { name: 'Ghi việc đính chính' }).click()
    await window.getByLabel('Thông tin đúng đã công khai lại').fill('Thu phí chợ: 210 triệu đồng.')
    const absent = window.getByRole('group', { name: 'Cơ quan không có' })
    await absent.getByLabel('Cổng dữ liệu').check()
    await absent.getByLabel('Kênh nội dung, trang cộng đồng chính thức').check()
    await look('petition-correct')
    await window.keyboard.press('Control+s')
    await window.getByRole('tab', { name: /^Đã trả lời/ }).click()
    await window.getByRole('tab', { name: 'Thông báo đính chính' }).click()
    await window.getByText('Đính chính thông tin đã công khai').first().waitFor()
    await window.getByRole('tab', { name: 'Văn bản trả lời' }).click()
    await window.getByText('Kính gửi: Ông (bà) Nguyễn Thị Hòa').waitFor()
    await look('petition-done')
    const file = join(desktop.folder, 'tra-loi.pdf')
    await answerSaveDialog(desktop, file)
    await window.getByRole('button', { name: 'Lưu PDF' }).click()
    await window.getByText('Đã lưu tệp tra-loi.pdf.').waitFor()
    expect(existsSync(file)).toBe(true)
  })

  it('is shown in the drawer of its item, and its steps can be taken back', async () => {
    const { window } = desktop
    await window.getByRole('button', { name: /^Thu hồi/ }).click()
    await window.getByLabel('Lý do').fill('Ghi nhầm ngày')
    await window.getByRole('alertdialog').getByRole('button', { name: 'Thu hồi' }).click()
    await window.getByRole('button', { name: 'Ghi việc đính chính' }).waitFor()
    await openList(window, 'Đã công khai và đường dẫn')
    await row(window, 'Dự toán ngân sách xã năm 2026').click()
    await window.getByRole('region', { name: 'Kiến nghị về mục này' }).getByText('KN 01/2026').waitFor()
    expect(desktop.faults).toEqual([])
  })
})
