import type { Result } from '../../shared/result.ts'
import type { BackupReason } from '../../shared/safety/backup.ts'
import type { Session } from '../session.ts'
import type { BackupOrder, BackupOutcome } from './make-backup-job.ts'
import { backupRoots } from './second-place.ts'

/** Makes a proven backup of the open register wherever backups are kept now; the write gate is not needed: it copies one moment. */
export const makeBackup = (
  { jobs, dataFolder, appVersion }: Pick<Session, 'jobs' | 'dataFolder' | 'appVersion'>,
  jobId: string,
  reason: BackupReason,
): Promise<Result<BackupOutcome>> =>
  jobs.run<BackupOrder, BackupOutcome>('backup-make', jobId, { roots: backupRoots(dataFolder), reason, appVersion })
