import type { ActInput } from '../../shared/requests/request-events.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import type { Result } from '../../shared/result.ts'
import type { RequestDeps } from './receive-request.ts'
import { recordAct } from './record-act.ts'

/** Records that the person was guided to complete the request (Điều 26 khoản 2 Luật 104/2016/QH13): no limit runs until it is complete. */
export const askForCompletion = (
  deps: RequestDeps,
  { id, on, missing }: ActInput<'askForCompletion'>,
): Result<RequestDetails> =>
  recordAct(deps, { act: 'askForCompletion', id, on, body: { kind: 'askForCompletion', missing } })
