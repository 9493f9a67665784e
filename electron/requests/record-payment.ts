import { owedCosts } from '../../shared/requests/costs-paid.ts'
import type { ActInput } from '../../shared/requests/request-events.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { RequestDeps } from './receive-request.ts'
import { payload, recordAct, wrongFields } from './record-act.ts'

/**
 * Records money (đồng) paid on announced costs, wholly or in part; costs are paid before the information is given (Điều 4 Thông tư
 * 46/2018/TT-BTC). Refuses more than is still owed.
 */
export const recordPayment = (deps: RequestDeps, input: ActInput<'recordPayment'>): Result<RequestDetails> =>
  recordAct(deps, {
    act: 'recordPayment',
    id: input.id,
    on: input.on,
    body: { kind: 'recordPayment', ...payload<'recordPayment'>(input) },
    check: (request) => {
      const owed = owedCosts(request)
      if (input.amount <= owed) return ok(null)
      const most = new Intl.NumberFormat('vi-VN').format(owed)
      return wrongFields([{ field: 'amount', message: `Số tiền nộp vượt số còn phải nộp (${most} đồng).` }])
    },
  })
