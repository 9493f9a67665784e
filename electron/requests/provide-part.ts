import { methodIssues } from '../../shared/requests/provide-method.ts'
import type { ActInput } from '../../shared/requests/request-events.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import { givingIssues } from '../../shared/requests/screening.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { RequestDeps } from './receive-request.ts'
import { payload, recordAct, wrongFields } from './record-act.ts'

/** Records a part given ahead of the rest, how, and what was collected for it (đồng). The request stays open and its limit runs on. */
export const providePart = (deps: RequestDeps, input: ActInput<'providePart'>): Result<RequestDetails> =>
  recordAct(deps, {
    act: 'providePart',
    id: input.id,
    on: input.on,
    body: { kind: 'providePart', ...payload<'providePart'>(input) },
    check: (request) => {
      const found = [...methodIssues(deps.book, request.law, input), ...givingIssues(deps.book, input)]
      return found.length > 0 ? wrongFields(found) : ok(null)
    },
  })
