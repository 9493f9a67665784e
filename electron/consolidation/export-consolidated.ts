import { join } from 'node:path'
import { collectionName } from '../../shared/consolidation/collection.ts'
import type { OwnPart } from '../../shared/consolidation/consolidate.ts'
import { consolidatedPapers } from '../../shared/consolidation/consolidated-paper.ts'
import type { ConsolidatedView, WrittenConsolidation } from '../../shared/consolidation/consolidated-report.ts'
import type { PaperDocument } from '../../shared/forms/paper-document.ts'
import { papersHtml } from '../../shared/forms/paper-html.ts'
import { codesPaper } from '../../shared/reports/codes-paper.ts'
import type { ReportFile } from '../../shared/reports/report-file.ts'
import { shortCode } from '../../shared/reports/short-code.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { readAgency } from '../agency/agency-repository.ts'
import { readAgencyKey } from '../bundle/agency-key.ts'
import { figureCodes } from '../bundle/figure-codes.ts'
import { reportBytes } from '../bundle/pack-bundle.ts'
import { wayTo } from '../delivery/deliver-report.ts'
import { contentHash } from '../files/content-hash.ts'
import type { WrittenFolder } from '../files/write-whole-folder.ts'
import { type Ports, paperFontsBase } from '../ports.ts'
import type { Session } from '../session.ts'
import { readScope } from './agency-list-repository.ts'
import { readCollection, readCollectionNarrative } from './collection-repository.ts'
import type { ConsolidateOrder } from './consolidate-job.ts'
import { insertConsolidated, readConsolidated } from './consolidated-repository.ts'
import { bundleFileName, type ExportConsolidatedOrder } from './export-consolidated-job.ts'
import { readUnits } from './read-units.ts'

export type ConsolidatingSession = Pick<
  Session,
  | 'mode'
  | 'database'
  | 'dataFolder'
  | 'clock'
  | 'jobs'
  | 'writeGate'
  | 'files'
  | 'appVersion'
  | 'resourcesFolder'
  | 'officer'
>

/** What the department says of the whole; refuses until the agency, the scope and the collection are there. */
const ownPart = (session: ConsolidatingSession, collectionId: number): Result<OwnPart> => {
  const { database, clock, resourcesFolder } = session
  const agency = readAgency(database)
  const scope = readScope(database)
  const collection = readCollection(database, collectionId)
  if (agency === null)
    return refusal('notAllowedNow', 'Chưa khai báo cơ quan. Hãy khai báo cơ quan trước khi tổng hợp.')
  if (scope === null || !collection)
    return refusal('notAllowedNow', 'Chưa chọn nơi tổng hợp hoặc đợt thu báo cáo. Hãy chọn ở trang «Tổng hợp».')
  const province = readUnits(resourcesFolder, clock.today()).find(({ code }) => code === scope)
  const [last] = readConsolidated(database, collectionId)
  return ok({
    agency: {
      level: province ? 'province' : 'nation',
      code: province?.code ?? '',
      name: agency.name,
      parentName: agency.parentName,
      province: province?.name ?? agency.province,
    },
    kind: collection.kind,
    edition: last
      ? { kind: 'replacing', number: last.edition.number + 1, of: last.sha256 }
      : { kind: 'first', number: 1, of: null },
    period: { from: collection.from, to: collection.to },
    narrative: readCollectionNarrative(database, collectionId),
    appVersion: session.appVersion,
    exportedAt: clock.now(),
    training: session.mode === 'training',
    auditHead: null,
  })
}

/** More codes than this nobody scans: a report of a whole country is taken in as a file. */
const mostCodes = 40

/** The page of codes that hold the figures, by which paper and file are matched. */
const codesOf = (file: ReportFile): readonly PaperDocument[] => {
  const hash = contentHash(reportBytes(file))
  const codes = figureCodes(file, hash)
  return codes.length > mostCodes ? [] : [codesPaper({ agency: file.agency, figures: file }, codes, shortCode(hash))]
}

/** The consolidated report as it stands now. Writes nothing. */
export const viewConsolidated = async (
  session: ConsolidatingSession,
  { collectionId, jobId }: { readonly collectionId: number; readonly jobId: string },
): Promise<Result<ConsolidatedView>> => {
  const own = ownPart(session, collectionId)
  return own.ok
    ? session.jobs.run<ConsolidateOrder, ConsolidatedView>('consolidation-make', jobId, {
        collectionId,
        own: own.value,
      })
    : own
}

/**
 * Writes the consolidated report into the chosen folder in four forms, all or nothing, and keeps it for good. Refuses with no
 * report to add, figures that could not be added, or sums that fail.
 */
export const exportConsolidated = async (
  session: ConsolidatingSession,
  ports: Pick<Ports, 'pdfFromHtml'>,
  order: { readonly collectionId: number; readonly jobId: string; readonly folderToken: string },
): Promise<Result<WrittenConsolidation>> => {
  const { collectionId, jobId, folderToken } = order
  const folder = session.files.path(folderToken)
  if (folder === undefined) return refusal('notFound', 'Chưa chọn thư mục để ghi báo cáo. Hãy chọn lại thư mục.')
  const agency = readAgency(session.database)
  const view = await viewConsolidated(session, { collectionId, jobId })
  if (!view.ok) return view
  const { file, failed, mismatches, missing } = view.value
  if (agency === null || file.members.length === 0) {
    const collection = readCollection(session.database, collectionId)
    return refusal(
      'notAllowedNow',
      `Chưa có báo cáo nào được tính trong đợt «${collection ? collectionName(collection) : ''}».`,
    )
  }
  if (failed.length > 0 || mismatches.length > 0)
    return refusal('notAllowedNow', 'Số liệu tổng hợp chưa khớp nên chưa xuất được. Hãy xem các báo cáo sau.', [
      ...failed.map((message) => ({ message })),
      ...mismatches.map(({ name, figure }) => ({ message: `${name}: «${figure}» khác đơn vị tính hoặc cách tính.` })),
    ])
  const [key, way] = await Promise.all([readAgencyKey(session.dataFolder), wayTo(folder)])
  if (!key.ok) return key
  const papers = [...consolidatedPapers(file, agency, missing, session.clock.today()), ...codesOf(file)]
  const pdf = await ports.pdfFromHtml(papersHtml(papers, { size: 'A4', fontsBase: paperFontsBase }), 'A4')
  const written = await session.jobs.run<ExportConsolidatedOrder, WrittenFolder>('consolidation-export', jobId, {
    folder,
    collectionId,
    file,
    papers,
    pdf,
    sign: key.value,
  })
  if (!written.ok) return written
  const { folderName, files } = written.value
  const sha256 = files.find(({ name }) => name === bundleFileName(file))?.sha256 ?? ''
  await session.writeGate.whenFree()
  const kept = {
    exportedAt: file.exportedAt,
    by: session.officer(),
    folderName,
    sha256,
    edition: file.edition,
    members: file.members.length,
  }
  const id = insertConsolidated(session.database, collectionId, kept, file)
  return ok({ id, ...kept, openToken: session.files.issue(join(folder, folderName)), onDrive: way === 'drive' })
}
