import type { ReportContent } from '../../shared/reports/make-report-file.ts'
import type { ReportSubject } from '../../shared/reports/report-subject.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { readAgency } from '../agency/agency-repository.ts'
import type { Session } from '../session.ts'
import { blankNarrative } from './read-report-narrative.ts'
import { countFigures } from './report-figures-job.ts'
import { readNarrative } from './report-repository.ts'

/** What a report says as it stands now; what its export adds is not in it. */
export type GatheredReport = Omit<ReportContent, 'exportedAt' | 'edition' | 'auditHead'>

/** Everything a report says, with its checks, passed or not. Refuses until the agency is described, and as the figures do. */
export const gatherReport = async (
  session: Pick<Session, 'mode' | 'database' | 'book' | 'jobs' | 'appVersion'>,
  jobId: string,
  subject: ReportSubject,
): Promise<Result<GatheredReport>> => {
  const agency = readAgency(session.database)
  if (agency === null)
    return refusal('notAllowedNow', 'Chưa khai báo cơ quan. Hãy khai báo cơ quan trước khi làm báo cáo.')
  const figures = await countFigures(session, jobId, subject)
  if (!figures.ok) return figures
  return ok({
    agency,
    figures: figures.value,
    narrative: readNarrative(session.database, subject) ?? blankNarrative,
    packs: session.book.packs,
    appVersion: session.appVersion,
    training: session.mode === 'training',
    kind: subject.kind,
  })
}
