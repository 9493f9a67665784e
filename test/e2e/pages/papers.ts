import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { answerSaveDialog, type Desktop } from '../desktop.ts'
import { fontsNotEmbedded, pdfText, wordText } from '../other-programs.ts'
import { issueShownPaper } from './requests.ts'

const pictures = join('out', 'screens')

/** Where the papers of a story go: its files into `folder`, pictures of screen and paper under `story` into out/screens. */
export type PaperDesk = {
  readonly desktop: Desktop
  readonly folder: string
  readonly story: string
}

const paperList = (window: Page): Locator => window.getByRole('region', { name: 'Danh sách giấy tờ' })

/** Opens «Giấy tờ» of the request on screen. */
export const openPapers = async (window: Page): Promise<void> => {
  await window.getByRole('button', { name: 'Giấy tờ' }).first().click()
  await paperList(window).waitFor()
}

/** Back to the request. */
export const closePapers = async (window: Page): Promise<void> => {
  await window.keyboard.press('Escape')
  await window.getByRole('region', { name: 'Nội dung yêu cầu' }).waitFor()
}

/** A picture of the window as it stands. */
export const lookAt = async ({ desktop, story }: PaperDesk, name: string): Promise<void> => {
  mkdirSync(pictures, { recursive: true })
  await desktop.window.screenshot({ path: join(pictures, `${story}-${name}.png`) })
}

/** Saves the paper on screen as PDF, makes pictures of its pages and returns its text; every font must be in the file. */
export const savePaper = async (desk: PaperDesk, name: string): Promise<string> => {
  const { desktop, folder, story } = desk
  const file = join(folder, `${story}-${name}.pdf`)
  await answerSaveDialog(desktop, file)
  await desktop.window.getByRole('button', { name: 'Lưu PDF' }).click()
  await desktop.window.getByText(`Đã lưu tệp ${story}-${name}.pdf.`).waitFor()
  expect(fontsNotEmbedded(file)).toEqual([])
  mkdirSync(pictures, { recursive: true })
  execFileSync('pdftoppm', ['-png', '-r', '80', file, join(pictures, `${story}-${name}-paper`)])
  return pdfText(file)
}

/** Issues the draft on screen under the number expected, then saves it as PDF. */
export const issueAndSave = async (desk: PaperDesk, form: string, number: string, name: string): Promise<string> => {
  const { window } = desk.desktop
  await window.getByRole('region', { name: form, exact: true }).getByText('……/2026').first().waitFor()
  await issueShownPaper(window)
  await window.getByRole('heading', { name: `${form} số ${number}` }).waitFor()
  await lookAt(desk, name)
  const text = await savePaper(desk, name)
  expect(text).toContain(`Số: ${number}`)
  return text
}

/** Chooses a form of the request on screen, with «Giấy tờ» open, issues it and saves it as PDF. */
export const issuePaper = async (desk: PaperDesk, form: string, number: string, name: string): Promise<string> => {
  await choosePaper(desk.desktop.window, form)
  return issueAndSave(desk, form, number, name)
}

/** Chooses a paper of the list. */
export const choosePaper = (window: Page, name: string): Promise<void> =>
  paperList(window).getByRole('button', { name, exact: true }).first().click()

/** Saves the paper on screen as Word and returns its text as LibreOffice opens it. */
export const saveWord = async ({ desktop, folder, story }: PaperDesk, name: string): Promise<string> => {
  const file = join(folder, `${story}-${name}.docx`)
  await answerSaveDialog(desktop, file)
  await desktop.window.getByRole('button', { name: 'Lưu Word' }).click()
  await desktop.window.getByText(`Đã lưu tệp ${story}-${name}.docx.`).waitFor()
  return wordText(file, folder)
}
