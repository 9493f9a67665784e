import type { LocalDate } from '../../shared/calendar/local-date.ts'
import { citationText } from '../../shared/law/citation.ts'
import type { LawBook } from '../../shared/law/law-book.ts'
import { reportRule } from '../../shared/law/report-rules.ts'
import { listEvidence } from '../../shared/reports/list-evidence.ts'
import type { ReportContent } from '../../shared/reports/make-report-file.ts'
import type { ReportFigures } from '../../shared/reports/report.ts'
import type { ReportKind } from '../../shared/reports/report-file.ts'
import type { ReportSubject } from '../../shared/reports/report-subject.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { readAgency } from '../agency/agency-repository.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { readReleases } from '../releases/release-repository.ts'
import type { Session } from '../session.ts'
import { blankNarrative } from './read-report-narrative.ts'
import { countFigures } from './report-figures-job.ts'
import { postingsOfReport } from './report-figures-repository.ts'
import { readNarrative } from './report-repository.ts'

/** What a report says as it stands now; what its export adds is not in it. */
export type GatheredReport = Omit<ReportContent, 'exportedAt' | 'edition' | 'auditHead'>

/** What asks for the report; the yearly and the ad hoc one name what asked for them themselves. */
const basisOf = (book: LawBook, kind: ReportKind, on: LocalDate): string => {
  const rule = kind === 'annual' || kind === 'adHoc' ? undefined : reportRule(book, kind, on)
  return rule ? citationText(rule.citation) : ''
}

const evidenceOf = (database: ReadableDatabase, { period, asOf }: ReportFigures) =>
  listEvidence(
    readReleases(database).flatMap(({ decision, counts }) => (decision ? [{ decision, counts }] : [])),
    period.from,
    asOf,
  )

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
    basis: basisOf(session.book, subject.kind, figures.value.asOf),
    evidence: subject.kind === 'evidence' ? evidenceOf(session.database, figures.value) : [],
    postings:
      subject.kind === 'evidence'
        ? postingsOfReport(session.database, { from: figures.value.period.from, asOf: figures.value.asOf })
        : [],
  })
}
