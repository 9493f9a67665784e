import type { Page } from 'playwright-core'
import { goTo, row } from './places.ts'
import { describeAgency } from './wizard.ts'

export type Citizen = {
  readonly name: string
  readonly idNumber: string
  readonly address: string
  readonly content: string
  readonly purpose: string
}

/** Takes a request in with the keyboard shortcut, fills what `more` does and saves it; ends on the request's page with its receipt open. */
export const receive = async (
  window: Page,
  citizen: Citizen,
  more: () => Promise<void> = async () => undefined,
): Promise<void> => {
  await window.keyboard.press('Control+n')
  await window.getByRole('heading', { name: 'Tiếp nhận yêu cầu' }).waitFor()
  await window.getByLabel('Họ và tên').first().fill(citizen.name)
  await window.getByLabel('Số giấy tờ tùy thân').fill(citizen.idNumber)
  await window.getByLabel('Nơi cư trú').fill(citizen.address)
  await window.getByLabel('Nội dung thông tin được yêu cầu').fill(citizen.content)
  await window.getByLabel('Mục đích yêu cầu').fill(citizen.purpose)
  await more()
  await window.keyboard.press('Control+s')
  await window.getByRole('heading', { name: /^Yêu cầu số/ }).waitFor()
}

/** A described agency with one request in its register, its receipt closed: where many stories begin. */
export const beginWithRequest =
  (citizen: Citizen) =>
  async (window: Page): Promise<void> => {
    await describeAgency(window)
    await receive(window, citizen)
    await closeReceipt(window)
  }

/** Opens somebody's request from the register. */
export const openRequest = async (window: Page, name: string): Promise<void> => {
  await goTo(window, 'Sổ theo dõi')
  await row(window, name).dblclick()
}

/** Chooses an act under «Việc tiếp theo». */
export const chooseAct = async (window: Page, act: string): Promise<void> => {
  await window.getByRole('button', { name: act, exact: true }).click()
  const form = window.getByRole('form', { name: act })
  await form.waitFor()
  // What is given out was looked through first; stories where something was removed say so themselves.
  const screening = form.getByLabel('Rà soát trước khi cung cấp')
  if (await screening.isVisible()) await screening.selectOption('clear')
}

export const confirmAct = async (window: Page, done: string): Promise<void> => {
  await window.keyboard.press('Control+s')
  await window.getByText(done).first().waitFor()
}

/** Fills the newest line of the calculation of costs by hand. */
export const typeCost = async (
  window: Page,
  line: {
    readonly description: string
    readonly quantity: string
    readonly unitPrice: string
    readonly source: string
  },
): Promise<void> => {
  await window.getByLabel('Khoản in, sao, chụp').last().fill(line.description)
  await window.getByLabel('Số lượng').last().fill(line.quantity)
  await window.getByLabel('Đơn giá').last().fill(line.unitPrice)
  await window.getByLabel('Giá lấy từ đâu').last().fill(line.source)
}

/** Back from the receipt to what was done. */
export const closeReceipt = (window: Page): Promise<void> =>
  window.getByRole('region', { name: 'Phiếu tiếp nhận' }).getByRole('button', { name: 'Đóng' }).click()

/** Waits until the paper can be read: nobody can issue one unseen. */
export const seePaper = (window: Page): Promise<void> =>
  window.getByRole('button', { name: 'Phát hành', disabled: false }).first().waitFor()

/** Issues the paper on screen; it then stands under its number, ready to be printed and saved. */
export const issueShownPaper = async (window: Page): Promise<void> => {
  await seePaper(window)
  await window.keyboard.press('Control+Enter')
  await window.getByRole('button', { name: 'Lưu PDF' }).waitFor()
}
