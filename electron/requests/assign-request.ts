import type { ActInput } from '../../shared/requests/request-events.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { RequestDeps } from './receive-request.ts'
import { payload, recordAct, wrongFields } from './record-act.ts'

/** Gives the request to a colleague. The focal point stays answerable for the answer and its day. */
export const assignRequest = (deps: RequestDeps, input: ActInput<'assign'>): Result<RequestDetails> =>
  recordAct(deps, {
    act: 'assign',
    id: input.id,
    on: input.on,
    body: { kind: 'assign', ...payload<'assign'>(input) },
    check: ({ assignedTo }) =>
      assignedTo === input.to
        ? wrongFields([{ field: 'to', message: 'Yêu cầu đang giao cho chính người này. Hãy nhập người khác.' }])
        : ok(null),
  })
