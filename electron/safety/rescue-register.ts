import { basename, dirname, join } from 'node:path'
import type { Backup } from '../../shared/safety/backup.ts'
import type { Clock } from '../clock.ts'
import { backupId } from './backup-folder.ts'
import { prepareRestoreJob } from './prepare-restore-job.ts'
import { allBackups } from './safety-status.ts'
import { backupRoots } from './second-place.ts'
import { swapIn } from './swap-in.ts'

/** The newest backup a damaged register can be restored from; null when there is none. */
export const newestBackup = async (databaseFile: string): Promise<Backup | null> =>
  (await allBackups(dirname(databaseFile)))[0] ?? null

/**
 * Puts the newest backup that is still sound in the place of a register that can't be opened, which is kept whole beside it as
 * dau-moi.hong-<moment>.db. Returns the backup; null, with nothing changed, when none is sound. Throws the system's error.
 */
export const rescueRegister = async (databaseFile: string, clock: Clock): Promise<Backup | null> => {
  const dataFolder = dirname(databaseFile)
  const here = { databaseFile, dataFolder, resourcesFolder: '', officer: '', clock }
  const quiet = { ...here, progress: () => undefined, cancelled: () => false }
  for (const backup of await allBackups(dataFolder)) {
    const root = backupRoots(dataFolder).find(({ place }) => place === backup.place)
    const prepared = root ? await prepareRestoreJob({ root, id: backup.id }, quiet) : undefined
    if (!prepared?.ok) continue
    const name = basename(databaseFile, '.db')
    swapIn(prepared.value.file, databaseFile, join(dataFolder, `${name}.hong-${backupId(clock.now())}.db`))
    return backup
  }
  return null
}
