import { describe, expect, it } from 'vitest'
import { closeToasts } from './pages/law-page.ts'
import { takePicture } from './pages/pictures.ts'
import { goTo, row } from './pages/places.ts'
import { beginWithRequest, chooseAct, closeReceipt, confirmAct, openRequest, receive } from './pages/requests.ts'
import { describeAgency } from './pages/wizard.ts'
import { storyDesktop } from './story-desktop.ts'

const citizen = {
  name: 'Lăng Thị Bích',
  idNumber: '020190007711',
  address: 'Thôn Trung, xã Hữu Thác, tỉnh Lạng Sơn',
  content: 'Hồ sơ bồi thường giải phóng mặt bằng đường liên xã',
  purpose: 'Giám sát đầu tư của cộng đồng',
}
const leftOut = 'Họ tên, số giấy tờ và số tài khoản của các hộ nhận bồi thường'

describe('deciding what may be given', () => {
  const desktop = storyDesktop(beginWithRequest(citizen))
  const picture = (name: string) => takePicture(desktop.window, `deciding-${name}`)
  const panel = (name: string) => desktop.window.getByRole('region', { name, exact: true })
  const form = (name: string) => desktop.window.getByRole('form', { name })

  it('classifies information under a condition, and says by which article', async () => {
    const { window } = desktop
    await chooseAct(window, 'Phân loại thông tin')
    await window
      .getByRole('combobox', { name: /^Loại thông tin/ })
      .selectOption({ label: 'Được tiếp cận có điều kiện' })
    await window.getByText('Người đó hoặc các thành viên gia đình đồng ý').waitFor()
    await picture('classify')
    await confirmAct(window, 'Đã ghi kết quả phân loại')
    await panel('Phân loại').getByText('Điều 16 Luật Tiếp cận thông tin số 01/2026/QH16').waitFor()
    await panel('Phân loại').getByText('Chờ văn bản đồng ý', { exact: true }).waitFor()
  })

  it('does not give all of it while the consent waits', async () => {
    const { window } = desktop
    await chooseAct(window, 'Cung cấp thông tin')
    expect(await window.getByRole('combobox', { name: 'Mức độ' }).inputValue()).toBe('partial')
    await window.getByRole('combobox', { name: 'Mức độ' }).selectOption('full')
    await window.keyboard.press('Control+s')
    await form('Cung cấp thông tin')
      .getByText(/chưa có văn bản đồng ý \(Điều 16/)
      .waitFor()
    await picture('consent-waits')
    await window.getByRole('button', { name: 'Thôi' }).click()
  })

  it('gives ahead the part that needs no consent; the day stays', async () => {
    const { window } = desktop
    await chooseAct(window, 'Cung cấp trước một phần')
    await window.getByText('Chỉ cung cấp trước phần không cần văn bản đồng ý').waitFor()
    await window.getByLabel('Phần thông tin đã cung cấp').fill('Phương án bồi thường chung của dự án')
    await closeToasts(window)
    await confirmAct(window, 'Đã ghi phần cung cấp trước')
    await panel('Phân loại').getByText('Phương án bồi thường chung của dự án').waitFor()
    await window.getByText('Đang giải quyết', { exact: true }).first().waitFor()
  })

  it('takes in the consent and gives the rest, with what is left out and on which ground', async () => {
    const { window } = desktop
    await panel('Phân loại').getByRole('button', { name: 'Đã có văn bản đồng ý hoặc quyết định' }).click()
    await window.getByRole('radio', { name: /^Đã có văn bản đồng ý/ }).check()
    await closeToasts(window)
    await confirmAct(window, 'Đã ghi kết quả phân loại')
    await chooseAct(window, 'Cung cấp thông tin')
    expect(await window.getByRole('combobox', { name: 'Mức độ' }).inputValue()).toBe('full')
    await window.getByRole('combobox', { name: 'Mức độ' }).selectOption('partial')
    await window.getByLabel('Phần che hoặc bỏ ra').fill(leftOut)
    await window.keyboard.press('Control+s')
    await window
      .getByText('Hãy nhập giá trị đúng cho ô này.')
      .or(window.getByText('Hãy chọn căn cứ.'))
      .first()
      .waitFor()
    await window.getByRole('combobox', { name: /^Căn cứ/ }).selectOption('luat-01-2026.27.1')
    await picture('redactions')
    await confirmAct(window, 'Đã ghi việc cung cấp thông tin')
    await window.getByText('Đã cung cấp một phần').first().waitFor()
    await window.getByText(`${leftOut} (Điều 27 khoản 1 Luật Tiếp cận thông tin số 01/2026/QH16)`).waitFor()
  })

  it('assigns and notes beside the procedure, and takes back the one that was wrong', async () => {
    const { window } = desktop
    await chooseAct(window, 'Phân công')
    await window.getByLabel('Giao cho').fill('Nông Thị Lan')
    await confirmAct(window, 'Đã ghi việc phân công')
    await window.getByText('giao cho Nông Thị Lan').waitFor()
    await chooseAct(window, 'Ghi chú')
    await window.getByRole('textbox', { name: /^Ghi chú/ }).fill('Nhầm hồ sơ')
    await confirmAct(window, 'Đã thêm ghi chú')
    await chooseAct(window, 'Đính chính việc gần nhất')
    await window.getByRole('radio', { name: /^Ghi chú ngày/ }).check()
    await window.getByLabel('Lý do đính chính').fill('Ghi chú của hồ sơ khác')
    await picture('revoke')
    await confirmAct(window, 'Đã đính chính')
    await window.getByText('Đã cung cấp một phần').first().waitFor()
  })

  it('keeps a complaint with its outcome', async () => {
    const { window } = desktop
    await chooseAct(window, 'Ghi nhận khiếu nại, tố cáo, khởi kiện')
    await window.getByLabel('Nội dung khiếu nại').fill('Che cả diện tích thu hồi, là thông tin phải công khai')
    await window.getByLabel('Cơ quan, người giải quyết').fill('Chủ tịch UBND xã')
    await window.getByLabel('Số văn bản, ngày đơn').fill('Đơn ngày 23/11/2026')
    await picture('complain')
    await confirmAct(window, 'Đã ghi nhận.')
    const disputes = panel('Khiếu nại, tố cáo, khởi kiện')
    await disputes.getByText('Đang giải quyết').waitFor()
    await disputes.getByRole('button', { name: 'Ghi kết quả' }).click()
    await window.getByRole('combobox', { name: /^Kết quả/ }).selectOption({ label: 'Đúng một phần' })
    await window.getByLabel('Nội dung quyết định').fill('Phải cung cấp diện tích thu hồi của từng thửa')
    await window.getByLabel('Số quyết định').fill('31/QĐ-UBND')
    await closeToasts(window)
    await confirmAct(window, 'Đã ghi kết quả giải quyết')
    await disputes.getByText('Đúng một phần, ngày 23/11/2026').waitFor()
  })

  it('is taken up again by a day that is set, which stands in the log and on the desk', async () => {
    const { window } = desktop
    await panel('Khiếu nại, tố cáo, khởi kiện')
      .getByRole('button', { name: 'mở lại và ấn định ngày giải quyết xong' })
      .click()
    await window.getByLabel('Lý do mở lại').fill('Quyết định 31/QĐ-UBND')
    await window.getByRole('textbox', { name: /Phải giải quyết xong/ }).fill('28/11/2026')
    await window.getByText('Ngày này là ngày nghỉ').waitFor()
    await window.getByRole('textbox', { name: /Phải giải quyết xong/ }).fill('27/11/2026')
    await picture('reopen')
    await closeToasts(window)
    await confirmAct(window, 'Đã mở lại')
    await window.getByText('Mở lại, phải giải quyết xong thứ Sáu, 27/11/2026').waitFor()
    await panel('Các mốc thời hạn').getByText('Giải quyết sau khi mở lại').waitFor()
    await picture('reopened')
    await goTo(window, 'Sổ theo dõi')
    await row(window, citizen.name).getByText('Còn 4 ngày (thứ Sáu 27/11)').waitFor()
    await picture('log')
    await goTo(window, 'Bàn làm việc')
    await window.getByText(citizen.name).first().waitFor()
  })

  it('is given whole at last, and still counts as answered in time', async () => {
    const { window } = desktop
    await openRequest(window, citizen.name)
    await chooseAct(window, 'Cung cấp thông tin')
    await confirmAct(window, 'Đã ghi việc cung cấp thông tin')
    await window.getByText('Đã cung cấp', { exact: true }).first().waitFor()
    await goTo(window, 'Sổ theo dõi')
    await row(window, citizen.name).getByText('Đúng hạn (23/11/2026)').waitFor()
  })

  it('proposes the ground that fits what nobody may be given', async () => {
    const { window } = desktop
    await receive(window, { ...citizen, name: 'Lộc Văn Sinh', idNumber: '020190007712' })
    await closeReceipt(window)
    await chooseAct(window, 'Phân loại thông tin')
    await window.getByRole('combobox', { name: /^Loại thông tin/ }).selectOption({ label: 'Không được tiếp cận' })
    await window.getByText('Điều 15 khoản 1').waitFor()
    await closeToasts(window)
    await confirmAct(window, 'Đã ghi kết quả phân loại')
    await window.getByText(/đã phân loại là thông tin không được tiếp cận \(Điều 15/).waitFor()
    await chooseAct(window, 'Từ chối')
    expect(await window.getByRole('radio', { checked: true }).getAttribute('value')).toBe('luat-01-2026.27.1')
    await window.getByLabel('Lý do từ chối').fill('Tài liệu soạn thảo cho công việc nội bộ.')
    await picture('refuse')
    await confirmAct(window, 'Đã ghi việc từ chối')
  })

  it('ends with no fault reported by the window', () => {
    expect(desktop.faults).toEqual([])
  })
})

describe('classifying a request sent under the 2016 law', () => {
  const desktop = storyDesktop(describeAgency, '2026-09-03')

  it('shows the new due day before anything is recorded, and then it holds', async () => {
    const { window } = desktop
    await window.keyboard.press('Control+n')
    await window.getByRole('heading', { name: 'Tiếp nhận yêu cầu' }).waitFor()
    await window.getByLabel('Ngày gửi').first().fill('31/08/2026')
    await window.keyboard.press('Tab')
    await window.getByRole('combobox', { name: /^Mức độ/ }).selectOption({ label: 'Phức tạp, không có sẵn' })
    await window.getByLabel('Họ và tên').first().fill(citizen.name)
    await window.getByLabel('Số giấy tờ tùy thân').fill(citizen.idNumber)
    await window.getByLabel('Nơi cư trú').fill(citizen.address)
    await window.getByLabel('Nội dung thông tin được yêu cầu').fill(citizen.content)
    await window.getByLabel('Mục đích yêu cầu').fill(citizen.purpose)
    await window.keyboard.press('Control+s')
    await window.getByRole('heading', { name: /^Yêu cầu số/ }).waitFor()
    await closeReceipt(window)
    await window.getByText('Đến hạn thứ Năm, 17/09/2026').waitFor()
    await chooseAct(window, 'Phân loại thông tin')
    await window.getByText('Ngày đến hạn không đổi').waitFor()
    await window.getByRole('combobox', { name: /^Tính chất/ }).selectOption({ label: 'Đơn giản, có sẵn' })
    await window.getByText('Ngày đến hạn mới').waitFor()
    await window.getByText('thứ Năm, ngày 03 tháng 9 năm 2026').waitFor()
    await window.getByText(/Ngay theo Điều 29/).waitFor()
    await takePicture(window, 'deciding-complexity')
    await confirmAct(window, 'Đã ghi kết quả phân loại')
    await window.getByText('Đến hạn thứ Năm, 03/09/2026').waitFor()
    expect(desktop.faults).toEqual([])
  })
})
