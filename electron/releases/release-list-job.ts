import { join } from 'node:path'
import { listsHtml } from '../../shared/releases/list-html.ts'
import { annexLine, listTables } from '../../shared/releases/list-table.ts'
import type { ListFormat } from '../../shared/releases/release.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { closeDatabase, openReadOnly } from '../database/open-database.ts'
import type { JobContext } from '../jobs/job.ts'
import { paperFontsBase } from '../ports.ts'
import { readReleaseContent, readReleaseDifference, readReleaseHead } from './release-repository.ts'
import { writeListDocx } from './write-list-docx.ts'
import { writeListPdf } from './write-list-pdf.ts'
import { writeListWorkbook } from './write-list-workbook.ts'

export type ReleaseListOrder = { readonly id: number; readonly format: ListFormat }
/** The file itself, or the page it is drawn from for a PDF that only the desktop can draw. */
export type ReleaseListFile = { readonly bytes: Uint8Array } | { readonly html: string }

/** Makes the frozen lists of a release in one format, away from the window's own turn. */
export const releaseListJob = async (
  { id, format }: ReleaseListOrder,
  context: Pick<JobContext, 'databaseFile' | 'resourcesFolder' | 'progress' | 'cancelled'>,
): Promise<Result<ReleaseListFile>> => {
  const database = openReadOnly(context.databaseFile)
  try {
    const head = readReleaseHead(database, id)
    const content = readReleaseContent(database, id)
    if (!(head && content))
      return refusal('notFound', 'Không tìm thấy bản danh mục này. Hãy mở lại «Ban hành, công khai».')
    context.progress(0, content.items.length, 'Đang lập danh mục')
    const under = annexLine(content.agency.name, head.decision)
    const drawing = { under, training: content.training }
    const made = async (): Promise<ReleaseListFile> => {
      if (format === 'word') return { bytes: writeListDocx(listTables(content), drawing) }
      if (format === 'pdf') {
        const tables = listTables(content)
        const bytes = writeListPdf(tables, { ...drawing, fontsFolder: join(context.resourcesFolder, 'fonts') })
        return bytes ? { bytes } : { html: listsHtml(tables, { ...drawing, fontsBase: paperFontsBase }) }
      }
      return {
        bytes: await writeListWorkbook(content, { under, difference: readReleaseDifference(database, id) ?? null }),
      }
    }
    const file = await made()
    return context.cancelled() ? refusal('cancelled', 'Đã dừng theo yêu cầu. Không có tệp nào được ghi.') : ok(file)
  } finally {
    closeDatabase(database)
  }
}
