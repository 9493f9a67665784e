import { governingLaw } from '../../shared/law/governing-law.ts'
import { refusalGrounds } from '../../shared/law/refusal-grounds.ts'
import type { ActInput } from '../../shared/requests/request-events.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { RequestDeps } from './receive-request.ts'
import { payload, recordAct, wrongFields } from './record-act.ts'

/**
 * Records a refusal in writing with its reason (Điều 28 Luật 104/2016/QH13, Điều 27 Luật 01/2026/QH16). The ground must be one of the
 * law that governs the request. What the ground protects is never typed here, only the ground.
 */
export const refuseRequest = (deps: RequestDeps, input: ActInput<'refuse'>): Result<RequestDetails> =>
  recordAct(deps, {
    act: 'refuse',
    id: input.id,
    on: input.on,
    body: { kind: 'refuse', ...payload<'refuse'>(input) },
    check: (request) => {
      const law = governingLaw(deps.book, request.facts.sentOn)
      const grounds = refusalGrounds(deps.book, law.law, input.on)
      if (grounds.some((ground) => ground.id === input.ground)) return ok(null)
      return wrongFields([{ field: 'ground', message: `Hãy chọn một căn cứ từ chối của ${law.name}.` }])
    },
  })
