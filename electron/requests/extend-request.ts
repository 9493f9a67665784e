import { citationText } from '../../shared/law/citation.ts'
import { extensionRule } from '../../shared/requests/extension-rule.ts'
import type { ActInput } from '../../shared/requests/request-events.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { RequestDeps } from './receive-request.ts'
import { recordAct, wrongFields } from './record-act.ts'

const unitText = { day: 'ngày', workingDay: 'ngày làm việc' } as const

/** Extends once, before the limit ran out, by at most what the governing law allows (in the unit of that law). */
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
      const { maximum, unit, citation } = rule.value
      if (amount <= maximum) return ok(null)
      return wrongFields([
        {
          field: 'amount',
          message: `Chỉ được gia hạn tối đa ${maximum} ${unitText[unit]} (${citationText(citation)}).`,
        },
      ])
    },
  })
