import type { ActInput } from '../../shared/requests/request-events.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import type { Result } from '../../shared/result.ts'
import type { RequestDeps } from './receive-request.ts'
import { payload, recordAct } from './record-act.ts'

/**
 * Records a complaint, denunciation or lawsuit about the request (Điều 14 Luật 104/2016/QH13, Điều 13 Luật 01/2026/QH16). How it is
 * handled follows its own law; the request stands as it is.
 */
export const recordComplaint = (deps: RequestDeps, input: ActInput<'complain'>): Result<RequestDetails> =>
  recordAct(deps, {
    act: 'complain',
    id: input.id,
    on: input.on,
    body: { kind: 'complain', ...payload<'complain'>(input) },
  })
