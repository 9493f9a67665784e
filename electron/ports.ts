import type { PaperSize } from '../shared/forms/paper-document.ts'

/** Papers are A4 or A5; the register may be bound in A3. */
export type SheetSize = PaperSize | 'A3'

/** A kind of file in a save dialog: «Tệp PDF» and its extensions without the dot. */
export type FileFilter = { readonly name: string; readonly extensions: readonly string[] }

/** The printer, or the system's part that draws pages, did not do it. The message is Vietnamese and made for the officer. */
export class MachineFault extends Error {
  override readonly name = 'MachineFault'
}

/**
 * What only the desktop can do. Use-cases take these as an argument, so that they run in plain tests.
 * Each rejects only for a fault of the machine (printing and drawing with MachineFault); a person who closes a dialog is null or false.
 */
export type Ports = {
  /** Where to write; `suggestedName` is a file name without folder and without any person's name. */
  chooseSavePath(suggestedName: string, filters: readonly FileFilter[]): Promise<string | null>
  /** Which file to read; null when the dialog was closed. */
  chooseFile(title: string, filters: readonly FileFilter[]): Promise<string | null>
  /** Which files to read, several at once; none when the dialog was closed. */
  chooseFiles(title: string, filters: readonly FileFilter[]): Promise<readonly string[]>
  /** Which folder to write into; null when the dialog was closed. */
  chooseFolder(title: string): Promise<string | null>
  /** Shows the system's print dialog for a whole HTML page; false when the person closed it. */
  printHtml(html: string, size: SheetSize, options?: PrintOptions): Promise<boolean>
  /** The page as PDF bytes; the page's own @page rule decides size and margins when it has one. */
  pdfFromHtml(html: string, size: SheetSize, options?: PdfOptions): Promise<Uint8Array>
  /** Opens an http, https or mailto address outside; rejects any other. */
  openExternal(address: string): Promise<void>
  /** Opens a file or folder with the system's own program; rejects when there is none. */
  openPath(path: string): Promise<void>
  /** Closes the register and starts again: `damaged` shows what can be done for a damaged one first. */
  startOver(damaged: boolean): void
}

export type PrintOptions = {
  readonly landscape?: boolean
  /** Closes the page that is being drawn, whatever it is at; the call then rejects. */
  readonly signal?: AbortSignal
}

export type PdfOptions = PrintOptions & {
  /** False leaves out the structure that screen readers follow, which takes long for a book of many pages. */
  readonly tagged?: boolean
  /** HTML of Chromium's page header and footer (classes pageNumber, totalPages). */
  readonly headerTemplate?: string
  readonly footerTemplate?: string
}

/**
 * Where a printed page finds its fonts: `${paperFontsBase}/tinos-<subset>-<weight>-<style>.woff2`
 * with subset latin · latin-ext · vietnamese, weight 400 · 700, style normal · italic.
 */
export const paperFontsBase = 'app://print/fonts'
