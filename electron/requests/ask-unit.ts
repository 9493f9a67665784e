import { formatDay } from '../../shared/calendar/local-date.ts'
import type { ActInput } from '../../shared/requests/request-events.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { RequestDeps } from './receive-request.ts'
import { payload, recordAct, wrongFields } from './record-act.ts'

/**
 * Records a question put to another unit or agency, to be answered by a day the agency sets; the request's own limit runs on. Refuses a
 * day before the question. A day after the request's own deadline is allowed: a late answer may still be all there is.
 */
export const askUnit = (deps: RequestDeps, input: ActInput<'askUnit'>): Result<RequestDetails> =>
  recordAct(deps, {
    act: 'askUnit',
    id: input.id,
    on: input.on,
    body: { kind: 'askUnit', ...payload<'askUnit'>(input) },
    check: () =>
      input.dueOn >= input.on
        ? ok(null)
        : wrongFields([
            { field: 'dueOn', message: `Ngày đề nghị trả lời không được trước ngày hỏi (${formatDay(input.on)}).` },
          ]),
  })
