import { open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result, refusal } from '../../shared/result.ts'
import type { MoveHeader } from '../../shared/safety/move.ts'
import { fileHash } from '../files/content-hash.ts'
import { writingError } from '../files/write-whole-file.ts'
import type { JobContext } from '../jobs/job.ts'
import { COPY } from './backup-folder.ts'
import { isWholeFile, keptFilesIn } from './copy-kept-files.ts'
import { keyringPath } from './keyring.ts'
import { type MovePart, moveFileBytes, readMoveFile, readMoveHeader } from './move-file.ts'
import { PRINTED } from './recovery-sheet.ts'

/** What to pack: the copy of a backup just proved, and what lies beside the register. */
export type MoveOutOrder = {
  readonly target: string
  readonly key: Uint8Array
  readonly header: MoveHeader
  /** Folder of the backup whose copy goes. */
  readonly backup: string
  /** Folder of all backups, where an attachment that was spoilt in the register's own folder is still whole. */
  readonly backups: string
}
export type MovedOut = { readonly files: number; readonly bytes: number; readonly damagedFiles: number }

const STEPS = 1000
const stopped = refusal('cancelled', 'Đã dừng. Chưa có tệp chuyển máy nào; sổ trên máy này vẫn dùng như trước.')
const unread = refusal(
  'fileUnwritable',
  'Đọc lại tệp vừa ghi không khớp: USB hoặc ổ đĩa có thể đã hỏng. Tệp đã bị xóa; hãy chọn nơi khác rồi xuất lại.',
)

const partOf = async (path: string, file: string): Promise<MovePart | null> => {
  const size = await stat(file).then(
    (found) => found.size,
    () => null,
  )
  return size === null ? null : { path: path.replaceAll('\\', '/'), file, size, sha256: await fileHash(file) }
}

const partsOf = async ({ backup, backups, header }: MoveOutOrder, dataFolder: string) => {
  const parts: MovePart[] = []
  let damagedFiles = 0
  const add = async (path: string, file: string): Promise<void> => {
    const part = await partOf(path, file)
    if (part) parts.push(part)
  }
  await add('dau-moi.db', join(backup, COPY))
  if (header.sealed) {
    await add('khoa.json', keyringPath(dataFolder))
    await add(PRINTED, join(dataFolder, PRINTED))
  }
  for (const kept of await keptFilesIn(dataFolder)) {
    const places = [join(dataFolder, kept.path), join(backups, kept.path)]
    let whole: string | undefined
    for (const place of places) if (whole === undefined && (await isWholeFile(kept, place))) whole = place
    if (whole === undefined) damagedFiles += 1
    else await add(kept.path, whole)
  }
  return { parts, damagedFiles }
}

/**
 * Packs the register and all that belongs to it into one encrypted file, reads the file back from where it lies, and only then gives
 * it its name. Refuses with the disk's fault, `cancelled` or `fileUnwritable`, leaving nothing behind.
 */
export const moveOutJob = async (
  order: MoveOutOrder,
  context: Pick<JobContext, 'dataFolder' | 'progress' | 'cancelled'>,
): Promise<Result<MovedOut>> => {
  const unfinished = `${order.target}.tam`
  const told = (done: number, total: number, from: number, what: string): boolean => {
    context.progress(Math.round(from + (STEPS / 2) * (total === 0 ? 1 : Math.min(1, done / total))), STEPS, what)
    return !context.cancelled()
  }
  try {
    context.progress(0, STEPS, 'Gom sổ và tệp đính kèm')
    const { parts, damagedFiles } = await partsOf(order, context.dataFolder)
    const total = parts.reduce((sum, { size }) => sum + size, 0)
    if (!(await writePacked(unfinished, order, parts, (done) => told(done, total, 0, 'Ghi tệp chuyển máy')))) {
      await rm(unfinished, { force: true })
      return stopped
    }
    const header = await readMoveHeader(unfinished)
    const read = header.ok
      ? await readMoveFile(unfinished, order.key, header.value, (done) =>
          told(done, total, STEPS / 2, 'Đọc lại tệp vừa ghi'),
        ).catch((error) => {
          if (error instanceof Error && error.name === 'SealedFileError') return undefined
          throw error
        })
      : undefined
    if (read === null || read?.length !== parts.length) {
      await rm(unfinished, { force: true })
      return read === null ? stopped : unread
    }
    await rename(unfinished, order.target)
    return ok({ files: parts.length, bytes: total, damagedFiles })
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    const fault = writingError(error)
    if (fault) return { ok: false, error: fault }
    throw error
  }
}

/** False when it was stopped. Everything is on the disk when it resolves. */
const writePacked = async (
  path: string,
  { key, header }: MoveOutOrder,
  parts: readonly MovePart[],
  told: (done: number) => boolean,
): Promise<boolean> => {
  const out = await open(path, 'w')
  try {
    let done = 0
    for await (const bytes of moveFileBytes(key, header, parts)) {
      if (!told(done)) return false
      await out.writeFile(bytes)
      done += bytes.length
    }
    await out.sync()
    return true
  } finally {
    await out.close()
  }
}
