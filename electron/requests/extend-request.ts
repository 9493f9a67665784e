import { citationText } from '../../shared/law/citation.ts'
import { extensionRule } from '../../shared/requests/extension-rule.ts'
import type { ActInput } from '../../shared/requests/request-events.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import { type Issue, ok, type Result } from '../../shared/result.ts'
import type { RequestDeps } from './receive-request.ts'
import { recordAct, wrongFields } from './record-act.ts'

const unitText = { day: 'ngày', workingDay: 'ngày làm việc' } as const

/** Extends once, before the limit ran out, by at most what the governing law allows (in the unit of that law), with a reason. */
export const extendRequest = (
  deps: RequestDeps,
  { id, on, amount, reason }: ActInput<'extend'>,
): Result<RequestDetails> =>
  recordAct(deps, {
    act: 'extend',
    id,
    on,
    body: { kind: 'extend', amount, reason },
    check: (request, deadline) => {
      const rule = extensionRule(deps.book, deps.calendar, request.facts, deadline, on)
      if (!rule.ok) return rule
      const { maximum, unit } = rule.value
      const article = citationText(rule.value.citation)
      const wrong: Issue[] = []
      if (amount > maximum) {
        wrong.push({ field: 'amount', message: `Chỉ được gia hạn tối đa ${maximum} ${unitText[unit]} (${article}).` })
      }
      if (reason === '') {
        wrong.push({
          field: 'reason',
          message: `Hãy nhập lý do gia hạn: chỉ được gia hạn khi cần thêm thời gian giải quyết, và phải thông báo bằng văn bản (${article}).`,
        })
      }
      return wrong.length > 0 ? wrongFields(wrong) : ok(null)
    },
  })
