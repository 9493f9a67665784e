import { describe, expect, it } from 'vitest'
import { takePicture } from './pages/pictures.ts'
import { goTo } from './pages/places.ts'
import { chooseAct, closeReceipt, confirmAct, openRequest, receive } from './pages/requests.ts'
import { describeAgency } from './pages/wizard.ts'
import { storyDesktop } from './story-desktop.ts'

const citizen = {
  name: 'Triệu Thị Sấm',
  idNumber: '020188004399',
  address: 'Thôn Hạ, xã Hữu Thác, tỉnh Lạng Sơn',
  content: 'Diện tích đất thu hồi làm đường liên xã',
  purpose: 'Đối chiếu với bản đồ gia đình giữ',
}

describe('information that was wrong, put right by way of the agency that made it', () => {
  const desktop = storyDesktop(async (window) => {
    // A request sent under the 2016 law, answered in its time.
    await describeAgency(window)
    await receive(window, citizen, async () => {
      await window.getByLabel('Mức độ').first().selectOption({ label: 'Phức tạp, không có sẵn' })
    })
    await closeReceipt(window)
    await chooseAct(window, 'Cung cấp thông tin')
    await confirmAct(window, 'Đã ghi việc cung cấp thông tin')
  }, '2026-08-27')
  const panel = () => desktop.window.getByRole('region', { name: 'Đính chính', exact: true })
  const picture = (name: string) => takePicture(desktop.window, `corrections-${name}`)
  /** The same register another day. */
  const onDay = async (day: string): Promise<void> => {
    await desktop.reopen(day)
    await openRequest(desktop.window, citizen.name)
  }

  it('tells both days before the claim is recorded, and shows them afterwards', async () => {
    await onDay('2026-10-01')
    const { window } = desktop
    await chooseAct(window, 'Ghi nhận đề nghị đính chính')
    await window.getByText('Phải đính chính hoặc trả lời chậm nhất').waitFor()
    await window.getByText('thứ Sáu, ngày 16 tháng 10 năm 2026').waitFor()
    await window.getByText('thứ Năm, ngày 08 tháng 10 năm 2026').waitFor()
    await window.getByLabel('Ai phát hiện').selectOption({ label: 'Cơ quan tự phát hiện' })
    await window.getByText('Ngày cơ quan phát hiện').waitFor()
    await window.getByLabel('Ai phát hiện').selectOption({ label: 'Người yêu cầu đề nghị đính chính' })
    await window
      .getByLabel('Thông tin được cho là chưa chính xác hoặc còn thiếu')
      .fill('Diện tích thửa 45 ghi 210 m2, trong khi bản đồ là 120 m2')
    await picture('claim')
    await confirmAct(window, 'Đã ghi nhận; thời hạn đính chính bắt đầu tính.')
    await panel().getByText('Diện tích thửa 45').waitFor()
    await panel().getByText('1 đang giải quyết').waitFor()
    await panel().getByText('Còn 15 ngày').waitFor()
    await picture('open')
  })

  it('asks the creator, who has its own day', async () => {
    const { window } = desktop
    await chooseAct(window, 'Hỏi cơ quan tạo ra thông tin')
    await window.getByText('Khi không tự xác định được: phải hỏi chậm nhất thứ Năm').waitFor()
    await window.getByRole('textbox', { name: 'Cơ quan tạo ra thông tin' }).fill('Chi nhánh Văn phòng đăng ký đất đai')
    await confirmAct(window, 'Đã ghi việc hỏi cơ quan tạo ra thông tin.')
    await panel().getByText('Đã hỏi Chi nhánh Văn phòng đăng ký đất đai.').waitFor()
    await panel()
      .getByRole('button', { name: /^Vì sao: Cơ quan tạo ra thông tin trả lời/ })
      .click()
    await window.getByText('15 ngày kể từ ngày nhận được đề nghị.').waitFor()
    await picture('creator')
  })

  it('stands on the calendar of deadlines while the request itself is settled', async () => {
    const { window } = desktop
    await goTo(window, 'Sổ theo dõi')
    await window.getByRole('tab', { name: 'Lịch' }).click()
    await window.getByText('Cơ quan tạo ra thông tin trả lời').first().waitFor()
    await picture('calendar')
  })

  it('is passed on within three working days of the answer and settled', async () => {
    await onDay('2026-10-14')
    const { window } = desktop
    await chooseAct(window, 'Ghi nhận cơ quan tạo ra thông tin trả lời')
    await window.getByRole('textbox', { name: 'Nội dung trả lời' }).fill('Diện tích đúng là 120 m2')
    await confirmAct(window, 'Đã ghi nội dung trả lời')
    await panel().getByText('Thứ Hai, 19/10/2026').waitFor()
    await chooseAct(window, 'Đính chính, trả lời')
    await window.getByText('Phải đính chính hoặc trả lời chậm nhất thứ Hai').waitFor()
    await window.getByLabel('Nội dung đính chính, cung cấp lại').fill('Thửa 45: 120 m2')
    await picture('correct')
    await confirmAct(window, 'Đã ghi việc đính chính, trả lời.')
    await panel().getByText('Đính chính, cung cấp lại, ngày 14/10/2026.').waitFor()
    await panel().getByText('Đã giải quyết', { exact: true }).waitFor()
    await picture('settled')
    expect(desktop.faults).toEqual([])
  })
})
