import type { BrowserWindow } from 'electron'
import { app, shell } from 'electron'
import type { AppError } from '../../shared/result.ts'
import type { LookReason } from '../../shared/safety/look.ts'
import { systemClock } from '../clock.ts'
import { agencyFile } from '../places.ts'
import { takeDamagedMark } from '../safety/journal-places.ts'
import type { LadderStep } from '../safety/ladder.ts'
import type { Look } from '../safety/look.ts'
import type { Trouble } from './error-page.ts'
import { showTrouble } from './error-window.ts'
import {
  beyondRescue,
  damagedRegister,
  lookableRegister,
  nothingToLookAt,
  refusedStart,
  rescuedRegister,
} from './troubles.ts'

export type TroubleDeskParts = {
  readonly dataFolder: string
  readonly windowOf: () => BrowserWindow | undefined
  /** Opens the copy of a register in a window of its own; false when it can't be opened either. */
  readonly openLook: (look: Look) => Promise<boolean>
}

/** The last-resort screens: what happened, what was kept, and the ways out that are there. */
export type TroubleDesk = {
  /** Replaces the window by the screen; `reopen` starts again as little as is needed. */
  trouble(what: Trouble, reopen?: () => void): Promise<void>
  /** Why the register can't be opened: for a damaged one the steps that are there are offered one after the other. */
  refused(error: AppError): Promise<void>
}

/** Refusals for which the register itself is sound: it can be looked at. */
const lookReasons: Partial<Readonly<Record<AppError['code'], LookReason>>> = {
  conflict: 'held',
  fileUnwritable: 'unwritable',
  diskFull: 'unwritable',
}

/** Starts the whole app again. */
export const relaunch = (): void => {
  app.relaunch()
  app.exit(0)
}

export const makeTroubleDesk = ({ dataFolder, windowOf, openLook }: TroubleDeskParts): TroubleDesk => {
  const file = agencyFile(dataFolder)
  let inTrouble = false
  /** What can still be done for the register. */
  let steps: LadderStep[] = []

  const trouble = async (what: Trouble, reopen: () => void = relaunch, message = ''): Promise<void> => {
    if (inTrouble) return
    inTrouble = true
    const broken = windowOf()
    await app.whenReady()
    const shown = showTrouble(what, {
      reopen: () => {
        inTrouble = false
        reopen()
      },
      rescue: () => takeNext(message),
      other: () => otherWay(message),
      openFolder: () => void shell.openPath(dataFolder),
      close: () => app.quit(),
    })
    broken?.destroy()
    await shown
  }

  const next = (what: Trouble, message = ''): Promise<void> => {
    inTrouble = false
    return trouble(what, relaunch, message)
  }

  /** Offers the next step; `message`: why one is needed. */
  const offer = (message: string): Promise<void> => {
    const [step, ...more] = steps
    if (!step) return next(refusedStart(message), message)
    const isDamaged = step.kind !== 'look' || step.reason === 'damaged'
    return next(isDamaged ? damagedRegister(message, step, more.length > 0) : lookableRegister(message), message)
  }

  /** Takes the step that was offered; one that does not hold is followed by the next. */
  const takeNext = async (message: string): Promise<void> => {
    const step = steps.shift()
    if (step?.kind === 'look') return lookAt(step.reason, message)
    const { takeStep } = await import('../safety/ladder.ts')
    const taken = step ? await takeStep(step, file, systemClock).catch(() => null) : null
    if (!taken && steps.length > 0) return offer(message)
    return next(taken ? rescuedRegister(taken) : beyondRescue)
  }

  const lookAt = async (reason: LookReason, message: string): Promise<void> => {
    const { prepareLook } = await import('../safety/look.ts')
    const look = await prepareLook(file, reason)
    if (look && (await openLook(look))) {
      inTrouble = false
      return
    }
    if (steps.length > 0) return offer(message)
    return next(reason === 'damaged' ? beyondRescue : nothingToLookAt(message))
  }

  /** Passes the step that was offered by; it comes again after the others. */
  const otherWay = (message: string): Promise<void> => {
    const passed = steps.shift()
    if (passed) steps.push(passed)
    return offer(message)
  }

  return {
    trouble,
    refused: async ({ code, message }) => {
      const reason = lookReasons[code]
      if (code === 'fileUnreadable') {
        steps = await (await import('../safety/ladder.ts')).ladderSteps(file)
        // Offered now, it need not be offered at the next start too.
        takeDamagedMark(file)
      } else steps = reason ? [{ kind: 'look', reason }] : []
      await offer(message)
    },
  }
}
