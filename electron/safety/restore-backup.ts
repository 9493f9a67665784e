import { type Result, refusal } from '../../shared/result.ts'
import type { CurrentSession } from '../current-session.ts'
import { isSealed } from '../database/open-connection.ts'
import { registerKey } from '../database/register-key.ts'
import type { BackupChoice } from './compare-backup-job.ts'
import { keepSignedIn } from './keep-signed-in.ts'
import { makeBackup } from './make-backup.ts'
import type { PreparedRestore } from './prepare-restore-job.ts'
import { removePlainTwins } from './remove-plain-twins.ts'

const notAgency = refusal(
  'notAllowedNow',
  'Đang dùng dữ liệu tập huấn. Hãy thoát tập huấn rồi khôi phục sổ của cơ quan.',
)

/**
 * Restores the agency's register from a backup. The register of now is backed up and proved first, so that restoring can be
 * undone by restoring that one; without it nothing is restored, unless the register is damaged. Refuses with nothing changed.
 */
export const restoreBackup = async (
  sessions: CurrentSession,
  jobId: string,
  choice: BackupChoice,
): Promise<Result<null>> => {
  const session = sessions.current()
  if (session.mode !== 'agency') return notAgency
  const kept = await makeBackup(session, `${jobId}-giu`, 'beforeRestore')
  // A damaged register can't be backed up; it is kept aside as it is.
  if (!kept.ok && !['fileUnreadable', 'unexpected'].includes(kept.error.code)) return kept
  const prepared = await session.jobs.run<BackupChoice, PreparedRestore>('backup-restore', jobId, choice)
  if (!prepared.ok) return prepared
  const replaced = await sessions.replaceAgency(prepared.value.file)
  const key = registerKey()
  if (replaced.ok) keepSignedIn(sessions)
  // A backup from before the encryption brought its attachments plain.
  if (replaced.ok && key && isSealed(sessions.current().database)) await removePlainTwins(session.dataFolder, key)
  return replaced
}
