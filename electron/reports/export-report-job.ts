import type { PaperDocument } from '../../shared/forms/paper-document.ts'
import type { ReportFile } from '../../shared/reports/report-file.ts'
import { reportFileNames, reportFolderName } from '../../shared/reports/report-names.ts'
import { type Result, refusal } from '../../shared/result.ts'
import { type FolderPart, type WrittenFolder, writeWholeFolder } from '../files/write-whole-folder.ts'
import type { JobContext } from '../jobs/job.ts'
import { writePaperDocx } from '../word/write-paper-docx.ts'
import { writeReportWorkbook } from './write-report-workbook.ts'

/** What crosses to the job: the drawn PDF, and the content the other files are made from. */
export type ReportOrder = {
  readonly folder: string
  readonly paper: PaperDocument
  readonly file: ReportFile
  readonly pdf: Uint8Array
}

const stopped = refusal('cancelled', 'Đã dừng theo yêu cầu. Không có tệp nào được ghi vào thư mục đã chọn.')

/** Makes the Word, Excel, PDF and data files of a report and writes them into the folder, all or nothing. */
export const exportReportJob = async (
  { folder, paper, file, pdf }: ReportOrder,
  context: Pick<JobContext, 'progress' | 'cancelled'>,
): Promise<Result<WrittenFolder>> => {
  const makers: readonly (readonly [name: string, make: () => Uint8Array | Promise<Uint8Array>])[] = [
    [reportFileNames.word, () => writePaperDocx(paper)],
    [reportFileNames.workbook, () => writeReportWorkbook(file)],
    [reportFileNames.pdf, () => pdf],
    [reportFileNames.data, () => Buffer.from(`${JSON.stringify(file, null, 2)}\n`)],
  ]
  const total = makers.length * 2 + 1
  const parts: FolderPart[] = []
  for (const [name, make] of makers) {
    if (context.cancelled()) return stopped
    context.progress(parts.length, total, `Soạn ${name}`)
    parts.push({ name, bytes: await make() })
  }
  return writeWholeFolder(folder, reportFolderName(file.period), parts, {
    undone: 'chưa xuất được báo cáo',
    cancelled: context.cancelled,
    progress: (done, _all, name) => context.progress(makers.length + done, total, `Ghi ${name}`),
  })
}
