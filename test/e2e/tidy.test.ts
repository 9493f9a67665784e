import { describe, expect, it } from 'vitest'
import { addItem, openList } from './pages/catalogue.ts'
import { takePicture } from './pages/pictures.ts'
import { row } from './pages/places.ts'
import { describeAgency } from './pages/wizard.ts'
import { storyDesktop } from './story-desktop.ts'

const list = 'Phải được công khai'

describe('bringing order into a list', () => {
  const desktop = storyDesktop(async (window) => {
    await describeAgency(window)
    await addItem(window, list, { title: 'Quy chế làm việc của Ủy ban nhân dân xã' })
    await addItem(window, list, {
      title: 'QUY CHẾ LÀM VIỆC CỦA ỦY BAN NHÂN DÂN XÃ',
      number: '05/2026/QĐ-UBND',
    })
    await addItem(window, list, { title: 'Bảng giá đất năm 2026' })
  })
  const picture = (name: string) => takePicture(desktop.window, name)

  it('finds the same thing typed twice and shows both side by side', async () => {
    const { window } = desktop
    await window.getByRole('button', { name: 'Tìm mục trùng' }).click()
    await window.getByText('1 nhóm có thể trùng nhau.').waitFor()
    await picture('tidy-found')
    await window.getByRole('button', { name: /^So sánh và gộp/ }).click()
    await window.getByRole('table', { name: 'So sánh các mục' }).waitFor()
    expect(await window.getByLabel('Số, ký hiệu: lấy của mục thứ 2').isChecked()).toBe(true)
    expect(await window.getByLabel('Tên thông tin, văn bản, hồ sơ, tài liệu: lấy của mục thứ 1').isChecked()).toBe(true)
    await picture('tidy-merge')
  })

  it('makes one of them, with the number of the other', async () => {
    const { window } = desktop
    await window.getByRole('button', { name: 'Gộp thành một mục' }).click()
    await window.getByText('Đã gộp 2 mục thành một.').first().waitFor()
    await window.getByText('Không thấy mục trùng').waitFor()
    await window.getByRole('button', { name: 'Về danh mục' }).click()
    await window.getByText('2 mục', { exact: true }).waitFor()
    await row(window, 'Quy chế làm việc').getByText('05/2026/QĐ-UBND').waitFor()
  })

  it('takes the merge back after the app was closed and opened', async () => {
    await desktop.reopen()
    const { window } = desktop
    await openList(window, list)
    await window.getByText('2 mục', { exact: true }).waitFor()
    await window.keyboard.press('Control+z')
    await window.getByText(/Đã hoàn tác: gộp 2 mục vào «Quy chế làm việc/).waitFor()
    await window.getByText('3 mục', { exact: true }).waitFor()
    await window.keyboard.press('Control+y')
    await window.getByText('2 mục', { exact: true }).waitFor()
  })

  it('sets one field of the chosen items after showing what will change', async () => {
    const { window } = desktop
    await row(window, 'Quy chế làm việc').getByRole('checkbox').check()
    await row(window, 'Bảng giá đất').getByRole('checkbox').check()
    await window.getByRole('button', { name: 'Sửa một trường' }).click()
    const panel = window.getByRole('alertdialog')
    await panel.getByLabel('Trường').selectOption({ label: 'Đơn vị chủ trì tạo ra' })
    await panel.getByLabel('Nội dung mới').fill('Văn phòng HĐND và UBND')
    await panel.getByText('2 mục sẽ đổi').waitFor()
    await panel.getByText('Bảng giá đất năm 2026: (để trống) → Văn phòng HĐND và UBND').waitFor()
    await picture('tidy-change')
    await panel.getByRole('button', { name: 'Đổi 2 mục' }).click()
    await window.getByText('Đã sửa một trường của 2 mục.').waitFor()
    await row(window, 'Bảng giá đất').click()
    const drawer = window.getByRole('complementary').last()
    await drawer.getByLabel('Đơn vị chủ trì tạo ra').waitFor()
    expect(await drawer.getByLabel('Đơn vị chủ trì tạo ra').inputValue()).toBe('Văn phòng HĐND và UBND')
  })

  it('shows in the history which words changed', async () => {
    const { window } = desktop
    await row(window, 'Bảng giá đất').click()
    const drawer = window.getByRole('complementary').last()
    await drawer.getByLabel('Tên thông tin, văn bản, hồ sơ, tài liệu').fill('Bảng giá các loại đất năm 2027')
    await window.keyboard.press('Control+s')
    await row(window, 'Bảng giá các loại đất năm 2027').waitFor()
    await drawer.getByRole('button', { name: 'Xem lịch sử' }).click()
    const history = drawer.getByRole('region', { name: 'Lịch sử thay đổi' })
    await history.getByText('Sửa', { exact: true }).first().waitFor()
    expect(await history.locator('ins').first().innerText()).toContain('các loại')
    expect(await history.locator('del').first().innerText()).toBe('2026')
    await history.scrollIntoViewIfNeeded()
    await picture('tidy-history')
    expect(desktop.faults).toEqual([])
  })
})
