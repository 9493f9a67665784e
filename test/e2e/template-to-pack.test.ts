import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answerOpenDialog } from './desktop.ts'
import { approveAll, searchCatalogue, takeTickedTemplates, tickTemplates } from './pages/catalogue.ts'
import { goTo, row } from './pages/places.ts'
import { describeAgency } from './pages/wizard.ts'
import { storyDesktop } from './story-desktop.ts'

describe('an item on its way from a template of the law to the public', () => {
  const desktop = storyDesktop(describeAgency)
  const target = join(desktop.folder, 'usb')

  it('is taken over from the law, classified and screened', async () => {
    const { window } = desktop
    await tickTemplates(window)
    await takeTickedTemplates(window)
    await window.getByRole('button', { name: 'Về danh mục' }).click()
    await searchCatalogue(window, 'chuyển đổi số')
    await row(window, /huyển đổi số/)
      .first()
      .click()
    const drawer = window.getByRole('complementary')
    await drawer.getByLabel('Lý do phân loại').fill('Nội dung của xã, không có phần phải loại bỏ')
    await drawer
      .getByLabel('Rà soát trước khi công khai, cung cấp')
      .selectOption({ label: 'Đã rà soát, không có phần phải loại bỏ' })
    await drawer.getByRole('textbox', { name: 'Thời điểm công khai' }).fill('20/11/2026')
    await window.keyboard.press('Control+s')
    await window.getByText('Đã công khai ngày 20/11/2026').first().waitFor()
    await window.keyboard.press('Escape')
  })

  it('is proposed, checked and approved, and put in force by a decision', async () => {
    const { window } = desktop
    await approveAll(window, 2)
    await goTo(window, 'Danh mục')
    await window.getByRole('button', { name: 'Ban hành, công khai' }).click()
    await window.getByRole('button', { name: 'Lập dự thảo' }).click()
    await window.getByRole('button', { name: 'Chụp và lập dự thảo' }).click()
    await window.getByRole('heading', { name: /^Dự thảo lập ngày/ }).waitFor()
    await window.getByLabel('Số, ký hiệu quyết định').fill('07/QĐ-UBND')
    await window.getByRole('button', { name: 'Ghi đã ban hành' }).click()
    await window.getByRole('heading', { name: 'Quyết định số 07/QĐ-UBND ngày 23/11/2026' }).waitFor()
  })

  it('stands in the pack of that decision, on its page and in its data', async () => {
    const { window } = desktop
    mkdirSync(target)
    await window.getByRole('tab', { name: 'Gói công khai' }).click()
    await window.getByLabel('Nguồn').selectOption({ index: 1 })
    await window.getByLabel('Địa chỉ sẽ đăng').fill('https://xa.langson.gov.vn/tiep-can-thong-tin/')
    await answerOpenDialog(desktop, target)
    await window.getByRole('button', { name: 'Chọn thư mục và ghi' }).click()
    await window.getByText(/Đã ghi và đọc lại đúng/).waitFor({ timeout: 60_000 })
    const pack = join(target, readdirSync(target)[0] ?? '')
    for (const [name, day] of [
      ['danh-muc-phai-cong-khai.html', '20/11/2026'],
      ['tep/danh-muc-phai-cong-khai.csv', '2026-11-20'],
    ] as const) {
      const text = readFileSync(join(pack, name), 'utf8')
      expect(text, name).toMatch(/huyển đổi số/)
      expect(text, name).toContain(day)
    }
    expect(readFileSync(join(pack, 'danh-muc-phai-cong-khai.html'), 'utf8')).toContain('07/QĐ-UBND')
    expect(desktop.faults).toEqual([])
  })
})
