import { randomUUID } from 'node:crypto'
import { proposedNarrative } from '../../shared/reports/proposed-narrative.ts'
import type { ReportNarrative } from '../../shared/reports/report.ts'
import type { ReportSubject } from '../../shared/reports/report-subject.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { Session } from '../session.ts'
import { countFigures } from './report-figures-job.ts'
import { readNarrative, readNarrativeBefore } from './report-repository.ts'

export const blankNarrative: ReportNarrative = { situation: '', difficulties: '', proposals: '' }

/** The officer's text of the report, that of the period before beside it, and sentences made from the figures. Refuses as the figures do. */
export const readReportNarrative = async (
  session: Pick<Session, 'database' | 'book' | 'jobs'>,
  subject: ReportSubject,
): Promise<
  Result<{
    readonly narrative: ReportNarrative
    readonly lastYear: ReportNarrative | null
    readonly proposed: ReportNarrative
  }>
> => {
  const figures = await countFigures(session, randomUUID(), subject)
  if (!figures.ok) return figures
  return ok({
    narrative: readNarrative(session.database, subject) ?? blankNarrative,
    lastYear: readNarrativeBefore(session.database, subject),
    proposed: proposedNarrative(figures.value, session.book),
  })
}
