import { describe, expect, it } from 'vitest'
import { savedPdf } from './pages/papers.ts'
import { chooseAct, closeReceipt, confirmAct, issueShownPaper, receive, typeCost } from './pages/requests.ts'
import { describeAgency } from './pages/wizard.ts'
import { storyDesktop } from './story-desktop.ts'

const citizen = {
  name: 'Hoàng Văn Đức Thịnh',
  idNumber: '020188004321',
  address: 'Thôn Thượng, xã Hữu Thác, tỉnh Lạng Sơn',
  content: 'Danh sách hộ được hỗ trợ nhà ở năm 2025',
  purpose: 'Theo dõi chính sách',
}

describe('the milestones of a request and the papers that explain them', () => {
  const desktop = storyDesktop(describeAgency)
  const milestone = (name: string) =>
    desktop.window
      .getByRole('region', { name: 'Các mốc thời hạn' })
      .getByRole('listitem')
      .filter({ has: desktop.window.getByText(name, { exact: true }) })

  it('prints the annex behind the receipt, in the same file', async () => {
    const { window } = desktop
    await receive(window, citizen)
    await window.getByLabel('Kèm phụ lục Cách tính thời hạn').check()
    await window.getByText('PHỤ LỤC CÁCH TÍNH THỜI HẠN', { exact: true }).waitFor()
    await issueShownPaper(window)
    const text = await savedPdf(desktop, 'phieu-va-phu-luc')
    expect(text).toContain('PHIẾU TIẾP NHẬN YÊU CẦU CUNG CẤP THÔNG TIN')
    expect(text).toContain('CÁCH TÍNH THỜI HẠN')
    expect(text).toContain('Kèm theo Phiếu tiếp nhận yêu cầu cung cấp thông tin số 01/2026')
    expect(text).toMatch(/Điều 26 khoản 3 Luật Tiếp cận thông tin số\s+01\/2026\/QH16/)
    expect(text).toContain('24/11 — Ngày Văn hóa Việt Nam')
    // The name stands on the receipt alone.
    expect(text.match(/Đức Thịnh/g)).toHaveLength(1)
    await closeReceipt(window)
  })

  it('shows every milestone with its day and how it stands', async () => {
    const { window } = desktop
    await milestone('Cung cấp thông tin').getByText('Thứ Hai, 07/12/2026').waitFor()
    await milestone('Cung cấp thông tin').getByText('Còn 14 ngày').waitFor()
    await chooseAct(window, 'Thông báo chi phí')
    await typeCost(window, {
      description: 'In trang A4',
      quantity: '16',
      unitPrice: '1500',
      source: 'Bảng giá niêm yết',
    })
    // A day off: the law lets the person pay on the next working day.
    await window.getByRole('textbox', { name: /Hạn nộp/ }).fill('24/11/2026')
    await confirmAct(window, 'Đã ghi việc thông báo chi phí')
    await milestone('Nộp chi phí').getByText('Thứ Tư, 25/11/2026').waitFor()
    await window.getByText('24.000 đồng').first().waitFor()
  })

  it('proves a milestone day by day and prints the proof', async () => {
    const { window } = desktop
    await milestone('Nộp chi phí').getByRole('button').click()
    await window.getByText('ngày cuối là ngày nghỉ nên hạn chuyển sang ngày làm việc tiếp theo').first().waitFor()
    await window.getByRole('button', { name: 'Xem và in cách tính' }).click()
    const text = await savedPdf(desktop, 'cach-tinh-nop-chi-phi')
    expect(text).toContain('Mốc thời hạn: Nộp chi phí')
    expect(text).toContain('thứ Tư, ngày 25 tháng 11 năm 2026')
    expect(text).not.toContain('Đức Thịnh')
    await window.keyboard.press('Escape')
  })

  it('an extension ends the first limit and opens the second', async () => {
    const { window } = desktop
    await chooseAct(window, 'Gia hạn')
    await window.getByLabel('Lý do gia hạn').fill('Phải tách dữ liệu cá nhân của hộ khác.')
    await confirmAct(window, 'Đã gia hạn')
    await milestone('Cung cấp thông tin').getByText('Đã gia hạn ngày 23/11/2026').waitFor()
    await milestone('Cung cấp sau gia hạn').getByText('Thứ Năm, 17/12/2026').waitFor()
  })

  it('prints the cover of the file with the annex behind it', async () => {
    const { window } = desktop
    await window.getByRole('button', { name: 'Bìa hồ sơ' }).click()
    await window.getByText('GIẢI QUYẾT YÊU CẦU CUNG CẤP THÔNG TIN').first().waitFor()
    const text = await savedPdf(desktop, 'bia-ho-so')
    expect(text).toContain('Số 1/2026')
    expect(text).toContain('Đức Thịnh')
    expect(text).toContain('thứ Năm, ngày 17 tháng 12 năm 2026, sau gia hạn')
    expect(text).toContain('Mốc thời hạn: Cung cấp sau gia hạn')
    await window.keyboard.press('Escape')
  })

  it('says that nothing runs while a request waits, and why', async () => {
    const { window } = desktop
    await receive(window, { ...citizen, name: 'Lý Thị Mai' })
    await closeReceipt(window)
    await chooseAct(window, 'Hướng dẫn bổ sung')
    await window.getByLabel('Nội dung cần bổ sung').fill('tên văn bản cần cung cấp')
    await confirmAct(window, 'Đã ghi hướng dẫn bổ sung')
    await window.getByText('Chưa có thời hạn nào chạy:').waitFor()
    await window.getByText('đang chờ bổ sung tên văn bản cần cung cấp').first().waitFor()
    expect(await window.getByRole('region', { name: 'Các mốc thời hạn' }).count()).toBe(0)
  })

  it('ends with no fault reported by the window', () => {
    expect(desktop.faults).toEqual([])
  })
})
