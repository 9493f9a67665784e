import { governingLaw } from '../../shared/law/governing-law.ts'
import { refusalGrounds } from '../../shared/law/refusal-grounds.ts'
import type { ActInput } from '../../shared/requests/request-events.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import { whyNotUnpaid } from '../../shared/requests/unpaid-costs.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { RequestDeps } from './receive-request.ts'
import { payload, recordAct, wrongFields } from './record-act.ts'

/**
 * Records a refusal in writing with its reason (Điều 28 Luật 104/2016/QH13, Điều 27 Luật 01/2026/QH16). The ground must be one of the
 * law that governs the request; the one for unpaid costs needs costs that were announced and not paid in time. What the ground protects is never typed here, only the ground.
 */
export const refuseRequest = (deps: RequestDeps, input: ActInput<'refuse'>): Result<RequestDetails> =>
  recordAct(deps, {
    act: 'refuse',
    id: input.id,
    on: input.on,
    body: { kind: 'refuse', ...payload<'refuse'>(input) },
    check: (request) => {
      const law = governingLaw(deps.book, request.facts.sentOn)
      const ground = refusalGrounds(deps.book, law.law, input.on).find(({ id }) => id === input.ground)
      if (!ground) return wrongFields([{ field: 'ground', message: `Hãy chọn một căn cứ từ chối của ${law.name}.` }])
      const whyNot = ground.when === 'costsUnpaid' ? whyNotUnpaid(deps.calendar, request, input.on) : null
      return whyNot === null ? ok(null) : wrongFields([{ field: 'ground', message: whyNot }])
    },
  })
