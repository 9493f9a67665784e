import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ok, type Result, refusal } from '../../shared/result.ts'
import type { Ports } from '../ports.ts'
import { attachmentContent } from './attachment-store.ts'
import { fileHash } from './content-hash.ts'
import { SealedFileError } from './sealed-file.ts'
import { writingError } from './write-whole-file.ts'

/** Folder of copies shown outside, which are not encrypted; emptied when the app closes and when it starts. */
const FOLDER = 'tam'

/**
 * Shows a read-only copy of a kept file, under its own name, with the system's program, so that what is kept is never changed by
 * accident.
 */
export const showAttachment = async (
  dataFolder: string,
  ports: Pick<Ports, 'openPath'>,
  file: { readonly hash: string; readonly name: string },
): Promise<Result<null>> => {
  const copy = path.join(copyFolder(dataFolder), path.basename(file.name))
  await clearOldCopies(dataFolder)
  try {
    await mkdir(path.dirname(copy), { recursive: true })
    await pipeline(attachmentContent(dataFolder, file.hash), createWriteStream(copy, { flags: 'wx' }))
    await chmod(copy, 0o444)
    if ((await fileHash(copy)) !== file.hash) throw new SealedFileError('not what was attached')
  } catch (error) {
    await rm(path.dirname(copy), { recursive: true, force: true }).catch(() => undefined)
    return error instanceof SealedFileError ? keptFileSpoilt : keptFileGone
  }
  return openOutside(ports, copy)
}

/** What is shown is what was attached, or nothing. */
export const keptFileSpoilt = refusal(
  'fileUnreadable',
  'Tệp đính kèm này trong máy đã bị hỏng, không còn đúng như khi đính kèm nên không mở. Hãy khôi phục từ bản sao lưu, hoặc đính kèm lại từ bản gốc.',
)

export const keptFileGone = refusal(
  'fileUnreadable',
  'Không mở được tệp đính kèm: tệp không còn trong thư mục dữ liệu hoặc ổ đĩa đã đầy. Hãy kiểm tra thư mục dữ liệu hoặc đính kèm lại tệp.',
)

const openOutside = async (ports: Pick<Ports, 'openPath'>, copy: string): Promise<Result<null>> => {
  try {
    await ports.openPath(copy)
    return ok(null)
  } catch {
    return refusal(
      'fileUnreadable',
      'Máy chưa có chương trình mở loại tệp này. Hãy cài chương trình phù hợp rồi mở lại.',
    )
  }
}

/** Shows bytes as a file of that name with the system's program; `readOnly` for what is frozen. Refuses as `showAttachment`. */
export const showBytes = async (
  dataFolder: string,
  ports: Pick<Ports, 'openPath'>,
  file: { readonly name: string; readonly bytes: Uint8Array; readonly readOnly: boolean },
): Promise<Result<null>> => {
  const copy = path.join(copyFolder(dataFolder), path.basename(file.name))
  await clearOldCopies(dataFolder)
  try {
    await mkdir(path.dirname(copy), { recursive: true })
    await writeFile(copy, file.bytes, { mode: file.readOnly ? 0o444 : 0o644 })
  } catch (error) {
    const fault = writingError(error)
    if (fault === undefined) throw error
    return { ok: false, error: fault }
  }
  return openOutside(ports, copy)
}

const copyFolder = (dataFolder: string): string => path.join(dataFolder, FOLDER, randomUUID())

const cleared = new Set<string>()

/** Removes the copies shown by earlier runs, once a run; those another program still holds are left for the next time. Never rejects. */
export const clearOldCopies = async (dataFolder: string): Promise<void> => {
  if (cleared.has(dataFolder)) return
  cleared.add(dataFolder)
  await clearShownCopies(dataFolder)
}

/** Removes every copy that was shown outside; those another program still holds are left for the next time. Never rejects. */
export const clearShownCopies = async (dataFolder: string): Promise<void> => {
  const folder = path.join(dataFolder, FOLDER)
  const copies = await readdir(folder).catch(() => [])
  for (const copy of copies) await rm(path.join(folder, copy), { recursive: true, force: true }).catch(() => undefined)
}
