import type { ActInput } from '../../shared/requests/request-events.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { RequestDeps } from './receive-request.ts'
import { payload, recordAct, wrongFields } from './record-act.ts'

/** Records what the creator of the information answered; from this day runs the limit for passing it on (Điều 32 khoản 3 Luật 104/2016/QH13). */
export const recordCreatorAnswer = (deps: RequestDeps, input: ActInput<'creatorAnswered'>): Result<RequestDetails> =>
  recordAct(deps, {
    act: 'creatorAnswered',
    id: input.id,
    on: input.on,
    body: { kind: 'creatorAnswered', ...payload<'creatorAnswered'>(input) },
    check: ({ corrections }) => {
      const waiting = corrections.find(({ id }) => id === input.correctionId)
      return waiting?.settledOn === null && waiting.creator?.answeredOn === null
        ? ok(null)
        : wrongFields([
            {
              field: 'correctionId',
              message: 'Hãy chọn đề nghị đính chính đang chờ cơ quan tạo ra thông tin trả lời.',
            },
          ])
    },
  })
