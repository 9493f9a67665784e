import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { PaperDocument } from '../../shared/forms/paper-document.ts'
import { papersHtml } from '../../shared/forms/paper-html.ts'
import type { ProgrammePaper, ProgrammePaperFile } from '../../shared/programme/programme-paper.ts'
import type { ProgrammeKind } from '../../shared/programme/programme-record.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { writeWholeFile } from '../files/write-whole-file.ts'
import { type Ports, paperFontsBase } from '../ports.ts'
import type { Session } from '../session.ts'
import type { PapersDocxOrder } from '../word/papers-docx-job.ts'
import { drawProgrammePaper, type PaperDeps, recordsByDay } from './draw-programme-paper.ts'
import { recordsWorkbook } from './write-records-workbook.ts'

const endings = {
  pdf: { name: 'Tệp PDF', extension: 'pdf' },
  word: { name: 'Tệp Word', extension: 'docx' },
  excel: { name: 'Bảng tính Excel', extension: 'xlsx' },
} as const

const listNames: Readonly<Record<ProgrammeKind, string>> = {
  task: 'danh-sach-nhiem-vu',
  activity: 'danh-sach-hoat-dong',
  review: 'danh-sach-van-ban-ra-soat',
  regulation: 'danh-sach-quy-che',
  inspection: 'danh-sach-kiem-tra',
  need: 'nhu-cau',
}

const fileNames = {
  plan: 'ke-hoach-trien-khai',
  reviewReport: 'bao-cao-ra-soat-van-ban',
  reviewList: 'danh-muc-van-ban-de-nghi-xu-ly',
  regulation: 'du-thao-quy-che-cung-cap-thong-tin',
} as const

/** File name without its ending: what the paper is and nothing more. */
const paperName = (paper: ProgrammePaper): string =>
  paper.kind === 'list' ? listNames[paper.of] : fileNames[paper.kind]

/** Whose records a spreadsheet of the paper holds; null for a paper that is no table. */
const kindOfPaper = (paper: ProgrammePaper): ProgrammeKind | null => {
  if (paper.kind === 'list') return paper.of
  if (paper.kind === 'plan') return 'task'
  return paper.kind === 'reviewList' ? 'review' : null
}

/** Asks where, then writes a paper of the programme as Word, PDF or Excel, whole or not at all; null when the dialog was closed. */
export const saveProgrammePaper = async (
  deps: PaperDeps & Pick<Session, 'jobs'>,
  ports: Pick<Ports, 'chooseSavePath' | 'pdfFromHtml'>,
  { paper, as }: { readonly paper: ProgrammePaper; readonly as: ProgrammePaperFile },
): Promise<Result<{ readonly fileName: string } | null>> => {
  const drawn = drawProgrammePaper(deps, paper)
  if (!drawn.ok) return drawn
  const ending = endings[as]
  const path = await ports.chooseSavePath(`${paperName(paper)}.${ending.extension}`, [
    { name: ending.name, extensions: [ending.extension] },
  ])
  if (path === null) return ok(null)
  const bytes = as === 'excel' ? await excelBytes(deps, paper) : await paperBytes(deps, ports, drawn.value, as)
  if (!bytes.ok) return bytes
  const written = await writeWholeFile(path, bytes.value)
  return written.ok ? ok({ fileName: basename(path) }) : written
}

const excelBytes = async ({ database, mode }: PaperDeps, paper: ProgrammePaper): Promise<Result<Uint8Array>> => {
  const kind = kindOfPaper(paper)
  if (kind === null) return refusal('invalidInput', 'Văn bản này không phải bảng: hãy lưu dạng Word hoặc PDF.')
  const records = recordsByDay(database, kind)
  const kept =
    paper.kind === 'reviewList'
      ? records.filter((record) => record.kind !== 'review' || record.fields.proposal !== 'keep')
      : records
  return ok(await recordsWorkbook(kind, kept, mode === 'training'))
}

const paperBytes = async (
  { jobs }: Pick<Session, 'jobs'>,
  ports: Pick<Ports, 'pdfFromHtml'>,
  paper: PaperDocument,
  as: 'word' | 'pdf',
): Promise<Result<Uint8Array>> => {
  if (as === 'pdf')
    return ok(await ports.pdfFromHtml(papersHtml([paper], { size: 'A4', fontsBase: paperFontsBase }), 'A4'))
  const made = await jobs.run<PapersDocxOrder, readonly Uint8Array[]>('papers-docx', `word-${randomUUID()}`, {
    files: [[paper]],
  })
  return made.ok ? ok(made.value[0] ?? new Uint8Array()) : made
}
