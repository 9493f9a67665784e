import { isClosed } from '../../shared/requests/fold-events.ts'
import type { InformationRequest } from '../../shared/requests/information-request.ts'
import type { Session } from '../session.ts'
import { recordAccess } from './audit-repository.ts'

/** Minutes in which looking at the same request again is the same look. */
const ONE_LOOK = 10

/** Writes down that a closed request, with the personal data in it, was looked at; once nobody else writes. */
export const noteAccess = async (
  session: Pick<Session, 'database' | 'writeGate' | 'clock' | 'officer'>,
  request: Pick<InformationRequest, 'id' | 'state'>,
): Promise<void> => {
  if (!isClosed(request.state)) return
  await session.writeGate.whenFree()
  if (!session.database.open) return
  const at = session.clock.now()
  const since = new Date(Date.parse(at) - ONE_LOOK * 60_000)
  recordAccess(session.database, {
    requestId: request.id,
    at,
    by: session.officer(),
    // The same zone as `at`, so that the two compare as texts.
    since: `${new Date(since.getTime() + zoneOffset(at)).toISOString().slice(0, 23)}${at.slice(23)}`,
  })
}

/** Milliseconds that «…+07:00» is ahead of UTC. */
const zoneOffset = (at: string): number => {
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})$/.exec(at) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000
}
