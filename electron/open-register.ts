import { basename, join } from 'node:path'
import type { ShippedLaw } from '../shared/law/compose-law-book.ts'
import { ok, type Result } from '../shared/result.ts'
import { systemClock } from './clock.ts'
import { dispatch } from './ipc/dispatch.ts'
import { makeHandlers } from './ipc/handlers.ts'
import type { Answers } from './ipc/register-calls.ts'
import { knownLaw } from './law/law-folder.ts'
import { openAgency, type RegisterParts, resourcesOf } from './open-agency.ts'
import { agencyFile } from './places.ts'
import type { ReminderDesktop } from './reminders/remind.ts'
import { makeKeepers } from './safety/keepers.ts'
import { isDamaged, noteDamage, showsDamage } from './safety/known-damage.ts'
import { shareRefusal } from './safety/network-share.ts'
import { ownRegister } from './safety/owner-file.ts'
import { settleSwap } from './safety/swap-in.ts'
import { unfitRegister } from './safety/unfit-register.ts'
import { writeRefusal } from './safety/write-refusal.ts'
import type { Session } from './session.ts'
import { warmUp } from './warm-up.ts'

/** Written in by the build, which checks the packs it ships. */
declare const LAW_CHECKED_BY_BUILD: string

/** An open register: answers the window's calls until it is closed. */
export type OpenRegister = Answers & {
  /** The session that is open now. */
  session(): Session
  /** Answers the first screen's question once to nobody, so that the window's own finds rows, rules and code at hand. */
  rehearse(): void
  /** Looks once at what is due in the register that is open and reminds of it. */
  remind(desktop: ReminderDesktop): Promise<void>
  /** Backs the register up if it changed, and closes it; resolves when its threads have ended. */
  close(): Promise<void>
}

/**
 * Reads the law book and opens the register; refuses as `openDatabase` does; throws LawPackError for a broken law pack.
 * Everything that needs a register stands behind this file: the main process loads it while the window's own process starts.
 */
export const openRegister = async (parts: RegisterParts): Promise<Result<OpenRegister>> => {
  const { log } = parts
  const onShare = shareRefusal(parts.dataFolder)
  if (onShare) return onShare
  const owned = ownRegister(parts.dataFolder, systemClock.now())
  if (!owned.ok) return owned
  const ownership = owned.value
  if (ownership.stale) log.note('the register was not closed when it was last open')
  const shippedLaw = await readLaw(join(resourcesOf(parts), 'law'))
  settleSwap(agencyFile(parts.dataFolder))
  const unfit = await unfitRegister(agencyFile(parts.dataFolder))
  if (unfit) {
    ownership.release()
    return unfit
  }
  // The keepers come with the register; nothing is erased before.
  let erased = async () => {}
  const opened = openAgency(parts, shippedLaw, { onErased: () => erased() })
  if (!opened.ok) {
    ownership.release()
    return opened
  }
  const sessions = opened.value
  const refusalOf = (call: string) =>
    sessions.access.refusalOf(call, sessions.current().mode === 'training') ??
    writeRefusal(call, sessions.current(), ownership)
  const calls = {
    handlers: makeHandlers(sessions, parts.ports),
    writeGate: () => sessions.current().writeGate,
    refusalOf,
    onFault: log.fault,
  }
  const keepers = makeKeepers(sessions.current, log, sessions.access)
  /** Told once; the ways out stand on the page of safety. */
  const foundDamaged = () => {
    const session = sessions.current()
    if (session.mode !== 'agency' || isDamaged(session)) return
    noteDamage(session)
    parts.onDamaged()
  }
  const warm = warmUp(sessions, keepers, Object.values(calls.handlers), log, foundDamaged)
  erased = keepers.renewJournal
  return ok({
    answer: async (name, input) => {
      const answered = await dispatch(calls, name, input)
      await keepers.acknowledge()
      if (showsDamage(name, answered)) foundDamaged()
      return answered
    },
    droppedFile: (path) =>
      typeof path === 'string' && path !== '' && refusalOf('files.chooseFile') === null
        ? { token: sessions.current().files.issue(path), name: basename(path) }
        : undefined,
    pagesAtOnce: {
      catalogue: (query) => (refusalOf('catalogue.query') ? undefined : warm.pagesAtOnce()?.catalogue(query)),
      requests: (query) => (refusalOf('requests.query') ? undefined : warm.pagesAtOnce()?.requests(query)),
    },
    remind: async (desktop) => (await import('./reminders/remind.ts')).remind(sessions.current(), desktop),
    session: sessions.current,
    rehearse: () => void dispatch(calls, 'desk.read', undefined),
    close: async () => {
      warm.stop()
      await keepers.finish()
      await sessions.close()
      ownership.release()
    },
  })
}

/** The packs that ship; others than those the build checked go through every check here. Throws LawPackError. */
const readLaw = async (folder: string): Promise<ShippedLaw> =>
  knownLaw(folder, LAW_CHECKED_BY_BUILD) ?? (await import('./law/read-law-book.ts')).readShippedLaw(folder)
