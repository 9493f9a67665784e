import { join } from 'node:path'
import { lookRefusal, refusedLooking } from '../shared/ipc/look-calls.ts'
import { ok, type Result } from '../shared/result.ts'
import { dispatch } from './ipc/dispatch.ts'
import { makeHandlers } from './ipc/handlers.ts'
import { readShippedLaw } from './law/read-law-book.ts'
import { openAgency, type RegisterParts, resourcesOf } from './open-agency.ts'
import type { OpenRegister } from './open-register.ts'
import { dropLook, type Look } from './safety/look.ts'

/**
 * Opens the copy of a register that is only looked at: everything can be seen and taken out, and no call that writes is answered.
 * Nobody owns it, no journal and no backup is kept of it; it is gone when it is closed. Refuses as `openDatabase` does.
 */
export const openLook = async (parts: RegisterParts, look: Look): Promise<Result<OpenRegister>> => {
  const { log } = parts
  const shippedLaw = readShippedLaw(join(resourcesOf(parts), 'law'))
  const opened = openAgency(parts, shippedLaw, { look: { ...look, mayNot: refusedLooking() } })
  if (!opened.ok) {
    dropLook(look.folder)
    return opened
  }
  log.note(`the register is only looked at: ${look.reason}`)
  const sessions = opened.value
  const calls = {
    handlers: makeHandlers(sessions, parts.ports),
    writeGate: () => sessions.current().writeGate,
    refusalOf: (call: string) => sessions.access.refusalOf(call, false) ?? lookRefusal(look.reason, call),
    onFault: log.fault,
  }
  return ok({
    answer: (name, input) => dispatch(calls, name, input),
    droppedFile: () => undefined,
    pagesAtOnce: { catalogue: () => undefined, requests: () => undefined },
    remind: async () => {},
    session: sessions.current,
    rehearse: () => undefined,
    close: async () => {
      await sessions.close()
      dropLook(look.folder)
    },
  })
}
