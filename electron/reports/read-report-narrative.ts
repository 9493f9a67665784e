import { randomUUID } from 'node:crypto'
import { proposedNarrative } from '../../shared/reports/proposed-narrative.ts'
import type { ReportingPeriod, ReportNarrative } from '../../shared/reports/report.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { Session } from '../session.ts'
import { countFigures } from './report-figures-job.ts'
import { readNarrative, readNarrativeBefore } from './report-repository.ts'

export const blankNarrative: ReportNarrative = { situation: '', difficulties: '', proposals: '' }

/** The officer's text of the period, last period's beside it, and sentences made from the figures. Refuses as the figures do. */
export const readReportNarrative = async (
  session: Pick<Session, 'database' | 'book' | 'jobs'>,
  period: ReportingPeriod,
): Promise<
  Result<{
    readonly narrative: ReportNarrative
    readonly lastYear: ReportNarrative | null
    readonly proposed: ReportNarrative
  }>
> => {
  const figures = await countFigures(session, randomUUID(), period)
  if (!figures.ok) return figures
  return ok({
    narrative: readNarrative(session.database, period) ?? blankNarrative,
    lastYear: readNarrativeBefore(session.database, period),
    proposed: proposedNarrative(figures.value, session.book),
  })
}
