import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import type { DutyPaper, DutyPaperFile } from '../../shared/catalogue/duty-paper.ts'
import type { PaperDocument } from '../../shared/forms/paper-document.ts'
import { papersHtml } from '../../shared/forms/paper-html.ts'
import { ok, type Result } from '../../shared/result.ts'
import { writeWholeFile } from '../files/write-whole-file.ts'
import { type Ports, paperFontsBase } from '../ports.ts'
import type { Session } from '../session.ts'
import type { PapersDocxOrder } from '../word/papers-docx-job.ts'
import { type DutyPaperDeps, drawDutyPaper, dutyPaperName } from './draw-duty-paper.ts'

type Saved = Result<{ readonly fileName: string } | null>

const endings = {
  pdf: { name: 'Tệp PDF', extension: 'pdf' },
  word: { name: 'Tệp Word', extension: 'docx' },
  excel: { name: 'Bảng tính Excel', extension: 'xlsx' },
} as const

/** Asks where, then writes the list as PDF, Word or Excel, whole or not at all; null when the officer closed the dialog. */
export const saveDutyPaper = async (
  deps: DutyPaperDeps & Pick<Session, 'jobs'>,
  ports: Pick<Ports, 'chooseSavePath' | 'pdfFromHtml'>,
  order: DutyPaper,
  as: DutyPaperFile,
): Promise<Saved> => {
  const drawn = drawDutyPaper(deps, order)
  if (!drawn.ok) return drawn
  const name = dutyPaperName(order)
  const ending = endings[as]
  const path = await ports.chooseSavePath(`${name}.${ending.extension}`, [
    { name: ending.name, extensions: [ending.extension] },
  ])
  if (path === null) return ok(null)
  const bytes = await bytesOf(deps, ports, drawn.value, as)
  if (!bytes.ok) return bytes
  const written = await writeWholeFile(path, bytes.value)
  return written.ok ? ok({ fileName: basename(path) }) : written
}

const bytesOf = async (
  deps: Pick<Session, 'jobs'>,
  ports: Pick<Ports, 'pdfFromHtml'>,
  paper: PaperDocument,
  as: DutyPaperFile,
): Promise<Result<Uint8Array>> => {
  if (as === 'word') return wordBytes(deps, paper)
  if (as === 'excel') return ok(await workbook(paper))
  return ok(await ports.pdfFromHtml(papersHtml([paper], { size: 'A4', fontsBase: paperFontsBase }), 'A4'))
}

const wordBytes = async ({ jobs }: Pick<Session, 'jobs'>, paper: PaperDocument): Promise<Result<Uint8Array>> => {
  const made = await jobs.run<PapersDocxOrder, readonly Uint8Array[]>('papers-docx', `word-${randomUUID()}`, {
    files: [[paper]],
  })
  return made.ok ? ok(made.value[0] ?? new Uint8Array()) : made
}

/** Share of a page to characters of a column. */
const charactersOf = (width: number): number => Math.max(6, Math.round(width * 1.4))

/** The tables of the paper one under the other; everything people typed as text, never as a formula. */
const workbook = (paper: PaperDocument): Promise<Uint8Array> => {
  const wrapped = { alignment: { vertical: 'top', wrapText: true } } as const
  const head = {
    font: { bold: true },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  } as const
  const plain = { font: { bold: true }, alignment: { wrapText: false } } as const
  const rows: string[][] = []
  const cells = new Map<string, { style: object }>()
  let widths: readonly number[] = []
  for (const block of paper.blocks) {
    if (block.kind === 'title') rows.push([block.title.replaceAll('\n', ' ')], [block.subtitle])
    else if (block.kind === 'subheading') rows.push([block.text])
    else if (block.kind === 'table') {
      for (const column of block.columns.keys()) cells.set(`${rows.length},${column}`, { style: head })
      rows.push(
        block.columns.map((column) => column.heading),
        ...block.rows.map((row) => [...row]),
      )
      if (block.columns.length > widths.length) widths = block.columns.map((column) => column.width)
      continue
    } else continue
    cells.set(`${rows.length - 1},0`, { style: plain })
    if (block.kind === 'title') cells.set(`${rows.length - 2},0`, { style: plain })
  }
  return writeXlsx({
    sheets: [
      {
        name: 'Danh sách',
        columns: widths.map((width) => ({ width: charactersOf(width), style: wrapped })),
        rows,
        cells,
        pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      },
    ],
  })
}
