import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { asTcvn3 } from '../shared/text/legacy-writer.ts'
import { answerOpenDialog } from './desktop.ts'
import { openList } from './pages/catalogue.ts'
import { takePicture } from './pages/pictures.ts'
import { row } from './pages/places.ts'
import { usePractice } from './pages/wizard.ts'
import { storyDesktop } from './story-desktop.ts'

/** A list of 2004 as it lies in a drawer of the office: TCVN3, title rows, groups, one row twice, one day that is none. */
const oldList = [
  ['ỦY BAN NHÂN DÂN XÃ TÂN THÀNH'],
  ['DANH MỤC VĂN BẢN'],
  [],
  ['STT', 'Trích yếu', 'Số ký hiệu', 'Ngày ban hành', 'Đơn vị chủ trì', 'Cột của kế toán'],
  ['I', 'Lĩnh vực nghĩa trang, thủy lợi'],
  ['1', 'Quy chế quản lý nghĩa trang nhân dân', '07/QĐ-UB', '15/3/2004', 'Địa chính', 'x'],
  ['2', 'Quy chế quản lý nghĩa trang nhân dân.', '07/QĐ-UB', '15/3/2004', 'Địa chính', 'y'],
  ['II', 'Lĩnh vực hộ tịch'],
  ['3', 'Sổ đăng ký khai sinh, kết hôn', '', '31/02/2004', 'Tư pháp', ''],
  ['4', 'Hương ước thôn Nà Lùng', '09/QĐ-UB', '20.4.04', 'Tư pháp', ''],
].map((cells) => cells.map(asTcvn3))

describe('importing an old list', () => {
  const desktop = storyDesktop(async (window) => {
    await usePractice(window)
    writeFileSync(join(folder, 'cu.xlsx'), await writeXlsx({ sheets: [{ name: 'Sheet1', rows: oldList }] }))
  })
  const { folder } = desktop

  const openFile = async (): Promise<void> => {
    const { window } = desktop
    await openList(window, 'Phải được công khai')
    await answerOpenDialog(desktop, join(folder, 'cu.xlsx'))
    await window.getByRole('button', { name: 'Nhập từ tệp' }).first().click()
    await window.getByRole('button', { name: 'Chọn tệp' }).click()
    await window.getByRole('region', { name: 'Xem trước' }).waitFor()
  }

  it('shows it in Unicode, with what is doubtful said beside each row', async () => {
    const { window } = desktop
    await openFile()
    await window.getByText(/gõ bằng phông cũ TCVN3/).waitFor()
    const shown = await window.getByRole('region', { name: 'Xem trước' }).innerText()
    expect(shown).toContain('Quy chế quản lý nghĩa trang nhân dân')
    expect(shown).toContain('Trùng với dòng 6 của tệp.')
    expect(shown).toContain('Ngày không có thật')
    expect(shown).toContain('Lĩnh vực hộ tịch')
    await takePicture(window, 'import-preview')
    await window.getByLabel('Cột của kế toán').selectOption({ label: 'Ghi chú' })
    await window.getByRole('button', { name: /^Nhập 2 mục$/ }).click()
    const outcome = window.getByRole('status', { name: 'Kết quả nhập' })
    await outcome.waitFor()
    expect(await outcome.innerText()).toMatch(/Đã nhập 2 mục[\s\S]*1 dòng trùng[\s\S]*1 dòng có lỗi: dòng 9/)
    await takePicture(window, 'import-outcome')
    await window.getByRole('button', { name: 'Xem danh mục' }).click()
    await row(window, 'Hương ước thôn Nà Lùng').waitFor()
  })

  it('remembers the columns, and brings items up to date when the officer says so; one undo takes it back', async () => {
    const { window } = desktop
    await openFile()
    await window.getByText(/ghép như lần nhập trước/).waitFor()
    expect(await window.getByLabel('Cột của kế toán').inputValue()).toBe('note')
    expect(await window.getByRole('button', { name: /^Nhập 0 mục$/ }).isDisabled()).toBe(true)
    await window.getByLabel('3 dòng trùng').selectOption({ label: 'Cập nhật mục đã có bằng ô có chữ trong tệp' })
    await window.getByRole('button', { name: /^Nhập 3 mục$/ }).click()
    await window.getByRole('heading', { name: /^Đã cập nhật 3 mục/ }).waitFor()
    await window.getByRole('button', { name: 'Xem danh mục' }).click()
    await row(window, 'Hương ước thôn Nà Lùng').waitFor()
    await window.keyboard.press('Control+z')
    await window
      .getByText(/Đã hoàn tác: cập nhật/)
      .first()
      .waitFor()
  })
})
