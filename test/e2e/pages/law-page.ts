import type { Locator, Page } from 'playwright-core'
import { answerOpenDialog, type Desktop } from '../desktop.ts'
import { goTo } from './places.ts'

type LawTab = 'Căn cứ pháp luật' | 'Quy định còn thiếu' | 'Lịch nghỉ' | 'Toàn văn' | 'Mẫu văn bản' | 'Gói cập nhật'

/** Opens a part of «Pháp luật» by its tab. */
export const openLaw = async (window: Page, tab: LawTab): Promise<void> => {
  await goTo(window, 'Pháp luật')
  await window.getByRole('tab', { name: new RegExp(`^${tab}`) }).click()
}

/** The rules that hold a text, as the list shows them. */
export const rules = (window: Page, text: string): Locator => window.getByRole('option').filter({ hasText: text })

/** Looks for words among the rules and opens the first that holds `text`; its details are on screen then. */
export const openRule = async (window: Page, words: string, text: string): Promise<Locator> => {
  await openLaw(window, 'Căn cứ pháp luật')
  await window.getByRole('searchbox', { name: 'Tìm trong quy định' }).fill(words)
  await rules(window, text).first().click()
  const details = ruleDetails(window)
  await details.waitFor()
  return details
}

/** The details of the rule that is open. */
export const ruleDetails = (window: Page): Locator =>
  window.getByRole('complementary').filter({ has: window.getByRole('button', { name: 'Đóng (Esc)' }) })

/** Chooses a law update; what it would change is on screen then. */
export const previewUpdate = async (desktop: Desktop, file: string, title: string): Promise<Locator> => {
  const { window } = desktop
  await openLaw(window, 'Gói cập nhật')
  await answerOpenDialog(desktop, file)
  await window.getByRole('button', { name: 'Nhập gói cập nhật pháp luật' }).click()
  const preview = window.getByRole('region', { name: title, exact: true })
  await preview.getByRole('button', { name: /^Nhập gói này/ }).waitFor()
  return preview
}

/** Puts what was said in the corner aside, so that nothing lies over the page. */
export const closeToasts = async (window: Page): Promise<void> => {
  const close = window.getByRole('button', { name: 'Đóng thông báo' })
  while ((await close.count()) > 0) await close.first().click()
}

/** Takes an update back from the list of what was taken in. */
export const undoUpdate = async (window: Page, title: string): Promise<void> => {
  await window.getByRole('button', { name: `Hoàn tác: ${title}` }).click()
  const question = window.getByRole('alertdialog')
  await question.getByRole('button', { name: 'Hoàn tác' }).click()
  await window.getByText(`Đã hoàn tác «${title}».`).waitFor()
}

/** Fills what every own rule asks for. */
export const fillOwnRule = async (
  window: Page,
  answer: { readonly text: string; readonly article: string; readonly from: string; readonly statement: string },
): Promise<void> => {
  await window.getByLabel('Văn bản quy định').fill(answer.text)
  await window.getByLabel('Điều, khoản').fill(answer.article)
  await window.getByLabel('Áp dụng từ ngày').first().fill(answer.from)
  await window.getByLabel('Văn bản nói gì').fill(answer.statement)
}
