import type { ActInput } from '../../shared/requests/request-events.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { RequestDeps } from './receive-request.ts'
import { payload, recordAct, wrongFields } from './record-act.ts'

/** Records how a complaint, denunciation or lawsuit ended. Each ends once. */
export const recordComplaintOutcome = (
  deps: RequestDeps,
  input: ActInput<'complaintOutcome'>,
): Result<RequestDetails> =>
  recordAct(deps, {
    act: 'complaintOutcome',
    id: input.id,
    on: input.on,
    body: { kind: 'complaintOutcome', ...payload<'complaintOutcome'>(input) },
    check: ({ disputes }) =>
      disputes.some((one) => one.id === input.complaintId && one.settledOn === null)
        ? ok(null)
        : wrongFields([{ field: 'complaintId', message: 'Hãy chọn một vụ việc đang chờ kết quả của yêu cầu này.' }]),
  })
