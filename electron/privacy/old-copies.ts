import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { OldCopies } from '../../shared/privacy/personal-data.ts'
import { ok, type Result } from '../../shared/result.ts'
import { keptBackups } from '../../shared/safety/keep-backups.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { removeAttachment } from '../files/attachment-store.ts'
import { registerHolds } from '../requests/request-file-repository.ts'
import { type BackupRoot, readBackups } from '../safety/backup-folder.ts'
import { makeBackup } from '../safety/make-backup.ts'
import { backupRoots } from '../safety/second-place.ts'
import type { Session } from '../session.ts'
import { anonymisedFiles, forgetAnonymisedFile, newestAnonymisation } from './anonymise-repository.ts'

type Copies = {
  readonly backups: readonly { readonly root: BackupRoot; readonly id: string; readonly at: string }[]
  /** Copies beside the register, kept before an upgrade or a restore. */
  readonly files: readonly string[]
}

const copiesBefore = async (dataFolder: string, moment: string): Promise<Copies> => {
  const limit = Date.parse(moment)
  const backups: { root: BackupRoot; id: string; at: string }[] = []
  for (const root of backupRoots(dataFolder))
    for (const { id, at } of await readBackups(root)) if (Date.parse(at) <= limit) backups.push({ root, id, at })
  const names = await readdir(dataFolder).catch(() => [])
  const files = names.filter((name) => /^dau-moi\..+\.db$/.test(name)).map((name) => join(dataFolder, name))
  return { backups, files }
}

/** What still holds the people that were taken out of the register; nothing while nobody was. */
export const oldCopies = async ({
  database,
  dataFolder,
}: Pick<Session, 'dataFolder'> & { readonly database: ReadableDatabase }): Promise<OldCopies> => {
  const moment = newestAnonymisation(database)
  const { backups, files } = moment === null ? { backups: [], files: [] } : await copiesBefore(dataFolder, moment)
  const [oldestAt = null] = backups.map(({ at }) => at).toSorted()
  return { count: backups.length + files.length, oldestAt, monthsKept: keptBackups.months }
}

/**
 * Makes a proven backup of the register as it is, then removes every copy made before the newest anonymisation, and what was attached
 * to the requests anonymised. `failed` counts what another program held.
 */
export const dropOldCopies = async (
  session: Pick<Session, 'database' | 'dataFolder' | 'jobs' | 'appVersion' | 'writeGate'>,
  jobId: string,
): Promise<Result<{ readonly removed: number; readonly failed: number }>> => {
  const { database, dataFolder } = session
  const moment = newestAnonymisation(database)
  if (moment === null) return ok({ removed: 0, failed: 0 })
  const made = await makeBackup(session, jobId, 'asked')
  if (!made.ok) return made
  const { backups, files } = await copiesBefore(dataFolder, moment)
  const paths = [...backups.map(({ root, id }) => join(root.folder, id)), ...files]
  let failed = 0
  for (const path of paths)
    try {
      await rm(path, { recursive: true, force: true })
    } catch {
      failed += 1
    }
  const gone = anonymisedFiles(database).filter((hash) => !registerHolds(database, hash))
  for (const root of backupRoots(dataFolder))
    for (const hash of gone)
      try {
        removeAttachment(root.folder, hash)
      } catch {
        failed += 1
      }
  await session.writeGate.whenFree()
  if (failed === 0) for (const hash of gone) forgetAnonymisedFile(database, hash)
  return ok({ removed: paths.length - failed, failed })
}
