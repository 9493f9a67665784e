import { formatDay } from '../../shared/calendar/local-date.ts'
import type { ActInput } from '../../shared/requests/request-events.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { RequestDeps } from './receive-request.ts'
import { payload, recordAct, wrongFields } from './record-act.ts'

/** Records what copying and sending will cost (đồng) and, where the agency sets one, the day to pay by. Announced again, the newest holds. */
export const announceCosts = (deps: RequestDeps, input: ActInput<'announceCosts'>): Result<RequestDetails> =>
  recordAct(deps, {
    act: 'announceCosts',
    id: input.id,
    on: input.on,
    body: { kind: 'announceCosts', ...payload<'announceCosts'>(input) },
    check: () =>
      input.payBy === null || input.payBy >= input.on
        ? ok(null)
        : wrongFields([
            { field: 'payBy', message: `Hạn nộp không được trước ngày thông báo chi phí (${formatDay(input.on)}).` },
          ]),
  })
