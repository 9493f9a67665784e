import { describe, expect, it } from 'vitest'
import { accessFaults } from './pages/access.ts'
import { openLaw, openRule } from './pages/law-page.ts'
import { lookInSizes, takePicture, threeSizes } from './pages/pictures.ts'
import { goTo, row } from './pages/places.ts'
import { usePractice } from './pages/wizard.ts'
import { storyDesktop } from './story-desktop.ts'

/** What the computer asks for; the screens follow it until the officer chooses. */
const themes = [
  { theme: 'light', media: { colorScheme: 'light', contrast: 'no-preference' } },
  { theme: 'dark', media: { colorScheme: 'dark', contrast: 'no-preference' } },
  { theme: 'contrast', media: { colorScheme: 'dark', contrast: 'more' } },
] as const

describe('every screen', () => {
  const desktop = storyDesktop()

  /** Looks at the page in three themes and three sizes: nothing unreachable by axe's rules, nothing wider than the window. */
  const look = async (name: string): Promise<void> => {
    const { window } = desktop
    for (const { theme, media } of themes) {
      await window.emulateMedia(media)
      await expect.poll(() => window.evaluate(() => document.documentElement.dataset.theme)).toBe(theme)
      await window.waitForTimeout(200)
      // Between themes nothing but colours differs.
      const rules = theme === 'light' ? [] : ['color-contrast']
      expect.soft(await accessFaults(window, rules), `${name}, ${theme}`).toEqual([])
      if (theme === 'dark') await takePicture(window, `${name}-dark`)
    }
    await window.emulateMedia(themes[0].media)
    await lookInSizes(desktop, name, threeSizes)
  }

  it('first run', async () => {
    await look('first-run')
    await desktop.window.getByRole('button', { name: 'Bắt đầu khai báo cơ quan' }).click()
    await desktop.window.getByLabel('Tên cơ quan').first().waitFor()
    await look('wizard')
    await desktop.window.getByRole('button', { name: 'Quay lại' }).click()
  })

  it('desk', async () => {
    await usePractice(desktop.window)
    await desktop.window.getByText('quá hạn').first().waitFor()
    await look('desk')
  })

  it('catalogue, an item, the import', async () => {
    const { window } = desktop
    await goTo(window, 'Danh mục')
    await row(window, 'Danh mục hồ sơ').waitFor()
    await look('catalogue')
    await row(window, 'Danh mục hồ sơ').click()
    await window.getByRole('button', { name: 'Xem lịch sử' }).click()
    await look('catalogue-item')
    await window.keyboard.press('Escape')
    await window.getByRole('button', { name: 'Nhập từ tệp' }).first().click()
    await look('catalogue-import')
  })

  it('log, receiving, one request with its proof and its receipt', async () => {
    const { window } = desktop
    await goTo(window, 'Sổ theo dõi')
    await row(window, '45/2026').waitFor()
    await look('log')
    await window.keyboard.press('Control+n')
    await window.getByLabel('Nội dung thông tin được yêu cầu').fill('dự toán ngân sách xã')
    await window.getByText('Quyết định công bố công khai dự toán ngân sách xã').first().waitFor()
    await look('receive')
    await goTo(window, 'Sổ theo dõi')
    await row(window, '38/2026').click()
    await window.getByRole('heading', { name: 'Yêu cầu số 38/2026' }).waitFor()
    await look('request')
    await window.getByRole('button', { name: 'Vì sao?' }).click()
    await look('request-why')
    await window.keyboard.press('Escape')
    await window.getByRole('button', { name: 'Từ chối', exact: true }).click()
    await look('request-refuse')
    await window.keyboard.press('Escape')
    await window.keyboard.press('Control+p')
    await window.getByRole('region', { name: 'Phiếu tiếp nhận' }).waitFor()
    await look('receipt')
  })

  it('report, step by step', async () => {
    const { window } = desktop
    await goTo(window, 'Báo cáo')
    await window.getByLabel('Báo cáo năm').waitFor()
    await look('report-period')
    for (const [step, name] of [
      ['Số liệu', 'report-figures'],
      ['Nhận định', 'report-narrative'],
      ['Kiểm tra', 'report-checks'],
      ['Xuất', 'report-export'],
    ] as const) {
      await window.getByRole('button', { name: new RegExp(`^Tiếp: ${step}`) }).click()
      await window.waitForTimeout(400)
      await look(name)
    }
  })

  it('the programme: its tasks, one task, the plans, a paper', async () => {
    const { window } = desktop
    await goTo(window, 'Kế hoạch')
    await window.getByRole('region', { name: /^Danh sách/ }).waitFor()
    await look('programme')
    await window.getByRole('table').getByRole('button').first().click()
    await look('programme-task')
    await window.keyboard.press('Escape')
    await window.getByRole('button', { name: 'Mẫu kế hoạch' }).click()
    await window.getByLabel('Ghi vào kế hoạch của xã với số, tên').waitFor()
    await look('programme-templates')
    await window.getByRole('button', { name: 'Về kế hoạch' }).click()
  })

  it('law: rules, one rule, what is missing, the calendar, texts, updates', async () => {
    const { window } = desktop
    await openLaw(window, 'Căn cứ pháp luật')
    await window.getByRole('listbox', { name: 'Quy định' }).waitFor()
    await look('law-rules')
    await openRule(window, 'dieu 26 khoan 3', 'Cung cấp thông tin chậm nhất')
    await look('law-rule')
    await openLaw(window, 'Quy định còn thiếu')
    await look('law-missing')
    await window.getByRole('button', { name: /^Nhập quy định này: Nghị định/ }).click()
    await window.getByRole('button', { name: 'Thêm thời hạn' }).click()
    await window.getByRole('button', { name: 'Thêm mẫu' }).click()
    await look('law-answer')
    await openLaw(window, 'Lịch nghỉ')
    await look('law-calendar')
    await window.getByLabel('Theo văn bản, thông báo nào').fill('Thông báo thử số 1')
    await window.getByRole('button', { name: 'Có hoán đổi' }).click()
    await window.getByRole('region', { name: 'Hạn trả lời đổi ngày' }).waitFor()
    await look('law-swap')
    await window.getByRole('button', { name: 'Thôi' }).click()
    await window.getByRole('combobox', { name: 'Năm', exact: true }).selectOption('2027')
    await look('law-calendar-next')
    await window.getByRole('button', { name: 'Nhập quyết định của năm 2027' }).click()
    await look('law-year')
    await openLaw(window, 'Toàn văn')
    await window.getByRole('button', { name: 'Đưa văn bản vào', exact: true }).click()
    await look('law-texts')
    await openLaw(window, 'Gói cập nhật')
    await window.getByRole('button', { name: 'Xuất gói cho nơi khác' }).click()
    await window.getByLabel('Ký bằng tệp khóa').check()
    await window.getByRole('button', { name: 'Tạo cặp khóa của cơ quan' }).click()
    await look('law-updates')
  })

  it('agency and guide', async () => {
    const { window } = desktop
    await goTo(window, 'Cơ quan')
    await window.getByLabel('Tên cơ quan').first().waitFor()
    await look('agency')
    await goTo(window, 'Hướng dẫn')
    await look('guide')
  })

  it('none reports a fault', () => {
    expect(desktop.faults).toEqual([])
  })
})
