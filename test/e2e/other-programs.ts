import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { read, utils } from '@e965/xlsx'

/** The text of a PDF as pdftotext reads it, one space between words. */
export const pdfText = (file: string): string =>
  execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')

/** Every letter of a PDF in the order it was drawn, slanting ones too, without any space between. */
export const pdfLetters = (file: string): string =>
  execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).replace(/\s+/g, '')

/** How many pages a PDF has. */
export const pdfPages = (file: string): number =>
  Number(/^Pages:\s+(\d+)/m.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))?.[1])

/** Names of the fonts of a PDF that are not embedded. */
export const fontsNotEmbedded = (file: string): readonly string[] =>
  execFileSync('pdffonts', [file], { encoding: 'utf8' })
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '' && !/\s(yes)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+\s*$/.test(line))

/** Lets LibreOffice open a file and save it in another form into `folder`. */
const saveAs = (form: string, file: string, folder: string, into: string): void => {
  const user = `-env:UserInstallation=file://${join(folder, 'libreoffice')}`
  execFileSync('soffice', [user, '--headless', '--convert-to', form, '--outdir', into, file], { stdio: 'ignore' })
}

/** The text of a Word file as LibreOffice opens it. */
export const wordText = (file: string, folder: string): string => {
  saveAs('pdf', file, folder, folder)
  return pdfText(join(folder, `${file.slice(dirname(file).length + 1).replace(/\.docx$/, '')}.pdf`))
}

/** Every sheet of an Excel file, read by another library than the one that wrote it. */
export const excelRows = (file: string): Readonly<Record<string, readonly (readonly unknown[])[]>> => {
  const book = read(readFileSync(file))
  return Object.fromEntries(
    book.SheetNames.map((name) => [
      name,
      utils.sheet_to_json<unknown[]>(book.Sheets[name] ?? {}, { header: 1, defval: '' }),
    ]),
  )
}

/** Every sheet of an Excel file as LibreOffice opens it and saves it again. */
export const officeRows = (file: string, folder: string): ReturnType<typeof excelRows> => {
  const into = mkdtempSync(join(folder, 'bang-tinh-'))
  saveAs('xlsx', file, folder, into)
  return excelRows(join(into, basename(file)))
}
