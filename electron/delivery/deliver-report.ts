import { randomUUID } from 'node:crypto'
import { basename, join } from 'node:path'
import { formatDay } from '../../shared/calendar/local-date.ts'
import { bundleEntries } from '../../shared/reports/bundle.ts'
import { editionText } from '../../shared/reports/bundle-names.ts'
import type { ReportBundle, SentReport } from '../../shared/reports/sent-report.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { readKeptBundle } from '../bundle/bundle-store.ts'
import { readStoredZip } from '../bundle/stored-zip.ts'
import { showBytes } from '../files/show-attachment.ts'
import type { WrittenFolder } from '../files/write-whole-folder.ts'
import type { Ports } from '../ports.ts'
import { insertDelivery, readSentReport } from '../reports/sent-report-repository.ts'
import type { Session } from '../session.ts'
import type { DeliveryOrder } from './deliver-report-job.ts'
import { liesOn, removableDrives } from './removable-drives.ts'
import { writeEml } from './write-eml.ts'

type DeliverySession = Pick<Session, 'database' | 'dataFolder' | 'clock' | 'officer' | 'jobs' | 'writeGate' | 'files'>

/** How a folder is reached: on a drive that can be taken away, or not. */
export const wayTo = async (folder: string): Promise<'drive' | 'folder'> =>
  liesOn(await removableDrives(), folder) ? 'drive' : 'folder'

const notThere = refusal('notFound', 'Không còn thấy báo cáo này trong danh sách đã gửi. Hãy mở lại trang «Báo cáo».')

const bundleOf = (session: DeliverySession, id: number): Result<SentReport & { readonly bundle: ReportBundle }> => {
  const report = readSentReport(session.database, id)
  if (report === undefined) return notThere
  if (report.bundle === null)
    return refusal(
      'notAllowedNow',
      'Báo cáo này xuất bằng phiên bản cũ, chưa có gói báo cáo. Hãy xuất lại báo cáo của kỳ.',
    )
  return ok({ ...report, bundle: report.bundle })
}

/** Copies a report that left before into another folder, the same bytes, and records it. `openToken` opens the new folder. */
export const deliverReport = async (
  session: DeliverySession,
  input: { readonly jobId: string; readonly id: number; readonly folderToken: string; readonly recipient: string },
): Promise<Result<{ readonly folderName: string; readonly openToken: string }>> => {
  const folder = session.files.path(input.folderToken)
  if (folder === undefined) return refusal('notFound', 'Chưa chọn nơi ghi báo cáo. Hãy chọn lại thư mục hoặc USB.')
  const report = bundleOf(session, input.id)
  if (!report.ok) return report
  const { name, sha256 } = report.value.bundle
  const way = await wayTo(folder)
  const written = await session.jobs.run<DeliveryOrder, WrittenFolder>('report-deliver', input.jobId, {
    folder,
    name,
    sha256,
  })
  if (!written.ok) return written
  await session.writeGate.whenFree()
  insertDelivery(session.database, input.id, {
    at: session.clock.now(),
    way,
    recipient: input.recipient,
    place: basename(folder),
    by: session.officer(),
  })
  const { folderName } = written.value
  return ok({ folderName, openToken: session.files.issue(join(folder, folderName)) })
}

const mailText = (report: SentReport & { readonly bundle: ReportBundle }): string =>
  `Kính gửi ${report.deliveries[0]?.recipient ?? 'Quý cơ quan'},

Gửi kèm thư này gói báo cáo kết quả thực hiện pháp luật về tiếp cận thông tin, kỳ từ ${formatDay(report.period.from)} đến ${formatDay(report.period.to)} (${editionText(report.bundle.edition).toLowerCase()}).

Mã của báo cáo: ${report.bundle.shortCode}
Mã kiểm tra SHA-256 của gói: ${report.bundle.sha256}

Đề nghị mở bằng phần mềm Đầu Mối, trang «Tổng hợp»; hoặc đổi đuôi tệp thành .zip để xem báo cáo Word, PDF và phụ lục Excel bên trong.
`

/** Opens a draft in the mail program with the bundle attached, and records it. The officer looks it over and sends it. */
export const mailReport = async (
  session: DeliverySession,
  ports: Pick<Ports, 'openPath'>,
  input: { readonly id: number; readonly to: string; readonly recipient: string },
): Promise<Result<null>> => {
  const report = bundleOf(session, input.id)
  if (!report.ok) return report
  const { bundle, period } = report.value
  const bytes = await readKeptBundle(session.dataFolder, bundle.sha256)
  if (!bytes.ok) return bytes
  const at = session.clock.now()
  const eml = writeEml({
    to: input.to,
    subject: `Báo cáo tiếp cận thông tin kỳ ${formatDay(period.from)} – ${formatDay(period.to)}, mã ${bundle.shortCode}`,
    text: mailText(report.value),
    attachment: { name: bundle.name, bytes: bytes.value },
    boundary: `dau-moi-${randomUUID()}`,
    at,
  })
  const shown = await showBytes(session.dataFolder, ports, {
    name: bundle.name.replace(/\.[^.]+$/, '.eml'),
    bytes: eml,
    readOnly: false,
  })
  if (!shown.ok) return shown
  await session.writeGate.whenFree()
  const delivery = { at, way: 'mail', recipient: input.recipient, place: '', by: session.officer() } as const
  insertDelivery(session.database, input.id, delivery)
  return ok(null)
}

/** Shows the PDF of a report as it left, with the system's program. */
export const showSentReport = async (
  session: DeliverySession,
  ports: Pick<Ports, 'openPath'>,
  id: number,
): Promise<Result<null>> => {
  const report = bundleOf(session, id)
  if (!report.ok) return report
  const bytes = await readKeptBundle(session.dataFolder, report.value.bundle.sha256)
  if (!bytes.ok) return bytes
  const zip = readStoredZip(bytes.value, Object.values(bundleEntries))
  const pdf = zip.ok ? zip.value.find(({ name }) => name === bundleEntries.pdf) : undefined
  if (pdf === undefined) return notThere
  const name = report.value.bundle.name.replace(/\.[^.]+$/, '.pdf')
  return showBytes(session.dataFolder, ports, { name, bytes: pdf.bytes, readOnly: true })
}
