import { join } from 'node:path'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { type Backup, type BackupDifference, countedTables } from '../../shared/safety/backup.ts'
import { openForCopy } from '../database/copy-database.ts'
import { fileHeader } from '../database/open-connection.ts'
import { fileHash } from '../files/content-hash.ts'
import type { JobContext } from '../jobs/job.ts'
import { type BackupRoot, COPY, readBackups } from './backup-folder.ts'
import { opensWithKey, otherKey } from './register-of-key.ts'
import { newestActAt, requestNumbers, rowCounts } from './safety-repository.ts'

/** A backup as the window names it, and where such backups lie. */
export type BackupChoice = { readonly root: BackupRoot; readonly id: string }

/** Names told one by one. */
const NAMED = 12

const gone = refusal('notFound', 'Không còn thấy bản sao lưu này. Nếu bản nằm trên USB, hãy cắm lại rồi làm lại.')

/** The backup that was chosen; refuses (`notFound`) when it is no longer there. */
export const chosenBackup = async ({ root, id }: BackupChoice): Promise<Result<Backup>> => {
  const found = (await readBackups(root)).find((backup) => backup.id === id)
  return found ? ok(found) : gone
}

/** What the register of now has and the backup has not, and the other way round; changes nothing. */
export const compareBackupJob = async (
  choice: BackupChoice,
  context: Pick<JobContext, 'databaseFile'>,
): Promise<Result<BackupDifference>> => {
  const chosen = await chosenBackup(choice)
  if (!chosen.ok) return chosen
  const backup = chosen.value
  const copy = join(choice.root.folder, choice.id, COPY)
  if (fileHeader(copy).kind === 'sealed' && !opensWithKey(copy) && (await fileHash(copy)) === backup.sha256)
    return otherKey
  const now = openForCopy(context.databaseFile)
  try {
    const then = openForCopy(copy)
    try {
      const rows = rowCounts(now)
      const kept = new Set(requestNumbers(then))
      const onlyNow = requestNumbers(now).filter((number) => !kept.has(number))
      return ok({
        backup,
        counts: countedTables.map(([table, label]) => ({
          label,
          now: rows[table] ?? 0,
          inBackup: backup.rows[table] ?? 0,
        })),
        newestActNow: newestActAt(now),
        requestsOnlyNow: onlyNow.slice(0, NAMED),
        requestsOnlyNowCount: onlyNow.length,
      })
    } finally {
      then.close()
    }
  } finally {
    now.close()
  }
}
