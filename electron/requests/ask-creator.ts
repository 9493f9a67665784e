import type { ActInput } from '../../shared/requests/request-events.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { RequestDeps } from './receive-request.ts'
import { payload, recordAct, wrongFields } from './record-act.ts'

/**
 * Records that the agency which created the information was asked whether it is right, because this one cannot tell (Điều 32 khoản 3
 * Luật 104/2016/QH13). Once for each correction, while it is open.
 */
export const askCreator = (deps: RequestDeps, input: ActInput<'askCreator'>): Result<RequestDetails> =>
  recordAct(deps, {
    act: 'askCreator',
    id: input.id,
    on: input.on,
    body: { kind: 'askCreator', ...payload<'askCreator'>(input) },
    check: ({ corrections }) => {
      const asked = corrections.find(({ id }) => id === input.correctionId)
      return asked?.settledOn === null && asked.creator === null
        ? ok(null)
        : wrongFields([
            {
              field: 'correctionId',
              message: 'Hãy chọn đề nghị đính chính đang giải quyết mà chưa hỏi cơ quan tạo ra thông tin.',
            },
          ])
    },
  })
