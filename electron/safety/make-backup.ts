import type { Result } from '../../shared/result.ts'
import type { BackupReason } from '../../shared/safety/backup.ts'
import type { Session } from '../session.ts'
import type { BackupOrder, BackupOutcome } from './make-backup-job.ts'
import { backupRoots } from './second-place.ts'

/** The newest backup under way in each data folder. */
const underWay = new Map<string, Promise<unknown>>()

/**
 * Makes a proven backup of the open register wherever backups are kept now; the write gate is not needed: it copies one moment. One
 * after another: each clears what an earlier one left unfinished, and would take it for such.
 */
export const makeBackup = (
  { jobs, dataFolder, appVersion }: Pick<Session, 'jobs' | 'dataFolder' | 'appVersion'>,
  jobId: string,
  reason: BackupReason,
): Promise<Result<BackupOutcome>> => {
  const before = underWay.get(dataFolder) ?? Promise.resolve()
  const made = before.then(() =>
    jobs.run<BackupOrder, BackupOutcome>('backup-make', jobId, { roots: backupRoots(dataFolder), reason, appVersion }),
  )
  // A fault of one is told to whoever asked for it, and keeps no other waiting.
  const ended: Promise<unknown> = made
    .catch(() => undefined)
    .finally(() => {
      if (underWay.get(dataFolder) === ended) underWay.delete(dataFolder)
    })
  underWay.set(dataFolder, ended)
  return made
}
