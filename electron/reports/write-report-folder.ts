import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { ExportedReport } from '../../shared/reports/report.ts'
import { reportFileNames } from '../../shared/reports/report-names.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { type FolderFault, folderFault } from './folder-fault.ts'

/** `name` may lie in a folder of its own: «tep/danh-muc.pdf». */
export type ReportPart = { readonly name: string; readonly bytes: Uint8Array }
export type WrittenReport = Pick<ExportedReport, 'folderName' | 'files'>

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** On disk when it returns, and read back to be what was meant. */
const writeDurably = async (path: string, bytes: Uint8Array): Promise<void> => {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  const back = await readFile(path)
  if (sha256(back) !== sha256(bytes)) throw Object.assign(new Error('Read back other bytes.'), { code: 'EIO' })
}

/** A folder's own entries, where the system can flush them (Windows can't and needn't). */
const syncFolder = async (path: string): Promise<void> => {
  try {
    const folder = await open(path, 'r')
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  } catch {
    // Not every file system of a USB stick lets a folder be flushed; the files themselves are.
  }
}

/** «name», or «name-2», «name-3» … when the folder has one already: an earlier report is never touched. */
const freeName = (folder: string, name: string): string => {
  for (let turn = 1; ; turn += 1) {
    const candidate = turn === 1 ? name : `${name}-${turn}`
    if (!existsSync(join(folder, candidate))) return candidate
  }
}

/** «hash  name» lines as `sha256sum -c` reads them. */
const checksumsOf = (parts: readonly ReportPart[]): ReportPart => ({
  name: reportFileNames.checksums,
  bytes: Buffer.from(parts.map(({ name, bytes }) => `${sha256(bytes)}  ${name}\n`).join('')),
})

const stopped = refusal('cancelled', 'Đã dừng theo yêu cầu. Không có tệp nào được ghi vào thư mục đã chọn.')

export type WriteSteps = {
  /** Called before each file, with how many are written. */
  readonly progress?: (done: number, total: number, name: string) => void
  readonly cancelled?: () => boolean
}

/**
 * Writes the parts and their SHA256SUMS.txt into a new folder `name` inside `folder`: all of them, proven by reading back,
 * or nothing. Refuses with `diskFull`, `fileUnwritable` (read-only, or the folder is gone) or `cancelled`.
 */
export const writeReportFolder = async (
  folder: string,
  name: string,
  parts: readonly ReportPart[],
  steps: WriteSteps = {},
): Promise<Result<WrittenReport>> => {
  const all = [...parts, checksumsOf(parts)]
  const working = join(folder, `.${name}-${randomUUID()}`)
  let fault: FolderFault | undefined
  try {
    await mkdir(working)
    for (const [index, { name: fileName, bytes }] of all.entries()) {
      if (steps.cancelled?.()) return stopped
      steps.progress?.(index, all.length, fileName)
      if (fileName.includes('/')) await mkdir(dirname(join(working, fileName)), { recursive: true })
      await writeDurably(join(working, fileName), bytes)
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
        sha256: sha256(bytes),
        size: bytes.byteLength,
      })),
    })
  } catch (error) {
    fault = folderFault(error, basename(folder))
    if (!fault) throw error
    return refusal(fault.code, fault.message)
  } finally {
    await rm(working, { recursive: true, force: true }).catch(() => undefined)
  }
}
