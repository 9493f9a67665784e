import { copyFile, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { keyFileName } from '../bundle/agency-key.ts'
import { proveDatabase } from '../database/copy-database.ts'
import { encryptInPlace } from '../database/encrypted-file.ts'
import { fileHeader } from '../database/open-connection.ts'
import { registerKey, useRegisterKey } from '../database/register-key.ts'
import { fileHash } from '../files/content-hash.ts'
import { putFile } from '../files/durable-file.ts'
import { SealedFileError } from '../files/sealed-file.ts'
import { writingError } from '../files/write-whole-file.ts'
import type { JobContext } from '../jobs/job.ts'
import { COPY } from './backup-folder.ts'
import { copyKeptFiles } from './copy-kept-files.ts'
import type { FoundBackup } from './find-register.ts'
import { replayJournal } from './journal-replay.ts'
import { keyringPath, waitingKeyring } from './keyring.ts'
import { readMoveFile, readMoveHeader } from './move-file.ts'
import { waitingFile } from './prepare-restore-job.ts'
import { PRINTED } from './recovery-sheet.ts'

/** What to take in, and the key that opens it; null for a backup that is not encrypted. */
export type TakeInOrder = {
  readonly source:
    | { readonly kind: 'moveFile'; readonly path: string }
    | { readonly kind: 'backup'; readonly backup: FoundBackup }
  readonly key: Uint8Array | null
}

/** What stands ready beside the register; `key`: the one it is encrypted with, null when it is plain. */
export type ReadyToTakeIn = { readonly file: string; readonly key: Uint8Array | null; readonly damagedFiles: number }

/** Files of which a folder has one, that follow the register once it is in its place. */
export const BESIDE = [keyFileName, PRINTED] as const
export const waitingBeside = (dataFolder: string, name: string): string => join(dataFolder, `${name}.khoi-phuc`)

/** Where a file from another computer is laid out. */
export const stagingFolder = (dataFolder: string): string => join(dataFolder, '.nhap.tam')

const STEPS = 1000
const stopped = refusal('cancelled', 'Đã dừng. Sổ trên máy này không bị thay đổi.')
const damaged = refusal(
  'fileUnreadable',
  'Tệp hoặc bản sao lưu này đã bị hỏng nên không nhập được; sổ trên máy này không bị thay đổi. Hãy xuất lại từ máy cũ hoặc chọn bản khác.',
)

/** Lays the parts of a moved file out in a folder of their own. Null when it was stopped. */
const unpack = async (path: string, key: Uint8Array, into: string, context: JobContext): Promise<boolean> => {
  const header = await readMoveHeader(path)
  if (!header.ok) throw new SealedFileError('no header')
  const paths = await readMoveFile(
    path,
    key,
    header.value,
    (done) => {
      context.progress(Math.round(STEPS / 2), STEPS, `Đọc tệp chuyển máy: ${Math.round(done / 1e6)} MB`)
      return !context.cancelled()
    },
    into,
  )
  return paths !== null
}

/**
 * Brings the register of a backup into a folder laid out like a moved file, with what was saved since where the journal beside it holds;
 * false when the backup is not what its manifest says.
 */
const fetchBackup = async (
  { root, id, manifest, journal }: FoundBackup,
  key: Uint8Array | null,
  into: string,
): Promise<boolean> => {
  const from = join(root.folder, id)
  const ring = await readFile(keyringPath(from)).catch(() => undefined)
  if (ring) await putFile(keyringPath(into), ring)
  await copyFile(join(from, COPY), join(into, COPY))
  if ((await fileHash(join(into, COPY))) !== manifest.sha256) return false
  if (journal) {
    if (key) useRegisterKey(key)
    const built = join(into, 'dung-lai.db')
    if (await replayJournal(journal.folder, built)) await rename(built, join(into, COPY))
  }
  return true
}

/**
 * Proves a register from elsewhere and puts it, its passwords and all its files ready beside the register of now, which is not touched:
 * files are named after their content and get into nobody's way. An encrypted register of now is never replaced by a plain one: that
 * is encrypted with the key in use. Refuses `fileUnreadable`, `cancelled` and the disk's faults, leaving the register as it was.
 */
export const takeInJob = async (order: TakeInOrder, context: JobContext): Promise<Result<ReadyToTakeIn>> => {
  const { databaseFile, dataFolder } = context
  const before = registerKey()
  const staging = stagingFolder(dataFolder)
  const file = waitingFile(databaseFile)
  const drop = async () => {
    await rm(file, { force: true })
    await rm(waitingKeyring(dataFolder), { force: true })
    for (const name of BESIDE) await rm(waitingBeside(dataFolder, name), { force: true })
  }
  try {
    await drop()
    await rm(staging, { recursive: true, force: true })
    await putFile(join(staging, 'dang-nhap'), Buffer.alloc(0))
    const { source } = order
    context.progress(0, STEPS, 'Kiểm tra sổ sẽ nhập')
    if (source.kind === 'moveFile') {
      if (order.key === null) return damaged
      if (!(await unpack(source.path, order.key, staging, context))) return stopped
    } else if (!(await fetchBackup(source.backup, order.key, staging))) return damaged
    const copy = join(staging, COPY)
    // What a moved file of a plain register was locked with is none of the register's own keys.
    const key = fileHeader(copy).kind === 'sealed' ? order.key : before
    if (key) useRegisterKey(key)
    proveDatabase(copy)
    if (key && fileHeader(copy).kind === 'plain') {
      encryptInPlace(copy, key)
      proveDatabase(copy)
    }
    const from = source.kind === 'moveFile' ? staging : source.backup.root.folder
    const kept = await copyKeptFiles(from, dataFolder, {
      mend: true,
      signingKey: false,
      told: (done, total) =>
        context.progress(STEPS / 2 + Math.round((STEPS / 2) * (done / total)), STEPS, 'Chép tệp đính kèm'),
      stopped: context.cancelled,
    })
    if (context.cancelled()) return stopped
    const ring = await readFile(keyringPath(staging)).catch(() => undefined)
    for (const name of BESIDE) {
      const content = await readFile(join(from, name)).catch(() => undefined)
      if (content) await putFile(waitingBeside(dataFolder, name), content)
    }
    await rename(copy, file)
    if (ring && key && key === order.key) await putFile(waitingKeyring(dirname(databaseFile)), ring)
    return ok({ file, key, damagedFiles: kept.damaged })
  } catch (error) {
    await drop().catch(() => undefined)
    if (error instanceof SealedFileError || /^SQLITE_(NOTADB|CORRUPT)/.test(String((error as { code?: string }).code)))
      return damaged
    const fault = writingError(error)
    if (fault) return { ok: false, error: fault }
    throw error
  } finally {
    await rm(staging, { recursive: true, force: true }).catch(() => undefined)
  }
}
