import type { ActInput } from '../../shared/requests/request-events.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import type { Result } from '../../shared/result.ts'
import type { RequestDeps } from './receive-request.ts'
import { payload, recordAct } from './record-act.ts'

/**
 * Records that the requester was told which agency is responsible, which settles the request here (Điều 26 khoản 3 Luật 104/2016/QH13).
 * It may be done while the request waits for completion: what another agency answers need not be completed here.
 */
export const redirectRequest = (deps: RequestDeps, input: ActInput<'redirect'>): Result<RequestDetails> =>
  recordAct(deps, {
    act: 'redirect',
    id: input.id,
    on: input.on,
    body: { kind: 'redirect', ...payload<'redirect'>(input) },
  })
