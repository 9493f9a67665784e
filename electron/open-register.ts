import { basename, join } from 'node:path'
import { isLocalDate } from '../shared/calendar/local-date.ts'
import type { JobProgress } from '../shared/ipc/contract.ts'
import type { ShippedLaw } from '../shared/law/compose-law-book.ts'
import { ok, type Result } from '../shared/result.ts'
import type { DeskAccess } from './accounts/desk-access.ts'
import { systemClock } from './clock.ts'
import { openCurrentSession } from './current-session.ts'
import { databaseError, notOurFile } from './database/database-errors.ts'
import { makeFileTokens } from './files/file-tokens.ts'
import { dispatch } from './ipc/dispatch.ts'
import { makeHandlers } from './ipc/handlers.ts'
import type { Answers } from './ipc/register-calls.ts'
import { knownLaw } from './law/law-folder.ts'
import type { Log } from './log.ts'
import { agencyFile } from './places.ts'
import type { Ports } from './ports.ts'
import type { ReminderDesktop } from './reminders/remind.ts'
import { makeKeepers } from './safety/keepers.ts'
import { isDamaged, noteDamage } from './safety/known-damage.ts'
import { shareRefusal } from './safety/network-share.ts'
import { ownRegister } from './safety/owner-file.ts'
import { settleSwap } from './safety/swap-in.ts'
import { unfitRegister } from './safety/unfit-register.ts'
import { writeRefusal } from './safety/write-refusal.ts'
import type { Session } from './session.ts'
import { warmUp } from './warm-up.ts'

/** Written in by the build, which checks the packs it ships. */
declare const LAW_CHECKED_BY_BUILD: string

/** What one run of the app gives its register. */
export type RegisterParts = {
  readonly dataFolder: string
  /** The day chosen for a demonstration, as it was typed; null or no day at all: the computer's own. */
  readonly day: string | null
  /** Folder of the product: resources/ lies in it. */
  readonly appFolder: string
  readonly appVersion: string
  /** Folder of the built main process and its workers. */
  readonly mainFolder: string
  readonly log: Log
  readonly ports: Ports
  readonly onProgress: (progress: JobProgress) => void
  /** Told after a switch between the agency's register and the practice one. */
  readonly onSwitch: () => void
  /** Told when the law book of the open register is another one. */
  readonly onLawChanged: () => void
  /** Told when pages of the agency's register turn out to be damaged. */
  readonly onDamaged: () => void
  readonly access: DeskAccess
}

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
  const { day, log, mainFolder } = parts
  const onShare = shareRefusal(parts.dataFolder)
  if (onShare) return onShare
  const owned = ownRegister(parts.dataFolder, systemClock.now())
  if (!owned.ok) return owned
  const ownership = owned.value
  if (ownership.stale) log.note('the register was not closed when it was last open')
  const resourcesFolder = join(parts.appFolder, 'resources')
  const shippedLaw = await readLaw(join(resourcesFolder, 'law'))
  settleSwap(agencyFile(parts.dataFolder))
  const unfit = await unfitRegister(agencyFile(parts.dataFolder))
  if (unfit) {
    ownership.release()
    return unfit
  }
  // The keepers come with the register; nothing is erased before.
  let erased = async () => {}
  const opened = openAgency(
    parts.dataFolder,
    {
      shippedLaw,
      shownDay: day !== null && isLocalDate(day) ? day : null,
      resourcesFolder,
      appVersion: parts.appVersion,
      workersFolder: mainFolder,
      workerFile: join(mainFolder, 'job-worker.cjs'),
      files: makeFileTokens(),
      onProgress: parts.onProgress,
      onLawChanged: parts.onLawChanged,
      onFault: log.entry,
      onErased: () => erased(),
      access: parts.access,
    },
    parts.onSwitch,
  )
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

/** Whether an answer says that a page of the open register can't be read; calls that take in other registers may speak of those. */
const showsDamage = (name: unknown, answered: Result<unknown>): boolean =>
  !answered.ok && answered.error === notOurFile && !/^(safety|accounts|update|access)\./.test(String(name))

/** As `openCurrentSession`; pages that can't be read while it opens are a refusal too. */
const openAgency: typeof openCurrentSession = (...parts) => {
  try {
    return openCurrentSession(...parts)
  } catch (thrown) {
    const known = databaseError(thrown)
    if (known) return { ok: false, error: known }
    throw thrown
  }
}

/** The packs that ship; others than those the build checked go through every check here. Throws LawPackError. */
const readLaw = async (folder: string): Promise<ShippedLaw> =>
  knownLaw(folder, LAW_CHECKED_BY_BUILD) ?? (await import('./law/read-law-book.ts')).readShippedLaw(folder)
