import type { PaperDocument } from '../../shared/forms/paper-document.ts'
import { bundleEntries } from '../../shared/reports/bundle.ts'
import { bundleName } from '../../shared/reports/bundle-names.ts'
import type { ReportFile } from '../../shared/reports/report-file.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import type { BundleKey } from '../bundle/bundle-signature.ts'
import { keepBundle } from '../bundle/bundle-store.ts'
import { packBundle } from '../bundle/pack-bundle.ts'
import { writeReportWorkbook } from '../bundle/write-report-workbook.ts'
import { writeReportFolder } from '../delivery/write-report-folder.ts'
import type { WrittenFolder } from '../files/write-whole-folder.ts'
import type { JobContext } from '../jobs/job.ts'
import { writePapersDocx } from '../word/write-paper-docx.ts'

/** What crosses to the job: the drawn PDF, and the content the other files are made from. */
export type ReportOrder = {
  readonly folder: string
  /** The report and its page of codes. */
  readonly papers: readonly PaperDocument[]
  readonly file: ReportFile
  readonly pdf: Uint8Array
  /** Null when the agency does not sign its bundles. */
  readonly sign: BundleKey | null
}
export type WrittenReport = WrittenFolder & { readonly bundle: { readonly name: string; readonly sha256: string } }

const stopped = refusal('cancelled', 'Đã dừng theo yêu cầu. Không có tệp nào được ghi vào thư mục đã chọn.')

/** Makes the Word and Excel files of a report, packs the bundle, keeps it and writes all into the folder: all or nothing. */
export const exportReportJob = async (
  { folder, papers, file, pdf, sign }: ReportOrder,
  context: Pick<JobContext, 'dataFolder' | 'progress' | 'cancelled'>,
): Promise<Result<WrittenReport>> => {
  const total = 8
  const name = bundleName(file)
  context.progress(0, total, `Soạn ${bundleEntries.word}`)
  const word = await writePapersDocx(papers)
  if (context.cancelled()) return stopped
  context.progress(1, total, `Soạn ${bundleEntries.workbook}`)
  const workbook = await writeReportWorkbook(file)
  if (context.cancelled()) return stopped
  context.progress(2, total, `Soạn ${name}`)
  const bytes = packBundle({ report: file, word, workbook, pdf, sign })
  const kept = await keepBundle(context.dataFolder, bytes)
  if (!kept.ok) return kept
  const written = await writeReportFolder(
    folder,
    { name, bytes },
    {
      cancelled: context.cancelled,
      progress: (done, _all, what) => context.progress(3 + done, total, `Ghi ${what}`),
    },
  )
  return written.ok ? ok({ ...written.value, bundle: { name, sha256: kept.value } }) : written
}
