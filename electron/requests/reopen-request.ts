import { formatDay } from '../../shared/calendar/local-date.ts'
import type { ActInput } from '../../shared/requests/request-events.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { RequestDeps } from './receive-request.ts'
import { payload, recordAct, wrongFields } from './record-act.ts'

/**
 * Takes a settled request up again, to be settled by the day set for it. Whether it was answered in time is still judged by the first
 * day it was settled.
 */
export const reopenRequest = (deps: RequestDeps, input: ActInput<'reopen'>): Result<RequestDetails> =>
  recordAct(deps, {
    act: 'reopen',
    id: input.id,
    on: input.on,
    body: { kind: 'reopen', ...payload<'reopen'>(input) },
    check: () =>
      input.dueOn >= input.on
        ? ok(null)
        : wrongFields([
            {
              field: 'dueOn',
              message: `Ngày phải giải quyết xong không được trước ngày mở lại (${formatDay(input.on)}).`,
            },
          ]),
  })
