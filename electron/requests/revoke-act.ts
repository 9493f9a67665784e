import type { ActInput } from '../../shared/requests/request-events.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import { revocableActs } from '../../shared/requests/standing-acts.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import type { RequestDeps } from './receive-request.ts'
import { recordAct } from './record-act.ts'

/**
 * Takes back the newest step that stands, or any note and assignment, saying why; both stay in the history. The intake and issued
 * papers are not taken back.
 */
export const revokeAct = (deps: RequestDeps, { id, eventId, reason }: ActInput<'revoke'>): Result<RequestDetails> =>
  recordAct(deps, {
    act: 'revoke',
    id,
    on: deps.clock.today(),
    body: { kind: 'revoke', eventId, reason },
    check: (request) =>
      revocableActs(request.events).some((act) => act.id === eventId)
        ? ok(null)
        : refusal(
            'notAllowedNow',
            'Chỉ đính chính được việc ghi sau cùng còn hiệu lực, ghi chú và phân công. Muốn sửa việc trước đó, hãy đính chính lần lượt từ việc sau cùng.',
          ),
  })
