import type { ActInput } from '../../shared/requests/request-events.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import type { Result } from '../../shared/result.ts'
import type { RequestDeps } from './receive-request.ts'
import { payload, recordAct } from './record-act.ts'

/** Records the written notice of the time limit, once, where the law in force for the request asks for one (Điều 30, 31 Luật 104/2016/QH13). */
export const notifyTimeLimit = (deps: RequestDeps, input: ActInput<'notifyTimeLimit'>): Result<RequestDetails> =>
  recordAct(deps, {
    act: 'notifyTimeLimit',
    id: input.id,
    on: input.on,
    body: { kind: 'notifyTimeLimit', ...payload<'notifyTimeLimit'>(input) },
  })
