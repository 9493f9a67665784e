import { deskEventsShown } from '../../shared/accounts/desk-event.ts'
import type { Handlers } from '../../shared/ipc/contract.ts'
import { ok } from '../../shared/result.ts'
import { readLockAfter, saveLockAfter } from '../accounts/account-repository.ts'
import {
  addAccount,
  changeAccount,
  changeOwnPassword,
  deactivateAccount,
  listAccounts,
  resetPassword,
} from '../accounts/accounts.ts'
import { newestDeskEvents } from '../accounts/desk-event-repository.ts'
import { noteDesk, writeTold } from '../accounts/note-desk.ts'
import { protectRegister } from '../accounts/protect.ts'
import type { CurrentSession } from '../current-session.ts'

/** Calls about the people who may sign in. */
export const accountsHandlers = (sessions: CurrentSession): Handlers['accounts'] => {
  const deps = () => ({ session: sessions.current(), access: sessions.access })
  return {
    protect: (order) => protectRegister(sessions, order),
    list: () => listAccounts(deps()),
    add: (account) => addAccount(deps(), account),
    change: ({ account, name, roles }) => changeAccount(deps(), { id: account, name, roles }),
    resetPassword: ({ account, password }) => resetPassword(deps(), { id: account, password, activate: false }),
    deactivate: ({ account }) => deactivateAccount(deps(), account),
    activate: ({ account, password }) => resetPassword(deps(), { id: account, password, activate: true }),
    changeOwnPassword: (passwords) => changeOwnPassword(deps(), passwords),
    deskEvents: async () => {
      await writeTold(sessions.current(), sessions.access)
      return ok(newestDeskEvents(sessions.current().database, deskEventsShown))
    },
    lockAfter: () => ok(readLockAfter(sessions.current().database)),
    setLockAfter: async ({ minutes }) => {
      const { database, writeGate } = sessions.current()
      await writeGate.whenFree()
      saveLockAfter(database, minutes)
      await noteDesk(sessions.current(), { kind: 'lockMinutes', amount: minutes, moment: null })
      sessions.access.setLockAfter(minutes)
      return ok(minutes)
    },
  }
}
