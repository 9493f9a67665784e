import type { Page } from 'playwright-core'
import { answerOpenDialog, type Desktop } from '../desktop.ts'
import { goTo } from './places.ts'

/** Gives the agency its code, found in the list of units by a name without tone marks; stays on the page of the agency, unsaved. */
export const findUnitCode = async (window: Page, text: string, unit: RegExp): Promise<string> => {
  await goTo(window, 'Cơ quan')
  await window.getByLabel('Tìm mã theo tên đơn vị').fill(text)
  await window.getByRole('button', { name: unit }).click()
  return window.getByLabel('Mã đơn vị hành chính').inputValue()
}

/** Makes the agency the department of a province whose communes must send: ends on «Tổng hợp» with the list not drawn up yet. */
export const becomeDepartment = async (window: Page, text: string, code: string): Promise<void> => {
  await findUnitCode(window, text, new RegExp(`\\(${code}\\)$`))
  await window.getByText('Cơ quan tổng hợp (Sở Tư pháp)').click()
  await window.keyboard.press('Control+S')
  await window.getByRole('navigation').getByRole('button', { name: 'Tổng hợp' }).click()
  await window.getByLabel('Nơi tổng hợp').selectOption(code)
}

export const openTab = (window: Page, name: string | RegExp): Promise<void> => window.getByRole('tab', { name }).click()

/** Takes in every bundle of a folder or a stick. */
export const takeInFrom = async (desktop: Desktop, folder: string): Promise<void> => {
  await openTab(desktop.window, 'Nhận báo cáo')
  await answerOpenDialog(desktop, folder)
  await desktop.window.getByRole('button', { name: 'Chọn thư mục hoặc USB' }).click()
  await desktop.window.getByRole('heading', { name: 'Kết quả nhận' }).waitFor({ timeout: 60_000 })
}
