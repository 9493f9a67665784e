import type { Handlers } from '../../shared/ipc/contract.ts'
import { ok } from '../../shared/result.ts'
import { type DoorParts, makeDoor } from '../accounts/door.ts'

/** The calls at the door; the same before the register is open and after. */
export const accessHandlers = (parts: DoorParts): Handlers['access'] => {
  const door = makeDoor(parts)
  return {
    state: async () => ok(await door.state()),
    signIn: ({ account, password }) => door.signIn(account, password),
    recover: ({ code }) => door.recover(code),
    renew: ({ account, password }) => door.renew(account, password),
    lock: () => {
      parts.access.lock()
      return ok(null)
    },
    signOut: () => {
      const by = parts.access.actor()
      if (by !== null) parts.access.tell({ kind: 'signOut', at: parts.clock.now(), by, amount: 0, moment: null })
      parts.access.signOut()
      return ok(null)
    },
  }
}
