import type { ActInput } from '../../shared/requests/request-events.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import type { Result } from '../../shared/result.ts'
import type { RequestDeps } from './receive-request.ts'
import { recordAct } from './record-act.ts'

/** Records the day the request became valid: the limit runs from it. */
export const completeRequest = (deps: RequestDeps, { id, on, note }: ActInput<'complete'>): Result<RequestDetails> =>
  recordAct(deps, { act: 'complete', id, on, body: { kind: 'complete', note } })
