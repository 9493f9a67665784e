import type { DeskEvent } from '../../shared/accounts/desk-event.ts'
import type { Session } from '../session.ts'
import type { DeskAccess } from './desk-access.ts'
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

/**
 * Writes down what happened at the desk since, once nobody else writes. The practice register has no people of its own: there it
 * waits for the agency's.
 */
export const writeTold = async (
  { mode, database, writeGate }: Pick<Session, 'mode' | 'database' | 'writeGate'>,
  desk: Pick<DeskAccess, 'takeTold'>,
): Promise<void> => {
  if (mode !== 'agency' || database.readonly) return
  await writeGate.whenFree()
  if (database.open) for (const event of desk.takeTold()) insertDeskEvent(database, event)
}
