import type { DeskEvent } from '../../shared/accounts/desk-event.ts'
import type { Session } from '../session.ts'
import { insertDeskEvent } from './desk-event-repository.ts'

/** Writes down at once what somebody decided about the desk, once nobody else writes. */
export const noteDesk = async (
  session: Pick<Session, 'database' | 'writeGate' | 'clock' | 'officer'>,
  event: Pick<DeskEvent, 'kind' | 'amount' | 'moment'>,
): Promise<void> => {
  await session.writeGate.whenFree()
  if (session.database.open)
    insertDeskEvent(session.database, { ...event, at: session.clock.now(), by: session.officer() })
}
