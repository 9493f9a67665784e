import type { DeskSummary } from '../../shared/desk/desk-summary.ts'
import { missingRules } from '../../shared/law/missing-rules.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { Session } from '../session.ts'
import { savedAt } from './desk-repository.ts'
import { dueSummary } from './due-summary.ts'
import { petitionSummary } from './petition-summary.ts'
import { programmeSummary } from './programme-summary.ts'
import { type PublishSources, publishSummary } from './publish-summary.ts'
import { reportSummary } from './report-summary.ts'

export type DeskDeps = PublishSources & Pick<Session, 'clock' | 'dataFolder'>

/** The start page as of today: each number equals the list it leads to. */
export const readDesk = (deps: DeskDeps): Result<DeskSummary> => {
  const { database, book, calendar, clock, dataFolder } = deps
  const today = clock.today()
  return ok({
    today,
    calendar: book.calendar,
    due: dueSummary(deps, today),
    publish: publishSummary(deps, today),
    petitions: petitionSummary(deps, today),
    programme: programmeSummary(deps, today),
    report: reportSummary(deps, today),
    safety: { savedAt: savedAt(database), dataFolder },
    missingRules: missingRules(book, calendar, today).map(({ id, topic, matters }) => ({ id, topic, matters })),
  })
}
