import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { answerOpenDialog } from './desktop.ts'
import { chief, protectedAndFilled } from './pages/filled-register.ts'
import { focusIs, jumpTo, keepsPlace, tabTo } from './pages/keys.ts'
import { storyDesktop } from './story-desktop.ts'

/** Presses what is so named. */
const enter = async (window: Page, name: RegExp): Promise<void> => {
  await tabTo(window, name)
  await window.keyboard.press('Enter')
}
/** Types into what is so named. */
const type = async (window: Page, name: RegExp, text: string): Promise<void> => {
  await tabTo(window, name)
  await window.keyboard.type(text)
}
const heading = (window: Page, name: string | RegExp) => window.getByRole('heading', { name }).first().waitFor()

describe('the newer pages without a mouse', () => {
  const desktop = storyDesktop(protectedAndFilled)
  afterAll(() => expect(desktop.faults).toEqual([]))

  it('petitions: found, recorded, answered, voided', async () => {
    const { window } = desktop
    await jumpTo(window, 'Kiến nghị')
    await heading(window, 'Việc công khai')
    await enter(window, /^Ghi kiến nghị$/)
    await focusIs(window, /^Nguồn/)
    await window.keyboard.press('Escape')
    await focusIs(window, /^Ghi kiến nghị/)
    await window.keyboard.press('Enter')
    await tabTo(window, /^Cách gửi đến/)
    await window.keyboard.press('ArrowDown')
    await type(window, /^Họ và tên/, 'Lò Thị Bông')
    await type(window, /^Thông tin đã công khai/, 'Lịch tiếp công dân')
    await type(window, /^Điểm được cho/, 'Ghi sai ngày tiếp')
    await tabTo(window, /^Cổng, trang/)
    await window.keyboard.press('Space')
    await window.keyboard.press('Control+s')
    await window.getByText('Đã ghi kiến nghị').first().waitFor()
    await keepsPlace(window, 'recording a petition')
    await enter(window, /^Kết luận, trả lời/)
    await focusIs(window, /^Kết quả kiểm tra/)
    await window.keyboard.press('Escape')
    await keepsPlace(window, 'Esc in a form')
    await enter(window, /^Hủy kiến nghị ghi nhầm/)
    await focusIs(window, /^Lý do/)
    await window.keyboard.type('Ghi nhầm sổ')
    await enter(window, /^Hủy kiến nghị$/)
    await window.getByText('Đã ghi vào sổ kiến nghị.').first().waitFor()
    await keepsPlace(window, 'voiding a petition')
  })

  it('releases: issued, approved', async () => {
    const { window } = desktop
    await jumpTo(window, 'Ban hành, công khai')
    await heading(window, 'Ban hành, công khai')
    await type(window, /^Số, ký hiệu quyết định/, '15/QĐ-UBND')
    await enter(window, /^Ghi đã ban hành/)
    await window.getByText('Đã ghi: danh mục ban hành').first().waitFor()
    await keepsPlace(window, 'issuing a release')
    await tabTo(window, /^Bản ban hành/, 'Shift+Tab')
    await window.keyboard.press('End')
    await focusIs(window, /^Duyệt mục/)
    await tabTo(window, /^Danh mục/)
    await window.keyboard.press('ArrowDown')
    await tabTo(window, /^Chọn: Dự toán/)
    await window.keyboard.press('Space')
    await tabTo(window, /^Đề nghị 1 mục/, 'Shift+Tab')
    await window.keyboard.press('Enter')
    await window.getByText('Đã ghi bước này').first().waitFor()
    await keepsPlace(window, 'a step of approval')
    await window.keyboard.press('Alt+ArrowLeft')
    await heading(window, 'Danh mục thông tin')
    await keepsPlace(window, 'leaving releases')
  })

  it('papers: issued, voided with a reason', async () => {
    const { window } = desktop
    await window.keyboard.press('Alt+3')
    await window.keyboard.press('Control+f')
    await window.keyboard.type('Hòa')
    await window.getByText('1 yêu cầu', { exact: true }).waitFor()
    await window.keyboard.press('ArrowDown')
    await window.keyboard.press('Enter')
    await heading(window, 'Yêu cầu số 1/2026')
    await window.keyboard.press('Control+p')
    await focusIs(window, /^Phiếu tiếp nhận/)
    await window.getByText('……/2026').first().waitFor()
    await window.keyboard.press('Control+Enter')
    await heading(window, 'Phiếu tiếp nhận số 01/2026')
    await keepsPlace(window, 'issuing a paper')
    await enter(window, /^Hủy Phiếu tiếp nhận số/)
    await focusIs(window, /^Lý do hủy/)
    await window.keyboard.press('Escape')
    await keepsPlace(window, 'Esc in the reason')
    await focusIs(window, /^Hủy Phiếu tiếp nhận số/)
    await window.keyboard.press('Enter')
    await focusIs(window, /^Lý do hủy/)
    await window.keyboard.type('In nhầm khổ giấy')
    await enter(window, /^Hủy văn bản/)
    await window.getByText('Đã hủy phiếu tiếp nhận').first().waitFor()
    await keepsPlace(window, 'voiding a paper')
    await window.keyboard.press('Escape')
    await keepsPlace(window, 'closing the papers')
  })

  it('report: all steps and the export', async () => {
    const { window } = desktop
    await window.keyboard.press('Alt+4')
    await heading(window, 'Báo cáo')
    for (const step of ['Số liệu', 'Nhận định', 'Kiểm tra', 'Xuất']) {
      await window.keyboard.press('Control+Enter')
      await window.getByRole('region', { name: step, exact: true }).waitFor()
      await keepsPlace(window, `the step ${step}`)
    }
    await type(window, /^Cơ quan nhận/, 'Sở Tư pháp')
    await answerOpenDialog(desktop, join(desktop.folder))
    await window.keyboard.press('Control+Enter')
    await window.getByText('Đã ghi và đọc lại đúng').first().waitFor()
    await keepsPlace(window, 'the export')
    await enter(window, /^Gửi thư/)
    await keepsPlace(window, 'opening the mail form')
  })

  it('consolidation: whose reports, the collection, an agency', async () => {
    const { window } = desktop
    await window.keyboard.press('Alt+6')
    await heading(window, 'Tổng hợp')
    await tabTo(window, /^Nơi tổng hợp/)
    await window.keyboard.press('ArrowDown')
    await enter(window, /^Lập danh sách/)
    await window.getByText('vào danh sách.').first().waitFor()
    await keepsPlace(window, 'choosing the scope')
    await enter(window, /^Lập đợt$/)
    await window.getByRole('tab', { name: 'Theo dõi', selected: true }).waitFor()
    await keepsPlace(window, 'a new collection')
    await tabTo(window, /^Theo dõi/)
    await window.keyboard.press('End')
    await focusIs(window, /^Danh sách/)
    await enter(window, /^Thêm cơ quan/)
    await focusIs(window, /^Tên cơ quan/)
    await window.keyboard.press('Escape')
    await focusIs(window, /^Thêm cơ quan/)
  })

  it('safety: backed up, a restore thought better of', async () => {
    const { window } = desktop
    await jumpTo(window, 'An toàn dữ liệu')
    await heading(window, 'An toàn dữ liệu')
    await enter(window, /^Sao lưu ngay/)
    await window.getByText('Đã sao lưu').first().waitFor()
    await keepsPlace(window, 'a backup')
    await enter(window, /^Khôi phục bản/)
    await keepsPlace(window, 'asking to restore')
    await window.getByRole('alertdialog').waitFor()
    await window.keyboard.press('Escape')
    await window.getByRole('alertdialog').waitFor({ state: 'detached' })
    await keepsPlace(window, 'Esc')
    await enter(window, /^Xuất sang máy mới/)
    await keepsPlace(window, 'asking to move')
    await window.keyboard.press('Escape')
    await window.getByRole('alertdialog').waitFor({ state: 'detached' })
    await keepsPlace(window, 'Esc')
  })

  it('personal data: tabs, a request about oneself', async () => {
    const { window } = desktop
    await jumpTo(window, 'Dữ liệu cá nhân')
    await heading(window, 'Dữ liệu cá nhân')
    await tabTo(window, /^Thời hạn lưu/)
    await window.keyboard.press('ArrowRight')
    await window.keyboard.press('ArrowRight')
    await focusIs(window, /^Đề nghị của người dân/)
    await enter(window, /^Ghi đề nghị đầu tiên/)
    await keepsPlace(window, 'opening the form')
    await window.keyboard.press('Escape')
    await keepsPlace(window, 'Esc')
    await focusIs(window, /^Ghi đề nghị đầu tiên/)
  })

  it('accounts: added, asked to be stopped, locked and unlocked', async () => {
    const { window } = desktop
    await jumpTo(window, 'Tài khoản')
    await heading(window, 'Tài khoản')
    await enter(window, /^Thêm tài khoản/)
    await focusIs(window, /^Họ tên/)
    await window.keyboard.press('Escape')
    await keepsPlace(window, 'Esc')
    await focusIs(window, /^Thêm tài khoản/)
    await window.keyboard.press('Enter')
    await focusIs(window, /^Họ tên/)
    await window.keyboard.type('Vi Văn Tài')
    await type(window, /^Mật khẩu mới/, 'mỗi sáng đọc sổ một lần')
    await type(window, /^Nhập lại mật khẩu/, 'mỗi sáng đọc sổ một lần')
    await window.keyboard.press('Enter')
    await window.getByRole('cell', { name: 'Vi Văn Tài', exact: true }).waitFor()
    await keepsPlace(window, 'adding an account')
    await enter(window, /^Ngừng dùng tài khoản Vi/)
    await focusIs(window, /^Thôi/)
    await window.keyboard.press('Escape')
    await keepsPlace(window, 'Esc')
    await window.keyboard.press('Control+l')
    await heading(window, 'Đang khóa')
    await focusIs(window, /^Mật khẩu/)
    await window.keyboard.type(chief)
    await window.keyboard.press('Enter')
    await heading(window, 'Tài khoản')
    await keepsPlace(window, 'unlocking')
  })
})
