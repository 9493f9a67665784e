import type { Page } from 'playwright-core'
import { answerOpenDialog, type Desktop } from '../desktop.ts'
import { goTo, row } from './places.ts'

export const openList = async (window: Page, list: string): Promise<void> => {
  await goTo(window, 'Danh mục')
  await window.getByRole('tab', { name: list }).click()
}

/** Imports a file into a list through the preview; returns what the outcome says. */
export const importFile = async (desktop: Desktop, list: string, file: string): Promise<string> => {
  const { window } = desktop
  await openList(window, list)
  await answerOpenDialog(desktop, file)
  await window.getByRole('button', { name: 'Nhập từ tệp' }).first().click()
  await window.getByRole('button', { name: 'Chọn tệp' }).click()
  await window.getByRole('button', { name: /^Nhập [\d.]+ mục$/ }).click()
  const outcome = window.getByRole('status', { name: 'Kết quả nhập' })
  await outcome.waitFor()
  const said = await outcome.innerText()
  await window.getByRole('button', { name: 'Xem danh mục' }).click()
  return said
}

export const searchCatalogue = (window: Page, text: string): Promise<void> =>
  window.getByRole('searchbox', { name: 'Tìm trong danh mục' }).fill(text)

/** Adds an item by hand and closes it again. */
export const addItem = async (
  window: Page,
  list: string,
  fields: { readonly title: string; readonly address?: string; readonly number?: string },
): Promise<void> => {
  await openList(window, list)
  await window.keyboard.press('Control+Shift+N')
  await window.getByLabel('Tên thông tin, văn bản, hồ sơ, tài liệu').fill(fields.title)
  if (fields.number !== undefined) await window.getByLabel('Số, ký hiệu').fill(fields.number)
  if (fields.address !== undefined) await window.getByLabel('Địa chỉ truy cập').fill(fields.address)
  await window.keyboard.press('Control+s')
  await row(window, fields.title).waitFor()
  await window.getByText('Đã thêm mục mới').last().waitFor()
  await window.keyboard.press('Escape')
}

/** From the lists to what the law says they should hold: two of its templates, ticked and not yet taken over. */
export const tickTemplates = async (window: Page): Promise<void> => {
  await openList(window, 'Phải được công khai')
  await window.getByRole('button', { name: 'Việc công khai' }).click()
  await window.getByRole('tab', { name: 'Mẫu danh mục theo luật' }).click()
  await window.getByLabel(/Chuyển đổi số/).click()
  await window.getByLabel(/Điều 11 khoản 7\./).click()
}

export const takeTickedTemplates = async (window: Page): Promise<void> => {
  await window.getByRole('button', { name: 'Thêm 2 mục vào danh mục' }).click()
  await window.getByText('Đã thêm 2 mục vào «Phải được công khai»').waitFor()
}

/** Proposes, checks and approves every item, `count` of them. */
export const approveAll = async (window: Page, count: number): Promise<void> => {
  await goTo(window, 'Danh mục')
  await window.getByRole('button', { name: 'Ban hành, công khai' }).click()
  await window.getByRole('tab', { name: 'Duyệt mục' }).click()
  for (const [press, next] of [
    [`Đề nghị cả ${count} mục`, 'proposed'],
    [`Ghi đã kiểm tra cả ${count} mục`, 'checked'],
    [`Ghi đã duyệt cả ${count} mục`, 'approved'],
  ] as const) {
    await window.getByRole('button', { name: press }).click()
    await window.getByLabel('Trạng thái').selectOption(next)
  }
  await window.getByRole('row').filter({ hasText: 'Đã duyệt' }).first().waitFor()
}
