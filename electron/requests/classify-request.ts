import { classifyIssues } from '../../shared/requests/classification-rules.ts'
import type { ActInput } from '../../shared/requests/request-events.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { RequestDeps } from './receive-request.ts'
import { payload, recordAct, wrongFields } from './record-act.ts'

/**
 * Records what kind of information is asked for: given on request, already public, under a condition (Điều 7 Luật 104/2016/QH13,
 * Điều 16 Luật 01/2026/QH16) or not accessible; under a law that tells them apart also whether it lies ready, which decides the limit.
 */
export const classifyRequest = (deps: RequestDeps, input: ActInput<'classify'>): Result<RequestDetails> =>
  recordAct(deps, {
    act: 'classify',
    id: input.id,
    on: input.on,
    body: { kind: 'classify', ...payload<'classify'>(input) },
    check: (request) => {
      const found = classifyIssues(deps.book, deps.calendar, request, input)
      return found.length > 0 ? wrongFields(found) : ok(null)
    },
  })
