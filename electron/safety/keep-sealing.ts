import { setTimeout as pause } from 'node:timers/promises'
import type { DeskAccess } from '../accounts/desk-access.ts'
import { writeTold } from '../accounts/note-desk.ts'
import type { Session } from '../session.ts'
import { sealNextRows } from './audit-repository.ts'
import { changeMark } from './safety-repository.ts'

/** Milliseconds between looking whether something was written. */
const SEAL_EVERY = 2000
/** Rows sealed at a time: a few milliseconds' work. */
const ROWS_AT_ONCE = 200
/** Milliseconds between one slice and the next, for everybody else. */
const REST = 20

/** Seals what was written, in slices that nobody feels. */
export type Sealer = {
  /** Seals everything written so far; resolves once all is sealed. */
  seal(): Promise<void>
  stop(): void
}

/**
 * Looks every `SEAL_EVERY` whether the register that is open was written to, and seals what is new; what happened at the desk since is
 * written down first. `onFault` is told what goes wrong.
 */
export const keepSealing = (
  current: () => Session,
  onFault: (thrown: unknown) => void,
  desk?: Pick<DeskAccess, 'takeTold'>,
): Sealer => {
  const sealed = new WeakMap<Session, string>()
  let running: Promise<void> = Promise.resolve()
  let open = true

  const sealAll = async (): Promise<void> => {
    const session = current()
    const { database, writeGate, clock } = session
    if (desk) await writeTold(session, desk)
    while (database.open && sealed.get(session) !== changeMark(database)) {
      await writeGate.whenFree()
      if (!database.open) return
      const more = sealNextRows(database, clock.now(), ROWS_AT_ONCE)
      if (!more) sealed.set(session, changeMark(database))
      else await pause(REST)
    }
  }
  const seal = (): Promise<void> => {
    running = running.then(sealAll).catch(onFault)
    return running
  }

  const timer = setInterval(() => {
    if (open) void seal()
  }, SEAL_EVERY)
  timer.unref()
  return {
    seal,
    stop: () => {
      open = false
      clearInterval(timer)
    },
  }
}
