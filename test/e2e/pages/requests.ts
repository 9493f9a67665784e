import type { Page } from 'playwright-core'

export type Citizen = {
  readonly name: string
  readonly idNumber: string
  readonly address: string
  readonly content: string
  readonly purpose: string
}

/** Takes a request in with the keyboard shortcut and saves it; ends on the request's page with its receipt open. */
export const receive = async (window: Page, citizen: Citizen): Promise<void> => {
  await window.keyboard.press('Control+n')
  await window.getByRole('heading', { name: 'Tiếp nhận yêu cầu' }).waitFor()
  await window.getByLabel('Họ và tên').first().fill(citizen.name)
  await window.getByLabel('Số giấy tờ tùy thân').fill(citizen.idNumber)
  await window.getByLabel('Nơi cư trú').fill(citizen.address)
  await window.getByLabel('Nội dung thông tin được yêu cầu').fill(citizen.content)
  await window.getByLabel('Mục đích yêu cầu').fill(citizen.purpose)
  await window.keyboard.press('Control+s')
  await window.getByRole('heading', { name: /^Yêu cầu số/ }).waitFor()
}

/** Chooses an act under «Việc tiếp theo». */
export const chooseAct = async (window: Page, act: string): Promise<void> => {
  await window.getByRole('button', { name: act, exact: true }).click()
  await window.getByRole('form', { name: act }).waitFor()
}

export const confirmAct = async (window: Page, done: string): Promise<void> => {
  await window.keyboard.press('Control+s')
  await window.getByText(done).first().waitFor()
}

/** Back from the receipt to what was done. */
export const closeReceipt = (window: Page): Promise<void> =>
  window.getByRole('region', { name: 'Phiếu tiếp nhận' }).getByRole('button', { name: 'Đóng' }).click()
