import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answerSaveDialog } from './desktop.ts'
import { wordText } from './other-programs.ts'
import { accessFaults } from './pages/access.ts'
import { lookInSizes, takePicture, twoSizes } from './pages/pictures.ts'
import { goTo } from './pages/places.ts'
import { describeAgency } from './pages/wizard.ts'
import { storyDesktop } from './story-desktop.ts'

describe('the implementation programme', () => {
  const desktop = storyDesktop(describeAgency)
  const shot = (name: string) => takePicture(desktop.window, name)
  const openTab = (name: string) => desktop.window.getByRole('tab', { name }).click()
  const save = () => desktop.window.keyboard.press('Control+s')

  it('takes over the tasks of a plan, marks one done and takes it back', async () => {
    const { window } = desktop
    await goTo(window, 'Kế hoạch')
    await window.getByRole('heading', { name: 'Chưa có nhiệm vụ nào' }).waitFor()
    await window.getByRole('button', { name: 'Chọn mẫu kế hoạch' }).click()
    await window.getByRole('button', { name: /^Thêm 16 nhiệm vụ/ }).waitFor()
    await shot('ke-hoach-mau')
    expect(await accessFaults(window)).toEqual([])
    await window.getByRole('button', { name: /^Thêm 16 nhiệm vụ/ }).click()
    await window.getByRole('button', { name: /^Quá hạn 2/ }).waitFor()
    await window.getByRole('button', { name: 'Tiến độ theo nhóm' }).click()
    await shot('ke-hoach-nhiem-vu')
    expect(await accessFaults(window)).toEqual([])
    await window.getByRole('button', { name: 'Ẩn tiến độ' }).click()
    await window.getByRole('button', { name: /^Công khai tên cơ quan/ }).click()
    await window.getByLabel('Tình trạng').last().selectOption('done')
    await save()
    await window.getByRole('button', { name: /^Quá hạn 1/ }).waitFor()
    await window.getByRole('button', { name: 'Xem lịch sử' }).click()
    await window.getByText('Sửa nhiệm vụ').waitFor()
    await lookInSizes(desktop, 'ke-hoach-chi-tiet', twoSizes)
    expect(await accessFaults(window)).toEqual([])
    await window.keyboard.press('Escape')
    await window.getByRole('heading', { name: 'Kế hoạch', exact: true }).click()
    await window.keyboard.press('Control+z')
    await window.getByRole('button', { name: /^Quá hạn 2/ }).waitFor()
  })

  it('keeps a training and a reviewed document, and draws what goes to the department', async () => {
    const { window } = desktop
    await openTab('Hoạt động')
    await window.getByRole('button', { name: 'Ghi hoạt động' }).first().click()
    await window.getByLabel('Nội dung').fill('Tập huấn kỹ năng tiếp nhận, xử lý yêu cầu')
    await window.getByLabel('Loại hoạt động').selectOption('training')
    await window.getByLabel('Ngày tổ chức').first().fill('20/10/2026')
    await window.getByLabel('Người làm đầu mối cung cấp thông tin').fill('3')
    await save()
    await window.getByRole('button', { name: /^Tập huấn kỹ năng/ }).waitFor()
    await shot('ke-hoach-hoat-dong')
    expect(await accessFaults(window)).toEqual([])
    await window.keyboard.press('Escape')
    await openTab('Rà soát văn bản')
    await window.getByRole('button', { name: 'Thêm văn bản' }).first().click()
    await window.getByLabel('Số, ký hiệu').fill('05/2020/NQ-HĐND')
    await window.getByLabel('Tên, trích yếu văn bản').fill('Nghị quyết về mức thu tại chợ')
    await window.getByLabel('Ngày rà soát').first().fill('10/11/2026')
    await window.getByLabel('Đề xuất').selectOption('abolish')
    await save()
    await window.getByText('Hãy ghi lý do của đề xuất.').waitFor()
    await window.getByLabel('Lý do').fill('Hết đối tượng điều chỉnh')
    await save()
    await window.getByRole('button', { name: /^Nghị quyết về mức thu/ }).waitFor()
    await window.keyboard.press('Escape')
    await window.getByLabel('Tìm trong danh sách').fill('tap huan ky nang')
    await window.getByRole('tab', { name: /^Hoạt động 1$/ }).click()
    await window.getByRole('button', { name: /^Tập huấn kỹ năng/ }).waitFor()
    await window.getByLabel('Tìm trong danh sách').fill('')
    await openTab('Rà soát văn bản')
    await shot('ke-hoach-ra-soat')
    await window.getByRole('button', { name: 'Báo cáo rà soát' }).click()
    await window.getByRole('article', { name: /^Xem trước/ }).waitFor()
    await shot('ke-hoach-bao-cao-ra-soat')
    await window.getByRole('button', { name: 'Về kế hoạch' }).click()
  })

  it('writes the draft of the regulation in Word with what the agency said of itself', async () => {
    const { window } = desktop
    await openTab('Quy chế')
    await window.getByRole('button', { name: 'Lập dự thảo quy chế' }).click()
    await window.getByRole('article', { name: /^Xem trước/ }).waitFor()
    await shot('ke-hoach-quy-che')
    expect(await accessFaults(window)).toEqual([])
    const word = join(desktop.folder, 'quy-che.docx')
    await answerSaveDialog(desktop, word)
    await window.getByRole('button', { name: 'Lưu Word' }).click()
    await expect.poll(() => existsSync(word), { timeout: 20_000 }).toBe(true)
    expect(wordText(word, desktop.folder)).toContain('Đầu mối cung cấp thông tin')
  })

  it('brings what is late to the desk and the figures to the report', async () => {
    const { window } = desktop
    await goTo(window, 'Bàn làm việc')
    await window.getByRole('region', { name: 'Kế hoạch triển khai' }).getByText('2 quá hạn').waitFor()
    await shot('ke-hoach-ban-lam-viec')
    await goTo(window, 'Báo cáo')
    await window.getByRole('button', { name: /^Tiếp: Số liệu/ }).click()
    await window.getByRole('button', { name: /^Lượt người làm đầu mối được tập huấn: 3/ }).click()
    await window.getByRole('tab', { name: 'Hoạt động', selected: true }).waitFor()
    await window.getByRole('button', { name: /^Tập huấn kỹ năng/ }).waitFor()
    expect(desktop.faults).toEqual([])
  })
})
