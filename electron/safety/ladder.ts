import { existsSync, renameSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { LookReason } from '../../shared/safety/look.ts'
import type { Clock } from '../clock.ts'
import { backupId } from './backup-folder.ts'
import { hasJournal, journalFolder } from './journal-places.ts'
import { journalReaches, replayJournal } from './journal-replay.ts'
import { waitingFile } from './prepare-restore-job.ts'
import { newestBackup, rescueRegister } from './rescue-register.ts'
import { type Salvaged, salvageRegister } from './salvage-register.ts'
import { swapIn } from './swap-in.ts'

/**
 * What can still be done for a register that can't be opened or lacks what was saved, the step that keeps most first. Moments are
 * milliseconds since 1970. Worked example: damaged at 10:20, last act 10:15, last backup 10:00: journal (10:15), backup (10:00), looking at
 * what can be read, salvage.
 */
export type LadderStep =
  | { readonly kind: 'journal'; readonly upTo: number }
  | { readonly kind: 'backup'; readonly upTo: number }
  | { readonly kind: 'look'; readonly reason: LookReason }
  | { readonly kind: 'salvage' }

/** A step that puts another register in the place of the damaged one. */
export type RescueStep = Exclude<LadderStep, { kind: 'look' }>

/** What a step did; nothing was deleted: the damaged files lie beside the register. */
export type LadderOutcome =
  | { readonly kind: 'journal' | 'backup'; readonly upTo: number }
  | { readonly kind: 'salvage'; readonly salvaged: Salvaged }

/** The steps that are there for a register; a step may still turn out not to hold. */
export const ladderSteps = async (databaseFile: string): Promise<LadderStep[]> => {
  const reaches = await journalReaches(journalFolder(databaseFile))
  const backup = await newestBackup(databaseFile)
  const steps: LadderStep[] = []
  if (reaches !== null) steps.push({ kind: 'journal', upTo: reaches })
  if (backup) steps.push({ kind: 'backup', upTo: Date.parse(backup.at) })
  // A later backup mostly holds the same; with an act after the journal's last it holds more.
  if (reaches !== null && Date.parse(backup?.newestActAt ?? '') > reaches) steps.reverse()
  if (existsSync(databaseFile)) steps.push({ kind: 'look', reason: 'damaged' }, { kind: 'salvage' })
  return steps
}

/** Takes one step; null, with the register left as it was, when it does not hold. Rejects with the system's error. */
export const takeStep = async (
  { kind }: RescueStep,
  databaseFile: string,
  clock: Clock,
): Promise<LadderOutcome | null> => {
  if (kind === 'backup') {
    const backup = await rescueRegister(databaseFile, clock)
    if (backup) setJournalAside(databaseFile, clock)
    return backup && { kind, upTo: Date.parse(backup.at) }
  }
  const waiting = waitingFile(databaseFile)
  if (kind === 'journal') {
    const replayed = await replayJournal(journalFolder(databaseFile), waiting)
    if (replayed) swapIn(waiting, databaseFile, damagedFile(databaseFile, clock))
    return replayed && { kind, upTo: replayed.upTo }
  }
  const salvaged = await salvageRegister(databaseFile, waiting)
  if (!salvaged) return null
  swapIn(waiting, databaseFile, damagedFile(databaseFile, clock))
  setJournalAside(databaseFile, clock)
  return { kind, salvaged }
}

const damagedFile = (databaseFile: string, clock: Clock): string =>
  join(dirname(databaseFile), `${basename(databaseFile, '.db')}.hong-${backupId(clock.now())}.db`)

/** The journal goes on from another content than the register has now; it is kept all the same. */
const setJournalAside = (databaseFile: string, clock: Clock): void => {
  const folder = journalFolder(databaseFile)
  if (hasJournal(databaseFile)) renameSync(folder, `${folder}.hong-${backupId(clock.now())}`)
}
