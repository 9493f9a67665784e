import { basename, join } from 'node:path'
import { papersHtml } from '../../shared/forms/paper-html.ts'
import { codesPaper } from '../../shared/reports/codes-paper.ts'
import { type ReportContent, reportFile } from '../../shared/reports/make-report-file.ts'
import { nextEdition } from '../../shared/reports/next-edition.ts'
import type { EditionKind } from '../../shared/reports/report-file.ts'
import { reportPaper } from '../../shared/reports/report-paper.ts'
import type { ReportSubject } from '../../shared/reports/report-subject.ts'
import type { SentReport } from '../../shared/reports/sent-report.ts'
import { shortCode } from '../../shared/reports/short-code.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { readAgencyKey } from '../bundle/agency-key.ts'
import { figureCodes } from '../bundle/figure-codes.ts'
import { reportBytes } from '../bundle/pack-bundle.ts'
import { wayTo } from '../delivery/deliver-report.ts'
import { contentHash } from '../files/content-hash.ts'
import { type Ports, paperFontsBase } from '../ports.ts'
import { newestAuditEntry } from '../safety/audit-repository.ts'
import type { Session } from '../session.ts'
import type { ReportOrder, WrittenReport } from './export-report-job.ts'
import { gatherReport } from './gather-report.ts'
import { insertSentReport, readLastBundle } from './sent-report-repository.ts'

export type ExportSession = Pick<
  Session,
  | 'mode'
  | 'database'
  | 'dataFolder'
  | 'book'
  | 'calendar'
  | 'clock'
  | 'officer'
  | 'jobs'
  | 'writeGate'
  | 'files'
  | 'appVersion'
>
export type ExportInput = ReportSubject & {
  readonly jobId: string
  /** What it leaves as when one of this period left before. */
  readonly edition: EditionKind
  /** Names the folder or drive the officer chose. */
  readonly folderToken: string
  /** Agency it goes to. */
  readonly recipient: string
}

/** The content of the next edition. Refuses until the agency is described and every check passes, and as `nextEdition`. */
const freeze = async (
  session: ExportSession,
  { jobId, kind, period, edition: chosen }: ExportInput,
): Promise<Result<ReportContent>> => {
  const edition = nextEdition(readLastBundle(session.database, { kind, period }), chosen)
  if (!edition.ok) return edition
  const gathered = await gatherReport(session, jobId, { kind, period })
  if (!gathered.ok) return gathered
  const failed = gathered.value.figures.checks.filter((check) => !check.passed)
  if (failed.length > 0) {
    return refusal(
      'notAllowedNow',
      'Số liệu chưa khớp nên chưa xuất được báo cáo. Hãy xem bước «Kiểm tra» và sửa trước.',
      failed.map(({ id, statement, left, right }) => ({ field: id, message: `${statement}: ${left} khác ${right}.` })),
    )
  }
  return ok({
    ...gathered.value,
    exportedAt: session.clock.now(),
    edition: edition.value,
    auditHead: newestAuditEntry(session.database)?.hash ?? null,
  })
}

/**
 * Writes the report of a period into the chosen folder, all files or none, and keeps its bundle for good: what left is never
 * changed, a corrected one is another edition. `openToken` names the new folder for «Mở thư mục».
 */
export const exportReport = async (
  session: ExportSession,
  ports: Pick<Ports, 'pdfFromHtml'>,
  input: ExportInput,
): Promise<Result<SentReport & { readonly openToken: string }>> => {
  const folder = session.files.path(input.folderToken)
  if (folder === undefined) return refusal('notFound', 'Chưa chọn thư mục để ghi báo cáo. Hãy chọn lại thư mục.')
  const [key, way] = await Promise.all([readAgencyKey(session.dataFolder), wayTo(folder)])
  if (!key.ok) return key
  const frozen = await freeze(session, input)
  if (!frozen.ok) return frozen
  const content = frozen.value
  const file = reportFile(content)
  const dataHash = contentHash(reportBytes(file))
  const code = shortCode(dataHash)
  const papers = [reportPaper(content, session.clock.today()), codesPaper(content, figureCodes(file, dataHash), code)]
  const pdf = await ports.pdfFromHtml(papersHtml(papers, { size: 'A4', fontsBase: paperFontsBase }), 'A4')
  const order: ReportOrder = { folder, papers, file, pdf, sign: key.value }
  const written = await session.jobs.run<ReportOrder, WrittenReport>('report-export', input.jobId, order)
  if (!written.ok) return written
  await session.writeGate.whenFree()
  const { bundle, ...rest } = written.value
  const kept = insertSentReport(
    session.database,
    { period: content.figures.period, exportedAt: content.exportedAt, ...rest },
    file,
    { ...bundle, edition: content.edition, shortCode: code },
    { at: content.exportedAt, way, recipient: input.recipient, place: basename(folder), by: session.officer() },
  )
  return ok({ ...kept, openToken: session.files.issue(join(folder, rest.folderName)) })
}
