import { channelRules } from '../../shared/law/channel-rules.ts'
import type { InformationRequest } from '../../shared/requests/information-request.ts'
import type { ActInput } from '../../shared/requests/request-events.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import { type Issue, ok, type Result } from '../../shared/result.ts'
import type { RequestDeps } from './receive-request.ts'
import { payload, recordAct, wrongFields } from './record-act.ts'

const issues = (
  { book }: RequestDeps,
  request: InformationRequest,
  { method, address, extent, withheld }: ActInput<'provide'>,
): Issue[] => {
  const found: Issue[] = []
  if (method === 'alreadyPublic' && address === '') {
    found.push({ field: 'address', message: 'Hãy nhập địa chỉ truy cập thông tin đã công khai.' })
  }
  if (method === 'fax' && !channelRules(book, request.law).some((rule) => rule.channel === 'fax')) {
    found.push({
      field: 'method',
      message: 'Luật áp dụng cho yêu cầu này không có hình thức cung cấp qua fax. Hãy chọn hình thức khác.',
    })
  }
  if (extent === 'partial' && withheld === '') {
    found.push({ field: 'withheld', message: 'Cung cấp một phần: hãy ghi phần không cung cấp và lý do.' })
  }
  return found
}

/** Records that the information was given, wholly or in part, how, and what was collected for copying and sending (đồng). */
export const provideInformation = (deps: RequestDeps, input: ActInput<'provide'>): Result<RequestDetails> =>
  recordAct(deps, {
    act: 'provide',
    id: input.id,
    on: input.on,
    body: { kind: 'provide', ...payload<'provide'>(input) },
    check: (request) => {
      const found = issues(deps, request, input)
      return found.length > 0 ? wrongFields(found) : ok(null)
    },
  })
