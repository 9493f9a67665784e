import type { ActInput } from '../../shared/requests/request-events.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import type { Result } from '../../shared/result.ts'
import type { RequestDeps } from './receive-request.ts'
import { payload, recordAct } from './record-act.ts'

/** Writes something down beside the procedure: no step and no deadline follows from it. */
export const addNote = (deps: RequestDeps, input: ActInput<'note'>): Result<RequestDetails> =>
  recordAct(deps, {
    act: 'note',
    id: input.id,
    on: input.on,
    body: { kind: 'note', ...payload<'note'>(input) },
  })
