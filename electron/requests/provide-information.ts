import { methodIssues } from '../../shared/requests/provide-method.ts'
import { extentIssues, withheldText } from '../../shared/requests/redaction-rules.ts'
import type { ActInput } from '../../shared/requests/request-events.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import { givingIssues } from '../../shared/requests/screening.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { RequestDeps } from './receive-request.ts'
import { payload, recordAct, wrongFields } from './record-act.ts'

/**
 * Records that the information was given, wholly or in part, how, and what was collected for copying and sending (đồng). A part names
 * what is withheld, each with a ground of the law that governs the request; information whose condition is not met is not given whole,
 * nor anything that was not screened.
 */
export const provideInformation = (deps: RequestDeps, input: ActInput<'provide'>): Result<RequestDetails> =>
  recordAct(deps, {
    act: 'provide',
    id: input.id,
    on: input.on,
    body: {
      kind: 'provide',
      ...payload<'provide'>(input),
      withheld: input.withheld === '' ? withheldText(deps.book, input.redactions ?? []) : input.withheld,
    },
    check: (request) => {
      const found = [
        ...methodIssues(deps.book, request.law, input),
        ...extentIssues(deps.book, request, input),
        ...givingIssues(deps.book, input),
      ]
      return found.length > 0 ? wrongFields(found) : ok(null)
    },
  })
