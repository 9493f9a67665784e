import type { ActInput } from '../../shared/requests/request-events.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import type { Result } from '../../shared/result.ts'
import type { RequestDeps } from './receive-request.ts'
import { payload, recordAct } from './record-act.ts'

/**
 * Records that information given may be wrong or incomplete, on the day the requester said so or the agency found out: the limits of
 * Điều 32 Luật 104/2016/QH13 or Điều 28 Luật 01/2026/QH16 run from it.
 */
export const askForCorrection = (deps: RequestDeps, input: ActInput<'askCorrection'>): Result<RequestDetails> =>
  recordAct(deps, {
    act: 'askCorrection',
    id: input.id,
    on: input.on,
    body: { kind: 'askCorrection', ...payload<'askCorrection'>(input) },
  })
