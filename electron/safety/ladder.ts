import { existsSync, renameSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { BackupPlace } from '../../shared/safety/backup.ts'
import type { LookReason } from '../../shared/safety/look.ts'
import type { Clock } from '../clock.ts'
import { backupId } from './backup-folder.ts'
import { furthestMirror, mirrorOwner } from './journal-mirror.ts'
import { hasJournal, journalFolder } from './journal-places.ts'
import { journalReaches, replayJournal } from './journal-replay.ts'
import { waitingFile } from './prepare-restore-job.ts'
import { newestBackup, rescueRegister } from './rescue-register.ts'
import { type Salvaged, salvageRegister } from './salvage-register.ts'
import { backupRoots } from './second-place.ts'
import { swapIn } from './swap-in.ts'

/**
 * What can still be done for a register that can't be opened or lacks what was saved, the step that keeps most first. Moments are
 * milliseconds since 1970. Worked example: damaged at 10:20, last act 10:15, last backup 10:00: journal (10:15), backup (10:00), looking at
 * what can be read, salvage.
 */
export type LadderStep =
  | { readonly kind: 'journal'; readonly upTo: number; readonly place: BackupPlace; readonly folder: string }
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
  const folder = journalFolder(databaseFile)
  const reaches = await journalReaches(folder)
  const dataFolder = dirname(databaseFile)
  const second = backupRoots(dataFolder).find(({ place }) => place === 'second')
  const copied = second ? await furthestMirror(second.folder, mirrorOwner(dataFolder)) : null
  const backup = await newestBackup(databaseFile)
  const kept: { readonly step: LadderStep; readonly holds: number }[] = []
  if (reaches !== null) kept.push({ step: { kind: 'journal', upTo: reaches, place: 'here', folder }, holds: reaches })
  // The same journal, but for the moments after it was copied.
  if (copied) kept.push({ step: { kind: 'journal', place: 'second', ...copied }, holds: copied.upTo })
  // A later backup mostly holds the same as the journal; with an act after the journal's last it holds more.
  if (backup)
    kept.push({
      step: { kind: 'backup', upTo: Date.parse(backup.at) },
      holds: Date.parse(backup.newestActAt ?? '') || 0,
    })
  const steps = kept.toSorted((one, other) => other.holds - one.holds).map(({ step }) => step)
  if (existsSync(databaseFile)) steps.push({ kind: 'look', reason: 'damaged' }, { kind: 'salvage' })
  return steps
}

/** Takes one step; null, with the register left as it was, when it does not hold. Rejects with the system's error. */
export const takeStep = async (step: RescueStep, databaseFile: string, clock: Clock): Promise<LadderOutcome | null> => {
  if (step.kind === 'backup') {
    const backup = await rescueRegister(databaseFile, clock)
    if (backup) setJournalAside(databaseFile, clock)
    return backup && { kind: 'backup', upTo: Date.parse(backup.at) }
  }
  const waiting = waitingFile(databaseFile)
  if (step.kind === 'journal') {
    const replayed = await replayJournal(step.folder, waiting)
    if (!replayed) return null
    swapIn(waiting, databaseFile, damagedFile(databaseFile, clock))
    if (step.place === 'second') setJournalAside(databaseFile, clock)
    return { kind: 'journal', upTo: replayed.upTo }
  }
  const salvaged = await salvageRegister(databaseFile, waiting)
  if (!salvaged) return null
  swapIn(waiting, databaseFile, damagedFile(databaseFile, clock))
  setJournalAside(databaseFile, clock)
  return { kind: 'salvage', salvaged }
}

const damagedFile = (databaseFile: string, clock: Clock): string =>
  join(dirname(databaseFile), `${basename(databaseFile, '.db')}.hong-${backupId(clock.now())}.db`)

/** The journal goes on from another content than the register has now; it is kept all the same. */
const setJournalAside = (databaseFile: string, clock: Clock): void => {
  const folder = journalFolder(databaseFile)
  if (hasJournal(databaseFile)) renameSync(folder, `${folder}.hong-${backupId(clock.now())}`)
}
