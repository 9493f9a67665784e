import { existsSync } from 'node:fs'
import { ok, type Result, refusal } from '../shared/result.ts'
import { type DeskAccess, makeDeskAccess } from './accounts/desk-access.ts'
import { databaseError } from './database/database-errors.ts'
import { registerKey, useRegisterKey } from './database/register-key.ts'
import { type OpenedSession, openSession, type Surroundings } from './open-session.ts'
import { agencyFile, trainingFile } from './places.ts'
import { swapBack, swapIn } from './safety/swap-in.ts'
import type { Session } from './session.ts'

/** The one session that is open, and the way from one to the other. */
export type CurrentSession = {
  /** The agency's folder, whichever register is open. */
  readonly dataFolder: string
  /** Who sits at the desk. */
  readonly access: DeskAccess
  current(): Session
  /** Opens the practice register, making it first when there is none; `jobId` names the making. */
  enterTraining(jobId: string): Promise<Result<null>>
  /** Back to the agency's own register. */
  leaveTraining(): Result<null>
  /**
   * Puts the register waiting in `prepared` in the place of the agency's own, which is kept aside; `key` opens it, that in use unless
   * another is given. A refusal leaves everything as it was.
   */
  replaceAgency(prepared: string, key?: Uint8Array | null): Promise<Result<null>>
  /** Puts the encrypted twin `prepared` in the place of the agency's register and opens it with the key; a refusal leaves it as it was. */
  sealAgency(prepared: string, key: Uint8Array): Promise<Result<null>>
  /** Closes the register at once; resolves when the threads of every session have ended. */
  close(): Promise<void>
}

/** Where the register that another one replaces is kept: dau-moi.truoc-khoi-phuc-2026-11-22T153000.123.db. */
const asideFile = (file: string, at: string): string =>
  file.replace(/\.db$/, `.truoc-khoi-phuc-${at.slice(0, 23).replaceAll(':', '')}.db`)

const busy = refusal('notAllowedNow', 'Đang có việc chạy dở. Hãy chờ việc đó xong hoặc bấm «Dừng», rồi chuyển dữ liệu.')

/**
 * Opens the agency's register in `dataFolder`; refuses as `openDatabase` does. `onSwitch` is told after each change.
 * The new register is open before the old one is closed: a refusal leaves everything as it was.
 */
export const openCurrentSession = (
  dataFolder: string,
  surroundings: Surroundings,
  onSwitch: () => void,
): Result<CurrentSession> => {
  const access = surroundings.access ?? makeDeskAccess(() => undefined)
  const around: Surroundings = { ...surroundings, access }
  const first = openSession('agency', agencyFile(dataFolder), around)
  if (!first.ok) return first
  let open: OpenedSession = first.value
  let leaving: Promise<void> = Promise.resolve()

  const switchTo = (mode: Session['mode'], file: string): Result<null> => {
    if (open.session.mode === mode) return ok(null)
    if (open.session.jobs.busy()) return busy
    const next = openSession(mode, file, around)
    if (!next.ok) return next
    leaving = Promise.all([leaving, open.close()]).then(() => undefined)
    open = next.value
    onSwitch()
    return ok(null)
  }

  /** The practice register being made: asked for twice, it is made once. */
  let making: Promise<Result<null>> | undefined
  const enterTraining = async (jobId: string): Promise<Result<null>> => {
    const file = trainingFile(dataFolder)
    if (open.session.mode === 'agency' && !existsSync(file)) {
      making ??= open.session.jobs
        .run<{ databaseFile: string }, null>('training-agency', jobId, { databaseFile: file })
        .finally(() => {
          making = undefined
        })
      const made = await making
      if (!made.ok) return made
    }
    return switchTo('training', file)
  }

  const replaceAgency = async (prepared: string, key = registerKey()): Promise<Result<null>> => {
    if (open.session.mode !== 'agency' || open.session.jobs.busy()) return busy
    const file = agencyFile(dataFolder)
    const aside = asideFile(file, open.session.clock.now())
    const before = registerKey()
    await open.close()
    useRegisterKey(key)
    const replaced = openReplaced(prepared, file, aside)
    if (!replaced.ok) useRegisterKey(before)
    // What was put in place can't be opened: the register that was there goes on.
    const next = replaced.ok ? replaced : openSession('agency', file, around)
    if (!next.ok) return next
    open = next.value
    onSwitch()
    return replaced.ok ? ok(null) : replaced
  }

  /** Puts the waiting register in place and opens it; a refusal has put everything back. */
  const openReplaced = (prepared: string, file: string, aside: string): Result<OpenedSession> => {
    try {
      swapIn(prepared, file, aside)
    } catch (error) {
      const known = databaseError(error)
      if (known) return { ok: false, error: known }
      throw error
    }
    const opened = openSession('agency', file, around)
    if (!opened.ok) swapBack(file, aside)
    return opened
  }

  const sealAgency = async (prepared: string, key: Uint8Array): Promise<Result<null>> => {
    if (open.session.mode !== 'agency' || open.session.jobs.busy()) return busy
    await open.close()
    const { openSealed } = await import('./safety/open-sealed.ts')
    const sealed = openSealed(prepared, dataFolder, key, () => openSession('agency', agencyFile(dataFolder), around))
    const next = sealed.ok ? sealed : openSession('agency', agencyFile(dataFolder), around)
    if (!next.ok) return next
    open = next.value
    onSwitch()
    if (!sealed.ok) return sealed
    await (await import('./safety/remove-plain-twins.ts')).removePlainTwins(dataFolder, key)
    return ok(null)
  }

  return ok({
    dataFolder,
    access,
    current: () => open.session,
    enterTraining,
    replaceAgency,
    sealAgency,
    leaveTraining: () => switchTo('agency', agencyFile(dataFolder)),
    close: async () => {
      await Promise.all([leaving, open.close()])
    },
  })
}
