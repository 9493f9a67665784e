import { basename } from 'node:path'
import type { PaperDocument, PaperSize } from '../../shared/forms/paper-document.ts'
import { papersHtml } from '../../shared/forms/paper-html.ts'
import type { UnnumberedPaper } from '../../shared/forms/unnumbered-paper.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { writeWholeFile } from '../files/write-whole-file.ts'
import { type Ports, paperFontsBase } from '../ports.ts'
import { drawPaper, paperFileName } from './draw-paper.ts'
import type { FormDeps } from './preview-form.ts'

export type PaperOrder = { readonly paper: UnnumberedPaper; readonly size: PaperSize }

type Drawn = Result<readonly PaperDocument[]>
/** How a paper comes to be: drawn by the app, or filled into a template of the agency. */
export type DrawPaper = (deps: FormDeps, paper: UnnumberedPaper) => Drawn | Promise<Drawn>

const printerRefused = refusal(
  'notAllowedNow',
  'Máy in không nhận lệnh in; nội dung trong sổ vẫn nguyên. Hãy kiểm tra máy in rồi in lại, hoặc lưu tệp PDF.',
)

/** Shows the print dialog for papers in one job; `printed` is false when the officer closed it. */
export const printPapers = async (
  ports: Pick<Ports, 'printHtml'>,
  papers: readonly PaperDocument[],
  size: PaperSize,
): Promise<Result<{ readonly printed: boolean }>> => {
  try {
    return ok({
      printed: await ports.printHtml(papersHtml(papers, { size, fontsBase: paperFontsBase, apart: true }), size),
    })
  } catch {
    return printerRefused
  }
}

/** Asks where, then writes papers as one PDF, whole or not at all; null when the officer closed the dialog. */
export const savePapersPdf = async (
  ports: Pick<Ports, 'chooseSavePath' | 'pdfFromHtml'>,
  papers: readonly PaperDocument[],
  { size, fileName }: { readonly size: PaperSize; readonly fileName: string },
): Promise<Result<{ readonly fileName: string } | null>> => {
  const path = await ports.chooseSavePath(fileName, [{ name: 'Tệp PDF', extensions: ['pdf'] }])
  if (path === null) return ok(null)
  const bytes = await ports.pdfFromHtml(papersHtml(papers, { size, fontsBase: paperFontsBase, apart: true }), size)
  const written = await writeWholeFile(path, bytes)
  return written.ok ? ok({ fileName: basename(path) }) : written
}

/** Prints a paper without a number, drawn from the register now. */
export const printPaper = async (
  deps: FormDeps,
  ports: Pick<Ports, 'printHtml'>,
  { paper, size }: PaperOrder,
  draw: DrawPaper = drawPaper,
): Promise<Result<{ readonly printed: boolean }>> => {
  const drawn = await draw(deps, paper)
  return drawn.ok ? printPapers(ports, drawn.value, size) : drawn
}

/** The same as a PDF file. */
export const savePaperPdf = async (
  deps: FormDeps,
  ports: Pick<Ports, 'chooseSavePath' | 'pdfFromHtml'>,
  { paper, size }: PaperOrder,
  draw: DrawPaper = drawPaper,
): Promise<Result<{ readonly fileName: string } | null>> => {
  const drawn = await draw(deps, paper)
  return drawn.ok ? savePapersPdf(ports, drawn.value, { size, fileName: paperFileName(deps, paper) }) : drawn
}
