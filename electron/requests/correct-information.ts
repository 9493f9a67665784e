import type { ActInput } from '../../shared/requests/request-events.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import { correctionIssues } from '../../shared/requests/screening.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { RequestDeps } from './receive-request.ts'
import { payload, recordAct, wrongFields } from './record-act.ts'

/**
 * Records that what was given was corrected, completed or found right, and that the requester was told (Điều 32 Luật 104/2016/QH13,
 * Điều 28 Luật 01/2026/QH16). Settles the correction; the request stays as it is.
 */
export const correctInformation = (deps: RequestDeps, input: ActInput<'correct'>): Result<RequestDetails> =>
  recordAct(deps, {
    act: 'correct',
    id: input.id,
    on: input.on,
    body: { kind: 'correct', ...payload<'correct'>(input) },
    check: ({ corrections }) => {
      const open = corrections.some(({ id, settledOn }) => id === input.correctionId && settledOn === null)
      const found = [
        ...(open ? [] : [{ field: 'correctionId', message: 'Hãy chọn đề nghị đính chính đang giải quyết.' }]),
        ...correctionIssues(deps.book, input),
      ]
      return found.length > 0 ? wrongFields(found) : ok(null)
    },
  })
