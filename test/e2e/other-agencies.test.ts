import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answerOpenDialog, answerSaveDialog } from './desktop.ts'
import { closeToasts } from './pages/law-page.ts'
import { takePicture } from './pages/pictures.ts'
import { goTo } from './pages/places.ts'
import { chooseAct, closeReceipt, confirmAct, openRequest, receive } from './pages/requests.ts'
import { describeAgency } from './pages/wizard.ts'
import { storyDesktop } from './story-desktop.ts'

const citizen = {
  name: 'Vi Thị Nhàn',
  idNumber: '020188004322',
  address: 'Thôn Hạ, xã Hữu Thác, tỉnh Lạng Sơn',
  content: 'Kết quả quan trắc môi trường không khí quanh nhà máy xi măng',
  purpose: 'Bảo vệ sức khỏe gia đình',
}
const office = 'Sở Nông nghiệp và Môi trường'

describe('what is another agency’s to answer, and what others must be asked for', () => {
  const desktop = storyDesktop(describeAgency)
  const { folder } = desktop
  const book = () => desktop.window.getByRole('region', { name: 'Sổ địa chỉ cơ quan' })
  const picture = (name: string) => takePicture(desktop.window, `other-agencies-${name}`)

  it('an agency is put into the address book, a second one of its name is refused', async () => {
    const { window } = desktop
    await goTo(window, 'Cơ quan')
    await book().getByText('Sổ chưa có mục nào').waitFor()
    await book().getByRole('button', { name: 'Thêm cơ quan, đơn vị' }).click()
    const form = window.getByRole('form', { name: 'Thêm cơ quan, đơn vị' })
    await form.getByLabel('Tên cơ quan, đơn vị').fill(office)
    await form.getByLabel('Địa chỉ').fill('Số 1 đường Đại Đồng, thành phố Sao Mai')
    await form.getByLabel('Điện thoại').fill('0205 3000 210')
    await form.getByLabel('Phụ trách cung cấp').fill('đất đai; môi trường')
    await picture('entry')
    await window.keyboard.press('Control+s')
    await window.getByText('Đã thêm vào sổ địa chỉ.').waitFor()
    await book().getByRole('rowheader', { name: office }).waitFor()
    await book().getByRole('button', { name: 'Thêm cơ quan, đơn vị' }).click()
    await form.getByLabel('Tên cơ quan, đơn vị').fill('so nong nghiep va moi truong')
    await form.getByRole('button', { name: 'Lưu vào sổ' }).click()
    await form.getByText('Tên này đã có trong sổ địa chỉ').waitFor()
    await form.getByRole('button', { name: 'Thôi' }).click()
  })

  it('is put aside, and that is taken back', async () => {
    const { window } = desktop
    await book()
      .getByRole('button', { name: `Ngừng dùng ${office}` })
      .click()
    await book().getByText('Sổ chưa có mục nào').waitFor()
    await book().getByRole('button', { name: 'Hoàn tác trong sổ địa chỉ' }).click()
    await book().getByRole('rowheader', { name: office }).waitFor()
    await book().getByLabel('Tìm trong sổ địa chỉ').fill('moi truong')
    await book().getByText('1 cơ quan, đơn vị khớp với chữ tìm').waitFor()
    await closeToasts(window)
    await picture('book')
  })

  it('is proposed for what it answers for, and the request is settled by pointing to it', async () => {
    const { window } = desktop
    await receive(window, citizen)
    await closeReceipt(window)
    await chooseAct(window, 'Hướng dẫn sang cơ quan khác')
    await window.getByRole('button', { name: `Chọn ${office}` }).click()
    expect(await window.getByRole('form').getByLabel('Địa chỉ').inputValue()).toBe(
      'Số 1 đường Đại Đồng, thành phố Sao Mai',
    )
    await window.getByLabel('Vì sao không thuộc trách nhiệm').fill('Xã không tạo ra và không nhận kết quả quan trắc.')
    await picture('redirect')
    await confirmAct(window, 'Đã ghi việc hướng dẫn sang cơ quan khác')
    await window.getByText('Đã hướng dẫn sang cơ quan khác').first().waitFor()
    await window.getByText('Đúng hạn').first().waitFor()
    await window.getByText('Xã không tạo ra và không nhận kết quả quan trắc.').waitFor()
  })

  it('a unit is asked while its name is typed, and kept in the book; the limit of the request runs on', async () => {
    const { window } = desktop
    await receive(window, { ...citizen, name: 'Nông Văn Páo', idNumber: '020188004323', content: 'Quyết toán đường' })
    await closeReceipt(window)
    await chooseAct(window, 'Hỏi đơn vị, cơ quan khác')
    await window.getByRole('combobox', { name: 'Đơn vị, cơ quan được hỏi' }).pressSequentially('so nong')
    await window.getByRole('option', { name: office }).waitFor()
    await window.keyboard.press('Escape')
    await window.getByRole('option', { name: office }).waitFor({ state: 'hidden' })
    await window.getByRole('combobox', { name: 'Đơn vị, cơ quan được hỏi' }).fill('Phòng Kinh tế xã')
    await window.getByLabel('Lưu vào sổ địa chỉ').check()
    await window.getByRole('textbox', { name: /Đề nghị trả lời chậm nhất ngày/ }).fill('20/12/2026')
    await window.getByText('Ngày này sau hạn của yêu cầu').waitFor()
    await window.getByRole('textbox', { name: /Đề nghị trả lời chậm nhất ngày/ }).fill('20/11/2026')
    await window.keyboard.press('Control+s')
    await window.getByText('Ngày đề nghị trả lời không được trước ngày hỏi').waitFor()
    await window.getByRole('textbox', { name: /Đề nghị trả lời chậm nhất ngày/ }).fill('25/11/2026')
    await picture('ask')
    await confirmAct(window, 'Đã ghi việc hỏi đơn vị')
    const panel = window.getByRole('region', { name: 'Hỏi đơn vị khác' })
    await panel.getByText('Phòng Kinh tế xã').waitFor()
    await panel.getByText('Còn 2 ngày').waitFor()
    await closeToasts(window)
    await picture('asked')
    await goTo(window, 'Cơ quan')
    await book().getByRole('rowheader', { name: 'Phòng Kinh tế xã' }).waitFor()
  })

  it('the book goes out as a spreadsheet and comes in again, row by row', async () => {
    const { window } = desktop
    const path = join(folder, 'so-dia-chi.xlsx')
    await answerSaveDialog(desktop, path)
    await book().getByRole('button', { name: 'Xuất sổ địa chỉ ra Excel' }).click()
    await window.getByText('Đã ghi 2 mục vào tệp so-dia-chi.xlsx.').waitFor()
    await book().getByRole('button', { name: 'Hoàn tác trong sổ địa chỉ' }).click()
    await book().getByRole('rowheader', { name: 'Phòng Kinh tế xã' }).waitFor({ state: 'hidden' })
    await answerOpenDialog(desktop, path)
    await book().getByRole('button', { name: 'Nhập từ Excel' }).click()
    const preview = window.getByRole('region', { name: 'Xem trước tệp sổ địa chỉ' })
    await preview.getByText('Dòng 3: Tên này đã có trong sổ địa chỉ.').waitFor()
    await closeToasts(window)
    await preview.scrollIntoViewIfNeeded()
    await picture('file')
    await preview.getByRole('button', { name: 'Nhập 1 mục' }).click()
    await book().getByRole('rowheader', { name: 'Phòng Kinh tế xã' }).waitFor()
  })

  it('stands late on the desk and in the calendar two days on, until the answer is there', async () => {
    await desktop.reopen('2026-11-27')
    const { window } = desktop
    const desk = window.getByRole('region', { name: 'Mốc khác' })
    await desk.getByText('Đơn vị được hỏi trả lời').waitFor()
    await desk.getByText('quá hạn 2 ngày').waitFor()
    await picture('desk')
    await openRequest(window, 'Nông Văn Páo')
    const panel = window.getByRole('region', { name: 'Hỏi đơn vị khác' })
    await panel.getByText('Quá hạn 2 ngày').waitFor()
    await panel.getByRole('button', { name: 'Ghi nhận trả lời' }).click()
    await window.getByRole('textbox', { name: /Nội dung trả lời/ }).fill('Gửi kèm bảng quyết toán đã được phê duyệt.')
    await picture('answer')
    await confirmAct(window, 'Đã ghi nội dung đơn vị trả lời')
    await panel.getByText('Trả lời trễ, ngày 27/11/2026').waitFor()
    await picture('answered')
  })

  it('ends with no fault reported by the window', () => {
    expect(desktop.faults).toEqual([])
  })
})
