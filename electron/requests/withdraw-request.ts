import type { ActInput } from '../../shared/requests/request-events.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import type { Result } from '../../shared/result.ts'
import type { RequestDeps } from './receive-request.ts'
import { recordAct } from './record-act.ts'

/** Records that the person took the request back; it keeps its number. */
export const withdrawRequest = (deps: RequestDeps, { id, on, reason }: ActInput<'withdraw'>): Result<RequestDetails> =>
  recordAct(deps, { act: 'withdraw', id, on, body: { kind: 'withdraw', reason } })
