import { copyFile, mkdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result, refusal } from '../../shared/result.ts'
import type { Backup, BackupManifest, BackupReason } from '../../shared/safety/backup.ts'
import { backupsToDrop } from '../../shared/safety/keep-backups.ts'
import { copyDatabase, openForCopy, proveDatabase } from '../database/copy-database.ts'
import { fileHeader } from '../database/open-connection.ts'
import { fileHash } from '../files/content-hash.ts'
import { putFile, syncFolder, writeNewFile } from '../files/durable-file.ts'
import { writingError } from '../files/write-whole-file.ts'
import type { JobContext } from '../jobs/job.ts'
import { type BackupRoot, backupId, COPY, MANIFEST, readBackups, sweepUnfinished, UNFINISHED } from './backup-folder.ts'
import { copyKeptFiles } from './copy-kept-files.ts'
import { countsOf, type RegisterCounts } from './count-register.ts'
import { keyringPath } from './keyring.ts'

/** Where to write, the first place first; a later place that fails leaves the backup of the first. */
export type BackupOrder = {
  readonly roots: readonly BackupRoot[]
  readonly reason: BackupReason
  readonly appVersion: string
}

/** What was made, and in how many of the places it could not be kept. */
export type BackupOutcome = {
  readonly backup: Backup
  readonly placesFailed: number
  /** Attachments whose content is no longer what was attached. */
  readonly damagedAttachments: number
}

/** Steps of one place: register, attachments, proof. */
const STEPS = 100
/** The register is copied anew when it was written to meanwhile, so often at most. */
const TRIES = 5

const stopped = refusal('cancelled', 'Đã dừng. Các bản sao lưu trước vẫn còn nguyên.')

const countedAlike = (one: RegisterCounts, other: RegisterCounts): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** Copies the register and proves that the copy opens, is sound, and has the rows and the newest act of the register. */
const copyRegister = (databaseFile: string, target: string): RegisterCounts => {
  const source = openForCopy(databaseFile)
  try {
    for (let left = TRIES; ; left -= 1) {
      const before = countsOf(source)
      let inCopy = before
      copyDatabase(source, target, (copy) => {
        inCopy = countsOf(copy)
      })
      if (countedAlike(inCopy, before) || countedAlike(inCopy, countsOf(source))) return inCopy
      if (left <= 1) throw new Error('The copy does not count what the register counts')
    }
  } finally {
    source.close()
  }
}

/** Gives a finished folder its name, its manifest written last. */
const finish = async (root: BackupRoot, id: string, manifest: BackupManifest): Promise<Backup> => {
  const unfinished = join(root.folder, `${id}${UNFINISHED}`)
  await writeNewFile(join(unfinished, MANIFEST), Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`))
  await syncFolder(unfinished)
  await rename(unfinished, join(root.folder, id))
  await syncFolder(root.folder)
  return { ...manifest, id, place: root.place }
}

const dropOld = async (root: BackupRoot, kept: Backup): Promise<void> => {
  const all = await readBackups(root)
  // The same content proved again stands for the earlier proof of it; what is about to be restored stays.
  const isRepeated = ({ id, sha256, reason }: Backup): boolean =>
    kept.reason !== 'beforeRestore' && reason !== 'beforeRestore' && id !== kept.id && sha256 === kept.sha256
  const same = all.filter(isRepeated)
  const dropped = new Set([...same.map(({ id }) => id), ...backupsToDrop(all)])
  dropped.delete(kept.id)
  for (const id of dropped) await rm(join(root.folder, id), { recursive: true, force: true })
}

/** Makes a backup in the first place and copies it to the others, each proved where it lies. */
export const makeBackupJob = async (
  { roots, reason, appVersion }: BackupOrder,
  context: JobContext,
): Promise<Result<BackupOutcome>> => {
  const [first, ...others] = roots
  if (!first) return refusal('notFound', 'Chưa có nơi để sao lưu.')
  const at = context.clock.now()
  const id = backupId(at)
  const total = roots.length * STEPS
  const unfinished = (root: BackupRoot) => join(root.folder, `${id}${UNFINISHED}`)
  const attachmentsTo = (root: BackupRoot, from: string, before: number) =>
    copyKeptFiles(from, root.folder, {
      told: (done, all) => context.progress(before + 30 + Math.round((60 * done) / all), total, 'Sao lưu tệp đính kèm'),
      stopped: context.cancelled,
    })
  try {
    await sweepUnfinished(first)
    context.progress(0, total, 'Sao lưu sổ')
    await mkdir(unfinished(first), { recursive: true })
    const counted = copyRegister(context.databaseFile, join(unfinished(first), COPY))
    const { damaged, ...attachments } = await attachmentsTo(first, context.dataFolder, 0)
    if (context.cancelled()) return await undone(unfinished(first))
    await takeKeyring(context.dataFolder, unfinished(first))
    const file = join(unfinished(first), COPY)
    const manifest: BackupManifest = {
      format: 'dau-moi/sao-luu',
      version: 1,
      at,
      reason,
      appVersion,
      sha256: await fileHash(file),
      size: (await stat(file)).size,
      attachments,
      ...counted,
    }
    const backup = await finish(first, id, manifest)
    await dropOld(first, backup)
    let placesFailed = 0
    for (const [index, root] of others.entries())
      if (!(await copyTo(root, first, manifest, id, () => attachmentsTo(root, first.folder, (index + 1) * STEPS))))
        placesFailed += 1
    return ok({ backup, placesFailed, damagedAttachments: damaged })
  } catch (error) {
    await rm(unfinished(first), { recursive: true, force: true }).catch(() => undefined)
    const fault = writingError(error)
    if (fault) return { ok: false, error: fault }
    throw error
  }
}

/** The locked key goes with every encrypted copy: a password of that day opens it wherever it lies. */
const takeKeyring = async (from: string, to: string): Promise<void> => {
  const sealed = fileHeader(join(to, COPY)).kind === 'sealed'
  const ring = sealed ? await readFile(keyringPath(from)).catch(() => undefined) : undefined
  if (ring) await putFile(keyringPath(to), ring)
}

const undone = async (unfinished: string): Promise<Result<never>> => {
  await rm(unfinished, { recursive: true, force: true })
  return stopped
}

/** False when the place is gone, full or does not let itself be written: the first place has the backup all the same. */
const copyTo = async (
  root: BackupRoot,
  first: BackupRoot,
  manifest: BackupManifest,
  id: string,
  attachments: () => Promise<unknown>,
): Promise<boolean> => {
  const unfinished = join(root.folder, `${id}${UNFINISHED}`)
  try {
    await sweepUnfinished(root)
    await mkdir(unfinished, { recursive: true })
    const copy = join(unfinished, COPY)
    await copyFile(join(first.folder, id, COPY), copy)
    await takeKeyring(join(first.folder, id), unfinished)
    await attachments()
    // Read back from where it lies: a stick may have said yes and written nonsense.
    if ((await fileHash(copy)) !== manifest.sha256) throw new Error('The copy differs')
    proveDatabase(copy)
    await dropOld(root, await finish(root, id, manifest))
    return true
  } catch {
    await rm(unfinished, { recursive: true, force: true }).catch(() => undefined)
    return false
  }
}
