import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { DeskSummary } from '../../shared/desk/desk-summary.ts'
import { missingRules } from '../../shared/law/missing-rules.ts'
import type { DeadlineStatus } from '../../shared/requests/request-deadline-types.ts'
import type { RequestRow } from '../../shared/requests/request-log.ts'
import { ok, type Result } from '../../shared/result.ts'
import { openRecords } from '../requests/request-log-repository.ts'
import { requestRow } from '../requests/request-row.ts'
import type { Session } from '../session.ts'
import { savedAt } from './desk-repository.ts'
import { type PublishSources, publishSummary } from './publish-summary.ts'
import { reportSummary } from './report-summary.ts'

export type DeskDeps = PublishSources & Pick<Session, 'clock' | 'dataFolder'>

/** What lies on top of the desk. */
const pressing: readonly DeadlineStatus[] = ['overdue', 'today', 'soon']

const byDueDay = (a: RequestRow, b: RequestRow): number =>
  (a.dueOn ?? '') < (b.dueOn ?? '')
    ? -1
    : (a.dueOn ?? '') > (b.dueOn ?? '')
      ? 1
      : a.year - b.year || a.number - b.number

const dueSummary = (deps: DeskDeps, today: LocalDate): DeskSummary['due'] => {
  const rows = openRecords(deps.database).map((record) => requestRow(deps, record, today))
  const count = (status: DeadlineStatus) => rows.filter((row) => row.status === status).length
  const waitingCompletion = rows.filter((row) => row.state === 'waitingCompletion').length
  return {
    overdue: count('overdue'),
    today: count('today'),
    soon: count('soon'),
    waitingCompletion,
    open: rows.length - waitingCompletion,
    rows: rows.filter((row) => pressing.includes(row.status)).sort(byDueDay),
  }
}

/** The start page as of today: each number equals the list it leads to. */
export const readDesk = (deps: DeskDeps): Result<DeskSummary> => {
  const { database, book, calendar, clock, dataFolder } = deps
  const today = clock.today()
  return ok({
    today,
    calendar: book.calendar,
    due: dueSummary(deps, today),
    publish: publishSummary(deps, today),
    report: reportSummary(deps, today),
    safety: { savedAt: savedAt(database), dataFolder },
    missingRules: missingRules(book, calendar, today).map(({ id, topic, matters }) => ({ id, topic, matters })),
  })
}
