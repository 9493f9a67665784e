import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { contentHash } from './content-hash.ts'
import { syncFolder, writeNewFile } from './durable-file.ts'
import { folderFault } from './folder-fault.ts'

/** `name` may lie in a folder of its own: «tep/danh-muc.pdf». */
export type FolderPart = { readonly name: string; readonly bytes: Uint8Array }
export type WrittenFolder = {
  readonly folderName: string
  readonly files: readonly { readonly name: string; readonly sha256: string; readonly size: number }[]
}

const CHECKSUMS = 'SHA256SUMS.txt'

/** Step by step inside `folder`, never `folder` itself: where a stick was pulled out it must not come about on the computer's own disk. */
const makeFoldersOf = async (folder: string, fileName: string): Promise<void> => {
  let at = folder
  for (const step of fileName.split('/').slice(0, -1)) {
    at = join(at, step)
    await mkdir(at).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

/** On disk when it returns, and read back to be what was meant. */
const writeProven = async (path: string, bytes: Uint8Array): Promise<void> => {
  await writeNewFile(path, bytes)
  const back = await readFile(path)
  if (contentHash(back) !== contentHash(bytes))
    throw Object.assign(new Error('Read back other bytes.'), { code: 'EIO' })
}

/** «name», or «name-2», «name-3» … when the folder has one already: an earlier one is never touched. */
const freeName = (folder: string, name: string): string => {
  for (let turn = 1; ; turn += 1) {
    const candidate = turn === 1 ? name : `${name}-${turn}`
    if (!existsSync(join(folder, candidate))) return candidate
  }
}

/** «hash  name» lines as `sha256sum -c` reads them. */
const checksumsOf = (parts: readonly FolderPart[]): FolderPart => ({
  name: CHECKSUMS,
  bytes: Buffer.from(parts.map(({ name, bytes }) => `${contentHash(bytes)}  ${name}\n`).join('')),
})

const stopped = refusal('cancelled', 'Đã dừng theo yêu cầu. Không có tệp nào được ghi vào thư mục đã chọn.')

export type WriteSteps = {
  /** What did not come about when the folder can't be written, to tell the officer: «chưa xuất được báo cáo». */
  readonly undone: string
  /** Called before each file, with how many are written. */
  readonly progress?: (done: number, total: number, name: string) => void
  readonly cancelled?: () => boolean
}

/**
 * Writes the parts and their SHA256SUMS.txt into a new folder `name` inside `folder`: all of them, proven by reading back,
 * or nothing. Refuses with `diskFull`, `fileUnwritable` (read-only, or the folder is gone) or `cancelled`.
 */
export const writeWholeFolder = async (
  folder: string,
  name: string,
  parts: readonly FolderPart[],
  steps: WriteSteps,
): Promise<Result<WrittenFolder>> => {
  const all = [...parts, checksumsOf(parts)]
  const working = join(folder, `.${name}-${randomUUID()}`)
  try {
    await mkdir(working)
    for (const [index, { name: fileName, bytes }] of all.entries()) {
      if (steps.cancelled?.()) return stopped
      steps.progress?.(index, all.length, fileName)
      await makeFoldersOf(working, fileName)
      await writeProven(join(working, fileName), bytes)
    }
    if (steps.cancelled?.()) return stopped
    await syncFolder(working)
    const folderName = freeName(folder, name)
    await rename(working, join(folder, folderName))
    await syncFolder(folder)
    steps.progress?.(all.length, all.length, folderName)
    return ok({
      folderName,
      files: all.map(({ name: fileName, bytes }) => ({
        name: fileName,
        sha256: contentHash(bytes),
        size: bytes.byteLength,
      })),
    })
  } catch (error) {
    const fault = folderFault(error, basename(folder), steps.undone)
    if (!fault) throw error
    return refusal(fault.code, fault.message)
  } finally {
    await rm(working, { recursive: true, force: true }).catch(() => undefined)
  }
}
