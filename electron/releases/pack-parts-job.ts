import { join } from 'node:path'
import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { PaperDocument } from '../../shared/forms/paper-document.ts'
import type { LawBook } from '../../shared/law/law-book.ts'
import { focalNoticePaper } from '../../shared/releases/focal-notice.ts'
import { listsHtml } from '../../shared/releases/list-html.ts'
import { annexLine, listTables } from '../../shared/releases/list-table.ts'
import { guidanceParts } from '../../shared/releases/pack/guidance.ts'
import { listCsv } from '../../shared/releases/pack/list-csv.ts'
import { noticeBoardHtml } from '../../shared/releases/pack/notice-board.ts'
import { openData } from '../../shared/releases/pack/open-data.ts'
import type { PackContent } from '../../shared/releases/pack/pack-content.ts'
import { csvName, packFiles } from '../../shared/releases/pack/pack-names.ts'
import { packPages } from '../../shared/releases/pack/pack-pages.ts'
import { type DecisionNumber, type ReleaseContent, releasedLists } from '../../shared/releases/release.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { closeDatabase, openReadOnly } from '../database/open-database.ts'
import type { FolderPart } from '../files/write-whole-folder.ts'
import type { JobContext } from '../jobs/job.ts'
import { paperFontsBase } from '../ports.ts'
import { writePapersDocx } from '../word/write-paper-docx.ts'
import { gatherRelease } from './gather-release.ts'
import { readReleaseContent, readReleaseHead } from './release-repository.ts'
import { writeListDocx } from './write-list-docx.ts'
import { writeListPdf } from './write-list-pdf.ts'
import { writeListWorkbook } from './write-list-workbook.ts'

/** A blank form: `name` without its ending; it goes along as Word and as PDF. */
export type PackForm = { readonly name: string; readonly label: string; readonly papers: readonly PaperDocument[] }

export type PackPartsOrder = {
  readonly releaseId: number | null
  readonly base: string
  readonly book: LawBook
  readonly training: boolean
  readonly appVersion: string
  readonly forms: readonly PackForm[]
}

/** Everything but the PDFs that only the desktop draws, and the pages they are drawn from. */
export type PackParts = {
  readonly parts: readonly FolderPart[]
  /** null when the PDF of the lists is among the parts. */
  readonly listsHtml: string | null
  readonly boardHtml: string
  readonly notice: PaperDocument
  readonly decision: DecisionNumber | null
  readonly lists: readonly { readonly title: string; readonly items: number }[]
  readonly items: number
}

const stopped = refusal('cancelled', 'Đã dừng theo yêu cầu. Không có tệp nào được ghi vào thư mục đã chọn.')

type Source = { readonly release: ReleaseContent; readonly decision: DecisionNumber | null }

const sourceOf = (order: PackPartsOrder, context: JobContext, on: LocalDate): Result<Source> => {
  const database = openReadOnly(context.databaseFile)
  try {
    if (order.releaseId !== null) {
      const head = readReleaseHead(database, order.releaseId)
      const release = readReleaseContent(database, order.releaseId)
      if (!(head && release)) return refusal('notFound', 'Không tìm thấy bản danh mục này. Hãy chọn lại nguồn.')
      if (head.decision === null)
        return refusal('notAllowedNow', 'Bản danh mục này chưa ban hành. Hãy ghi số quyết định trước khi công khai.')
      // Where to ask is told as it is today, also beside lists decided on last year.
      const now = gatherRelease(
        database,
        { lists: [], book: order.book, on, training: order.training, only: null },
        { stopped: () => false, progress: () => undefined },
      )
      return now?.ok
        ? ok({ release: { ...release, agency: now.value.agency }, decision: head.decision })
        : (now ?? stopped)
    }
    const gathered = gatherRelease(
      database,
      { lists: releasedLists, book: order.book, on, training: order.training, only: null },
      {
        stopped: context.cancelled,
        progress: (done) => context.progress(done, null, 'Đang đọc danh mục'),
      },
    )
    if (gathered === null) return stopped
    if (!gathered.ok) return gathered
    const { lists, items } = gathered.value
    const used = lists.filter((list) => items.some((item) => item.list === list))
    return used.length === 0
      ? refusal('notAllowedNow', 'Chưa có mục nào để công khai. Hãy nhập danh mục trước.')
      : ok({ release: { ...gathered.value, lists: used }, decision: null })
  } finally {
    closeDatabase(database)
  }
}

const text = (words: string): Uint8Array => Buffer.from(words, 'utf8')

/** Makes the pages, lists, open data and Word files of a pack. Refuses without an agency, items, or a decision's number. */
export const packPartsJob = async (order: PackPartsOrder, context: JobContext): Promise<Result<PackParts>> => {
  const on = context.clock.today()
  const source = sourceOf(order, context, on)
  if (!source.ok) return source
  const { release, decision } = source.value
  const content: PackContent = {
    release,
    decision,
    on,
    base: order.base === '' || order.base.endsWith('/') ? order.base : `${order.base}/`,
    guidance: guidanceParts(order.book, on),
    forms: order.forms.flatMap(({ name, label }) => [
      { name: `${name}.pdf`, label: `${label} (PDF)` },
      { name: `${name}.docx`, label: `${label} (Word)` },
    ]),
    appVersion: order.appVersion,
  }
  const under = decision ? annexLine(release.agency.name, decision) : `(Danh mục của ${release.agency.name})`
  const tables = listTables(release)
  const notice = focalNoticePaper(release.agency, on, release.training)
  const drawing = { under, training: release.training }
  let listsDrawn = false
  const makers: readonly (() => readonly FolderPart[] | Promise<readonly FolderPart[]>)[] = [
    () => packPages(content).map((page) => ({ name: page.name, bytes: text(page.text) })),
    () => release.lists.map((list) => ({ name: csvName(list), bytes: text(listCsv(list, release.items)) })),
    () => [{ name: packFiles.openData, bytes: text(`${JSON.stringify(openData(content), null, 1)}\n`) }],
    () => [{ name: packFiles.word, bytes: writeListDocx(tables, drawing) }],
    () => {
      const bytes = writeListPdf(tables, { ...drawing, fontsFolder: join(context.resourcesFolder, 'fonts') })
      listsDrawn = bytes !== null
      return bytes ? [{ name: packFiles.pdf, bytes }] : []
    },
    async () => [{ name: packFiles.workbook, bytes: await writeListWorkbook(release, { under, difference: null }) }],
    async () => [{ name: packFiles.noticeWord, bytes: await writePapersDocx([notice]) }],
    ...order.forms.map(({ name, papers }) => async () => [
      { name: `${name}.docx`, bytes: await writePapersDocx(papers) },
    ]),
  ]
  const parts: FolderPart[] = []
  for (const [index, make] of makers.entries()) {
    if (context.cancelled()) return stopped
    context.progress(index, makers.length, 'Đang làm trang và tệp')
    parts.push(...(await make()))
  }
  return context.cancelled()
    ? stopped
    : ok({
        parts,
        listsHtml: listsDrawn ? null : listsHtml(tables, { ...drawing, fontsBase: paperFontsBase }),
        boardHtml: noticeBoardHtml(content, paperFontsBase),
        notice,
        decision,
        lists: tables.map(({ title, rows }) => ({ title, items: rows.length })),
        items: release.items.length,
      })
}
