import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { sealAgencyKey } from '../bundle/agency-key.ts'
import { fileHeader, isSealed } from '../database/open-connection.ts'
import { registerKey } from '../database/register-key.ts'
import { attachmentPath, plainAttachments } from '../files/attachment-store.ts'
import { writingError } from '../files/write-whole-file.ts'
import type { Session } from '../session.ts'
import { COPY, readBackups } from './backup-folder.ts'
import { makeBackup } from './make-backup.ts'
import { type PlainLeftovers, plainLeftovers } from './plain-leftovers.ts'
import { backupRoots } from './second-place.ts'

const plainRegister = refusal('notAllowedNow', 'Sổ chưa được mã hóa nên các bản sao này còn cần đến; chưa xóa bản nào.')

const remove = async ({ backups, files, stores, journals }: PlainLeftovers, key: Uint8Array): Promise<void> => {
  for (const folder of journals) await rm(folder, { recursive: true, force: true })
  for (const { root, id } of backups) await rm(join(root.folder, id), { recursive: true, force: true })
  for (const file of files) for (const suffix of ['', '-wal', '-shm']) await rm(file + suffix, { force: true })
  for (const { folder } of stores) {
    await sealAgencyKey(folder, key)
    for (const hash of await plainAttachments(folder)) await rm(attachmentPath(folder, hash), { force: true })
  }
}

/**
 * Deletes every plain copy that was made before the register was encrypted, after an encrypted backup was made and proved. Refuses as
 * making a backup does, with nothing deleted, and with the disk's fault.
 */
export const dropPlainCopies = async (
  session: Pick<Session, 'jobs' | 'dataFolder' | 'databaseFile' | 'database' | 'appVersion'>,
  jobId: string,
): Promise<Result<null>> => {
  const key = registerKey()
  if (key === null || !isSealed(session.database)) return plainRegister
  const kept = await makeBackup(session, jobId, 'asked')
  if (!kept.ok) return kept
  try {
    await remove(await plainLeftovers(session.dataFolder), key)
    return ok(null)
  } catch (error) {
    const fault = writingError(error)
    if (fault) return { ok: false, error: fault }
    throw error
  }
}

/**
 * After a register was encrypted and backed up: takes away the plain backup that was made for the encrypting alone, and the plain
 * attachments of places where no plain backup needs them any more. Rejects with the system's error.
 */
export const dropBeforeProtect = async (dataFolder: string, key: Uint8Array): Promise<void> => {
  for (const root of backupRoots(dataFolder)) {
    const all = await readBackups(root)
    const isPlain = ({ id }: { id: string }) => fileHeader(join(root.folder, id, COPY)).kind === 'plain'
    const plain = all.filter(isPlain)
    const own = plain.filter(({ reason }) => reason === 'beforeProtect')
    await remove(
      {
        backups: own.map(({ id }) => ({ root, id })),
        files: [],
        journals: [],
        stores: all.length > plain.length && plain.length === own.length ? [root] : [],
      },
      key,
    )
  }
}
