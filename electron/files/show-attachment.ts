import { randomUUID } from 'node:crypto'
import { chmod, copyFile, mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { ok, type Result, refusal } from '../../shared/result.ts'
import type { Ports } from '../ports.ts'
import { attachmentPath } from './attachment-store.ts'

/** Folder of copies shown outside; emptied by the next run. */
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
  const folder = path.join(dataFolder, FOLDER, randomUUID())
  const copy = path.join(folder, path.basename(file.name))
  await clearOldCopies(dataFolder)
  try {
    await mkdir(folder, { recursive: true })
    await copyFile(attachmentPath(dataFolder, file.hash), copy)
    await chmod(copy, 0o444)
  } catch {
    return refusal(
      'fileUnreadable',
      'Không mở được tệp đính kèm: tệp không còn trong thư mục dữ liệu hoặc ổ đĩa đã đầy. Hãy kiểm tra thư mục dữ liệu hoặc đính kèm lại tệp.',
    )
  }
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

const cleared = new Set<string>()

/** Removes the copies shown by earlier runs, once a run; those another program still holds are left for the next time. */
const clearOldCopies = async (dataFolder: string): Promise<void> => {
  if (cleared.has(dataFolder)) return
  cleared.add(dataFolder)
  await rm(path.join(dataFolder, FOLDER), { recursive: true, force: true }).catch(() => undefined)
}
