import { describe, expect, it } from 'vitest'
import { searchCatalogue, takeTickedTemplates, tickTemplates } from './pages/catalogue.ts'
import { takePicture } from './pages/pictures.ts'
import { goTo, row } from './pages/places.ts'
import { describeAgency } from './pages/wizard.ts'
import { storyDesktop } from './story-desktop.ts'

describe('what the law asks to be published', () => {
  const desktop = storyDesktop(describeAgency)
  const picture = (name: string) => takePicture(desktop.window, name)

  it('is taken over from the law with a tick', async () => {
    const { window } = desktop
    await tickTemplates(window)
    await picture('duties-templates')
    await takeTickedTemplates(window)
    await window.getByText('Đã có trong danh mục').nth(1).waitFor()
  })

  it('counts down for what is older than the law', async () => {
    const { window } = desktop
    await window.getByRole('tab', { name: 'Thông tin có từ trước' }).click()
    await window.getByText('Cần xem lại phân loại').waitFor()
    await picture('duties-old-information')
    await window.getByRole('tab', { name: 'Phân loại lại' }).click()
    await window.getByText('Không có mục nào phân loại theo luật đã hết hiệu lực.').waitFor()
    await window.getByRole('button', { name: 'Về danh mục' }).click()
  })

  it('is screened before it is public, and shows what it owes', async () => {
    const { window } = desktop
    await searchCatalogue(window, 'chuyển đổi số')
    await row(window, /huyển đổi số/)
      .first()
      .click()
    const drawer = window.getByRole('complementary')
    await drawer.getByRole('textbox', { name: 'Thời điểm công khai' }).fill('20/11/2026')
    await window.keyboard.press('Control+s')
    await window
      .getByText(/Trước khi công khai, hãy rà soát/)
      .first()
      .waitFor()
    await picture('duties-screening')
    await drawer
      .getByLabel('Rà soát trước khi công khai, cung cấp')
      .selectOption({ label: 'Đã rà soát, không có phần phải loại bỏ' })
    await drawer.getByRole('textbox', { name: 'Niêm yết từ ngày' }).fill('02/11/2026')
    await window.keyboard.press('Control+s')
    await window.getByText('Đã công khai ngày 20/11/2026').first().waitFor()
    await window
      .getByText(/Giữ niêm yết ít nhất đến/)
      .first()
      .waitFor()
    await picture('duties-item')
    await window.keyboard.press('Escape')
  })

  it('stands in the list of its quarter, and the notice on the desk', async () => {
    const { window } = desktop
    await window.getByRole('button', { name: 'Việc công khai' }).click()
    await window.getByRole('tab', { name: 'Danh sách đã công khai theo quý' }).click()
    await window.getByLabel('Năm', { exact: true }).selectOption('2026')
    await window.getByLabel('Quý', { exact: true }).selectOption('4')
    await window.getByText('Công khai ngày 20/11/2026; Niêm yết từ 02/11/2026').waitFor()
    expect(await window.getByText('CÁC NỘI DUNG ĐÃ ĐƯỢC THỰC HIỆN CÔNG KHAI').count()).toBe(1)
    await picture('duties-quarter')
    await goTo(window, 'Bàn làm việc')
    await window.getByText('Cần công khai').first().waitFor()
    await picture('duties-desk')
  })
})
