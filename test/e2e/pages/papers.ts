import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { answerSaveDialog } from '../desktop.ts'
import { fontsNotEmbedded, pdfText, wordText } from '../other-programs.ts'
import type { StoryDesktop } from '../story-desktop.ts'
import { pictureFolder, takePicture } from './pictures.ts'
import { issueShownPaper } from './requests.ts'

/** The papers of a story: its files go into the folder of the desktop, pictures of screen and paper under `story` into out/screens. */
export type PaperDesk = {
  readonly desktop: StoryDesktop
  readonly story: string
}

/** Every part must be in the text of a paper. */
export const holds = (text: string, parts: readonly string[]): void => {
  for (const part of parts) expect(text).toContain(part)
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
  await takePicture(desktop.window, `${story}-${name}`)
}

/** Saves the paper on screen as PDF into a folder and returns its text; every font must be in the file. */
export const savedPdf = async (
  desktop: StoryDesktop,
  name: string,
  button: string | RegExp = 'Lưu PDF',
): Promise<string> => {
  const file = join(desktop.folder, `${name}.pdf`)
  await answerSaveDialog(desktop, file)
  await desktop.window.getByRole('button', { name: button }).click()
  await desktop.window.getByText(`Đã lưu tệp ${name}.pdf.`).waitFor()
  expect(fontsNotEmbedded(file)).toEqual([])
  return pdfText(file)
}

/** Saves the paper on screen as Word into a folder and returns its text as LibreOffice opens it. */
export const savedWord = async (desktop: StoryDesktop, name: string): Promise<string> => {
  const file = join(desktop.folder, `${name}.docx`)
  await answerSaveDialog(desktop, file)
  await desktop.window.getByRole('button', { name: 'Lưu Word' }).click()
  await desktop.window.getByText(`Đã lưu tệp ${name}.docx.`).waitFor()
  return wordText(file, desktop.folder)
}

/** Saves the paper on screen as a PDF of the story, makes pictures of its pages and returns its text. */
export const savePaper = async (desk: PaperDesk, name: string): Promise<string> => {
  const called = `${desk.story}-${name}`
  const text = await savedPdf(desk.desktop, called)
  const file = join(desk.desktop.folder, `${called}.pdf`)
  execFileSync('pdftoppm', ['-png', '-r', '80', file, join(pictureFolder(), `${called}-paper`)])
  return text
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

/** Saves the paper on screen as a Word file of the story and returns its text as LibreOffice opens it. */
export const saveWord = (desk: PaperDesk, name: string): Promise<string> =>
  savedWord(desk.desktop, `${desk.story}-${name}`)
