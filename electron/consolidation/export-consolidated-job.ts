import type { PaperDocument } from '../../shared/forms/paper-document.ts'
import { bundleExtension } from '../../shared/reports/bundle.ts'
import type { ReportFile } from '../../shared/reports/report-file.ts'
import { reportFileNames } from '../../shared/reports/report-names.ts'
import { type Result, refusal } from '../../shared/result.ts'
import type { BundleKey } from '../bundle/bundle-signature.ts'
import { packBundle } from '../bundle/pack-bundle.ts'
import { writeReportWorkbook } from '../bundle/write-report-workbook.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { closeDatabase, openReadOnly } from '../database/open-database.ts'
import { noRoomFor } from '../delivery/free-space.ts'
import { type WrittenFolder, writeWholeFolder } from '../files/write-whole-folder.ts'
import type { JobContext } from '../jobs/job.ts'
import { writePapersDocx } from '../word/write-paper-docx.ts'
import { type AgencyValues, agenciesSheet } from './agencies-sheet.ts'
import { readAgencies } from './agency-list-repository.ts'
import { currentValues } from './bundle-repository.ts'

/** What crosses to the job: what was put together, its papers, and these drawn as PDF. */
export type ExportConsolidatedOrder = {
  readonly folder: string
  readonly collectionId: number
  readonly file: ReportFile
  readonly papers: readonly PaperDocument[]
  readonly pdf: Uint8Array
  readonly sign: BundleKey | null
}

/** The name of the bundle a consolidated report leaves as. */
export const bundleFileName = ({ agency, period, edition }: ReportFile): string =>
  `tong-hop-${agency.code || 'ca-nuoc'}-${period.from}-${period.to}-lan-${edition.number}.${bundleExtension}`

/** The rows of the sheet by agency: those whose report was added, by code and name. */
const valuesByAgency = (
  database: ReadableDatabase,
  collectionId: number,
  file: ReportFile,
): readonly AgencyValues[] => {
  const values = new Map(currentValues(database, collectionId).map((row) => [row.agencyId, row.values]))
  const names = new Set(file.members.map(({ name }) => name))
  const codes = new Set(file.members.map(({ code }) => code))
  return readAgencies(database).flatMap(({ id, code, name }) => {
    const own = values.get(id)
    return own && (code === '' || codes.has(code) || names.has(name)) ? [{ code, name, values: own }] : []
  })
}

const stopped = refusal('cancelled', 'Đã dừng theo yêu cầu. Không có tệp nào được ghi vào thư mục đã chọn.')

/** Makes Word, Excel and bundle of a consolidated report and writes them with its PDF into a new folder, all or nothing. */
export const exportConsolidatedJob = async (
  { folder, collectionId, file, papers, pdf, sign }: ExportConsolidatedOrder,
  context: Pick<JobContext, 'databaseFile' | 'progress' | 'cancelled'>,
): Promise<Result<WrittenFolder>> => {
  const database = openReadOnly(context.databaseFile)
  try {
    context.progress(0, 5, 'Soạn báo cáo Word')
    const word = await writePapersDocx(papers)
    if (context.cancelled()) return stopped
    context.progress(1, 5, 'Soạn bảng tính')
    const workbook = await writeReportWorkbook(file, [
      agenciesSheet(file, valuesByAgency(database, collectionId, file)),
    ])
    if (context.cancelled()) return stopped
    context.progress(2, 5, 'Đóng gói')
    const bundle = packBundle({ report: file, word, workbook, pdf, sign })
    const parts = [
      { name: reportFileNames.word, bytes: word },
      { name: reportFileNames.workbook, bytes: workbook },
      { name: reportFileNames.pdf, bytes: pdf },
      { name: bundleFileName(file), bytes: bundle },
    ]
    const full = await noRoomFor(folder, parts)
    if (full !== undefined) return { ok: false, error: full }
    return await writeWholeFolder(folder, `tong-hop-tiep-can-thong-tin-${file.period.from}-${file.period.to}`, parts, {
      undone: 'chưa xuất được báo cáo tổng hợp',
      cancelled: context.cancelled,
      progress: (done, _all, name) => context.progress(2 + Math.min(2, done), 5, `Ghi ${name}`),
    })
  } finally {
    closeDatabase(database)
  }
}
