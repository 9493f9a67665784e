import { describe, expect, it } from 'vitest'
import { closeToasts, fillOwnRule } from './pages/law-page.ts'
import {
  beginWithRequest,
  chooseAct,
  closeReceipt,
  confirmAct,
  openRequest,
  receive,
  typeCost,
} from './pages/requests.ts'
import { storyDesktop } from './story-desktop.ts'

const citizen = {
  name: 'Vi Thị Nhàn',
  idNumber: '020188004322',
  address: 'Thôn Hạ, xã Hữu Thác, tỉnh Lạng Sơn',
  content: 'Bản đồ quy hoạch sử dụng đất của xã',
  purpose: 'Tìm hiểu quy hoạch',
}

describe('the costs of a request, from the calculation to the payment', () => {
  const desktop = storyDesktop(beginWithRequest(citizen))
  const panel = () => desktop.window.getByRole('region', { name: 'Chi phí', exact: true })
  const total = () => desktop.window.getByRole('region', { name: 'Tổng chi phí' })

  it('reckons while lines are typed, in figures and in words', async () => {
    const { window } = desktop
    await chooseAct(window, 'Thông báo chi phí')
    await window.getByText('Chưa có bảng giá áp dụng cho yêu cầu này').waitFor()
    await typeCost(window, {
      description: 'In bản đồ khổ A3',
      quantity: '4',
      unitPrice: '5250',
      source: 'Giá niêm yết',
    })
    await total().getByText('21.000 đồng').waitFor()
    await total().getByText('Bằng chữ: Hai mươi mốt nghìn đồng.').waitFor()
    await window.getByRole('button', { name: 'Thêm khoản tự nhập giá' }).click()
    await typeCost(window, {
      description: 'Sao thuyết minh',
      quantity: '15',
      unitPrice: '1000',
      source: 'Giá niêm yết',
    })
    await total().getByText('Bằng chữ: Ba mươi sáu nghìn đồng.').waitFor()
    await window.getByRole('button', { name: 'Bỏ khoản 2' }).click()
    await total().getByText('21.000 đồng').waitFor()
  })

  it('refuses a line that says not where its price is from', async () => {
    const { window } = desktop
    await window.getByLabel('Giá lấy từ đâu').fill('')
    await window.keyboard.press('Control+s')
    await window.getByText('Hãy ghi giá lấy từ đâu.').waitFor()
    await window.getByLabel('Giá lấy từ đâu').fill('Bảng giá niêm yết tại trụ sở')
  })

  it('shows what was announced, line by line, and that it waits for payment', async () => {
    const { window } = desktop
    await window.getByRole('textbox', { name: /Hạn nộp/ }).fill('27/11/2026')
    await confirmAct(window, 'Đã ghi việc thông báo chi phí')
    await panel().getByText('In bản đồ khổ A3').waitFor()
    await panel().getByText('4 trang × 5.250').waitFor()
    await panel().getByText('Giá tự nhập: Bảng giá niêm yết tại trụ sở').waitFor()
    await panel().getByText('Bằng chữ: Hai mươi mốt nghìn đồng.').waitFor()
    await panel().getByText('Chưa nộp').waitFor()
  })

  it('offers what is still owed, takes a part, then the rest', async () => {
    const { window } = desktop
    await chooseAct(window, 'Ghi nhận nộp chi phí')
    expect(await window.getByLabel('Số tiền đã nộp').inputValue()).toBe('21.000')
    await window.getByLabel('Số tiền đã nộp').fill('21001')
    await window.keyboard.press('Control+s')
    await window.getByText('Số tiền nộp vượt số còn phải nộp (21.000 đồng).').waitFor()
    await window.getByLabel('Số tiền đã nộp').fill('11000')
    await window.getByLabel('Số chứng từ nộp tiền').fill('0000123')
    await confirmAct(window, 'Đã ghi nhận tiền nộp')
    await panel().getByText('Mới nộp một phần').waitFor()
    await chooseAct(window, 'Ghi nhận nộp chi phí')
    expect(await window.getByLabel('Số tiền đã nộp').inputValue()).toBe('10.000')
    await confirmAct(window, 'Đã ghi nhận tiền nộp')
    await panel().getByText('Đã nộp đủ').waitFor()
  })

  it('asks no more when the information is handed over', async () => {
    const { window } = desktop
    await chooseAct(window, 'Cung cấp thông tin')
    await window.getByText('Đã nộp trước 21.000 đồng').waitFor()
    expect(await window.getByLabel('Thu thêm khi cung cấp').inputValue()).toBe('0')
    await confirmAct(window, 'Đã ghi việc cung cấp thông tin')
  })

  it('charges nothing in a case of the 2026 law, and says why', async () => {
    const { window } = desktop
    await receive(window, { ...citizen, name: 'Nông Văn Páo', idNumber: '020188004323' })
    await closeReceipt(window)
    await chooseAct(window, 'Thông báo chi phí')
    await window.getByLabel('Không phải trả chi phí').selectOption({ index: 1 })
    await window.getByText('yêu cầu này không phải trả chi phí nào').waitFor()
    await window.getByLabel('Vì sao thuộc trường hợp này').fill('Quá ngày phải đăng mà chưa đăng.')
    await closeToasts(window)
    await confirmAct(window, 'Đã ghi việc thông báo chi phí')
    await panel().getByText('Không phải trả', { exact: true }).waitFor()
    await panel()
      .getByText(/Lý do: Quá ngày phải đăng mà chưa đăng/)
      .waitFor()
  })

  it('leads to where the price list is entered, and reckons with it from then on', async () => {
    const { window } = desktop
    await receive(window, { ...citizen, name: 'Hứa Thị Liên', idNumber: '020188004324' })
    await closeReceipt(window)
    await chooseAct(window, 'Thông báo chi phí')
    await window.getByRole('button', { name: 'nhập bảng giá ở Quy định còn thiếu' }).click()
    await fillOwnRule(window, {
      text: 'Thông tư thử số 7/2026/TT-BTC',
      article: 'Điều 2',
      from: '01/09/2026',
      statement: 'Mức thu thử cho mỗi trang.',
    })
    await window.getByRole('button', { name: 'Thêm khoản' }).click()
    await window.getByLabel('Khoản', { exact: true }).fill('Sao chụp')
    await window.getByLabel('Đơn vị tính').fill('trang A4')
    await window.getByLabel('Mức (đồng)').fill('700')
    await window.keyboard.press('Control+s')
    await window.getByRole('button', { name: /^Lưu quy định này/ }).click()
    await window.getByRole('region', { name: 'Đã có quy định' }).getByText('700 đồng/trang A4').waitFor()
    await openRequest(window, 'Hứa Thị Liên')
    await chooseAct(window, 'Thông báo chi phí')
    await window.getByLabel('Mục của bảng giá').selectOption({ label: 'Sao chụp: 700 đồng/trang A4' })
    await window.getByLabel('Số lượng').fill('13')
    await total().getByText('9.100 đồng').waitFor()
    await total().getByText('Bằng chữ: Chín nghìn một trăm đồng.').waitFor()
    await confirmAct(window, 'Đã ghi việc thông báo chi phí')
    await panel().getByText('13 trang A4 × 700').waitFor()
    await panel().getByText('Điều 2 Thông tư thử số 7/2026/TT-BTC').waitFor()
  })

  it('ends with no fault reported by the window', () => {
    expect(desktop.faults).toEqual([])
  })
})

describe('costs that were not paid', () => {
  const desktop = storyDesktop(beginWithRequest(citizen))

  it('are told once the day to pay by is over, with the ground for refusing', async () => {
    const before = desktop.window
    await chooseAct(before, 'Thông báo chi phí')
    await typeCost(before, {
      description: 'In bản đồ',
      quantity: '2',
      unitPrice: '5000',
      source: 'Giá niêm yết',
    })
    await before.getByRole('textbox', { name: /Hạn nộp/ }).fill('26/11/2026')
    await confirmAct(before, 'Đã ghi việc thông báo chi phí')

    await desktop.reopen('2026-11-27')
    const { window } = desktop
    await openRequest(window, citizen.name)
    const panel = window.getByRole('region', { name: 'Chi phí', exact: true })
    await panel.getByText('Chưa nộp đúng hạn').waitFor()
    await panel.getByRole('button', { name: 'Từ chối vì chưa nộp chi phí' }).click()
    await window.getByText('có thể chọn căn cứ không thanh toán chi phí').waitFor()
    await window.getByLabel(/không thanh toán chi phí thực tế/).check()
    await window.getByLabel('Lý do từ chối').fill('Không nộp chi phí đã thông báo trong hạn.')
    await confirmAct(window, 'Đã ghi việc từ chối')
    expect(desktop.faults).toEqual([])
  })
})
