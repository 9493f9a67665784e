import { join } from 'node:path'
import { paperHtml } from '../../shared/forms/paper-html.ts'
import { type ReportContent, reportFile } from '../../shared/reports/make-report-file.ts'
import type { ExportedReport } from '../../shared/reports/report.ts'
import { reportPaper } from '../../shared/reports/report-paper.ts'
import type { ReportSubject } from '../../shared/reports/report-subject.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import type { WrittenFolder } from '../files/write-whole-folder.ts'
import { type Ports, paperFontsBase } from '../ports.ts'
import type { Session } from '../session.ts'
import type { ReportOrder } from './export-report-job.ts'
import { gatherReport } from './gather-report.ts'
import { insertExportedReport } from './report-repository.ts'

export type ExportSession = Pick<
  Session,
  'mode' | 'database' | 'book' | 'calendar' | 'clock' | 'jobs' | 'writeGate' | 'files' | 'appVersion'
>
export type ExportInput = ReportSubject & {
  readonly jobId: string
  /** Names the folder the officer chose. */
  readonly folderToken: string
}

/**
 * Writes the report of a period into the chosen folder, all files or none, and keeps its content for good.
 * `openToken` names the new folder for «Mở thư mục».
 */
export const exportReport = async (
  session: ExportSession,
  ports: Pick<Ports, 'pdfFromHtml'>,
  { jobId, kind, period, folderToken }: ExportInput,
): Promise<Result<ExportedReport & { readonly openToken: string }>> => {
  const folder = session.files.path(folderToken)
  if (folder === undefined) return refusal('notFound', 'Chưa chọn thư mục để ghi báo cáo. Hãy chọn lại thư mục.')
  const gathered = await gatherReport(session, jobId, { kind, period })
  if (!gathered.ok) return gathered
  const failed = gathered.value.figures.checks.filter((check) => check.blocking && !check.passed)
  if (failed.length > 0) {
    return refusal(
      'notAllowedNow',
      'Số liệu chưa khớp nên chưa xuất được báo cáo. Hãy xem bước «Kiểm tra» và sửa trước.',
      failed.map(({ id, statement, left, right }) => ({ field: id, message: `${statement}: ${left} khác ${right}.` })),
    )
  }
  const content: ReportContent = {
    ...gathered.value,
    exportedAt: session.clock.now(),
    edition: { kind: 'first', number: 1, of: null },
    auditHead: null,
  }
  const paper = reportPaper(content, session.clock.today())
  const file = reportFile(content)
  const pdf = await ports.pdfFromHtml(paperHtml(paper, { size: 'A4', fontsBase: paperFontsBase }), 'A4')
  const order: ReportOrder = { folder, paper, file, pdf }
  const written = await session.jobs.run<ReportOrder, WrittenFolder>('report-export', jobId, order)
  if (!written.ok) return written
  await session.writeGate.whenFree()
  const report = { period, exportedAt: content.exportedAt, ...written.value }
  const kept = insertExportedReport(session.database, report, file)
  return ok({ ...kept, openToken: session.files.issue(join(folder, report.folderName)) })
}
