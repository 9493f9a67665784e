import { amendIssues } from '../../shared/requests/amend-rules.ts'
import { factIssues } from '../../shared/requests/check-facts.ts'
import type { ActInput } from '../../shared/requests/request-events.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { RequestDeps } from './receive-request.ts'
import { recordAct, wrongFields } from './record-act.ts'

/**
 * Mends what was typed wrong at the intake. Law and deadline follow the mended facts; the number stays, and the old text stays in
 * the history. Refuses what would no longer fit the acts already recorded.
 */
export const amendRequest = (
  deps: RequestDeps,
  { id, on, facts, reason }: ActInput<'amend'>,
): Result<RequestDetails> => {
  const { book, calendar, clock } = deps
  const prefixed = (issues: ReturnType<typeof factIssues>) =>
    wrongFields(issues.map((issue) => ({ ...issue, field: `facts.${issue.field}` })))
  const wrong = factIssues(book, facts, clock.today())
  if (wrong.length > 0) return prefixed(wrong)
  return recordAct(deps, {
    act: 'amend',
    id,
    on,
    body: { kind: 'amend', facts, reason },
    check: (request) => {
      const issues = amendIssues(book, calendar, request, facts)
      return issues.length > 0 ? prefixed(issues) : ok(null)
    },
  })
}
