import { readAccounts, recordAccount } from '../accounts/account-repository.ts'
import type { CurrentSession } from '../current-session.ts'

/**
 * Gives who is signed in an account in a register that was just put in place and has none of his: from a copy made before accounts
 * were, nobody could sign in at the next start.
 */
export const keepSignedIn = (sessions: CurrentSession): void => {
  const person = sessions.access.signedIn()
  const { database, clock } = sessions.current()
  if (person === null || readAccounts(database).some(({ id, active }) => active && id === person.id)) return
  const { id, name, roles } = person
  recordAccount(database, 'created', { id, name, roles, active: true }, { at: clock.now(), by: name })
}
