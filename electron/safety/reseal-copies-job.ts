import { existsSync, rmSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ok, type Result, refusal } from '../../shared/result.ts'
import type { BackupManifest } from '../../shared/safety/backup.ts'
import { sealAgencyKey } from '../bundle/agency-key.ts'
import { openForCopy } from '../database/copy-database.ts'
import { registerKey } from '../database/register-key.ts'
import { attachmentPath, plainAttachments, SEALED_ENDING, sealAttachment } from '../files/attachment-store.ts'
import { fileHash } from '../files/content-hash.ts'
import { putFile, syncFolder, writeNewFile } from '../files/durable-file.ts'
import { sealedBytes, unsealedHash } from '../files/sealed-file.ts'
import { writingError } from '../files/write-whole-file.ts'
import type { JobContext } from '../jobs/job.ts'
import { type BackupRoot, COPY, MANIFEST, UNFINISHED } from './backup-folder.ts'
import { countsOf } from './count-register.ts'
import { keyringPath } from './keyring.ts'
import { plainLeftovers } from './plain-leftovers.ts'
import { sealCopy } from './seal-copy.ts'

/** How many plain copies are encrypted now, and how many can't be, because they are damaged. */
export type Resealed = { readonly sealed: number; readonly left: number }

const noKey = refusal('notAllowedNow', 'Sổ chưa được mã hóa nên chưa mã hóa được các bản sao. Hãy bảo vệ sổ trước.')
const stopped = refusal('cancelled', 'Đã dừng. Bản nào mã hóa xong đã thay bản cũ; các bản còn lại vẫn nguyên.')

/** An encrypted twin of a plain copy at `target`, proved to count the same. Throws when the copy is damaged. */
const sealTwin = (plain: string, target: string, key: Uint8Array): void => {
  const source = openForCopy(plain)
  try {
    const counts = JSON.stringify(countsOf(source))
    sealCopy(source, target, key, (copy) => {
      if (JSON.stringify(countsOf(copy)) !== counts) throw new Error('The encrypted copy counts other rows')
    })
  } finally {
    source.close()
  }
}

/** Puts an encrypted twin of a backup in its place; the plain one is whole until then. */
const resealBackup = async (root: BackupRoot, id: string, dataFolder: string, key: Uint8Array): Promise<void> => {
  const old = join(root.folder, id)
  const made = join(root.folder, `${id}${UNFINISHED}`)
  await rm(made, { recursive: true, force: true })
  await mkdir(made)
  const copy = join(made, COPY)
  sealTwin(join(old, COPY), copy, key)
  const manifest: BackupManifest = {
    ...(JSON.parse(await readFile(join(old, MANIFEST), 'utf8')) as BackupManifest),
    sha256: await fileHash(copy),
    size: (await stat(copy)).size,
  }
  const ring = await readFile(keyringPath(dataFolder)).catch(() => undefined)
  if (ring) await putFile(keyringPath(made), ring)
  await writeNewFile(join(made, MANIFEST), Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`))
  await syncFolder(made)
  // A power cut between these two leaves the older backups and the newest; this one is then gone.
  await rm(old, { recursive: true, force: true })
  await rename(made, old)
  await syncFolder(root.folder)
}

/** Encrypts the files of a journal that was set aside; a copy of one goes, for the second place has a newer one. */
const sealJournal = async (folder: string, dataFolder: string, key: Uint8Array): Promise<void> => {
  if (dirname(folder) !== dataFolder) return rm(folder, { recursive: true, force: true })
  for (const name of await readdir(folder)) {
    const file = join(folder, name)
    if (name.endsWith(SEALED_ENDING)) continue
    const hash = await fileHash(file)
    await putFile(`${file}${SEALED_ENDING}`, await sealedBytes(key, await readFile(file)))
    if ((await unsealedHash(key, `${file}${SEALED_ENDING}`)) !== hash)
      throw Object.assign(new Error('Read back other bytes'), { code: 'EIO' })
    await rm(file)
  }
}

/**
 * Encrypts every plain copy of the register that was made before it was, and their attachments, with the key in use. Each takes the
 * place of the plain one once it is proved; a copy that is damaged stays and is counted. Refuses with the disk's fault or `cancelled`.
 */
export const resealCopiesJob = async (
  _order: null,
  context: Pick<JobContext, 'dataFolder' | 'progress' | 'cancelled'>,
): Promise<Result<Resealed>> => {
  const { dataFolder } = context
  const key = registerKey()
  if (key === null) return noKey
  const { backups, files, stores, journals } = await plainLeftovers(dataFolder)
  const hashes = await Promise.all(stores.map(async (root) => ({ root, names: await plainAttachments(root.folder) })))
  const total = backups.length + files.length + hashes.reduce((sum, { names }) => sum + names.length, 0)
  let done = 0
  let sealed = 0
  const next = (): boolean => {
    context.progress(done, total, 'Mã hóa các bản sao cũ')
    done += 1
    return !context.cancelled()
  }
  /** False for a copy that can't be read as a register. */
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work()
      sealed += 1
    } catch (error) {
      if (writingError(error) !== undefined || (error as { code?: string }).code === 'SQLITE_FULL') throw error
    }
  }
  try {
    for (const { root, id } of backups) {
      if (!next()) return stopped
      await attempt(() => resealBackup(root, id, dataFolder, key))
    }
    for (const file of files) {
      if (!next()) return stopped
      await attempt(async () => {
        const twin = `${file}${UNFINISHED}`
        sealTwin(file, twin, key)
        for (const suffix of ['-wal', '-shm']) if (existsSync(file + suffix)) rmSync(file + suffix)
        await rename(twin, file)
      })
    }
    for (const folder of journals) await sealJournal(folder, dataFolder, key)
    for (const { root, names } of hashes) {
      await sealAgencyKey(root.folder, key)
      for (const hash of names) {
        if (!next()) return stopped
        await sealAttachment(root.folder, hash, key)
        await rm(attachmentPath(root.folder, hash), { force: true })
      }
    }
    const left = await plainLeftovers(dataFolder)
    return ok({ sealed, left: left.backups.length + left.files.length })
  } catch (error) {
    const fault = writingError(error)
    if (fault) return { ok: false, error: fault }
    throw error
  }
}
