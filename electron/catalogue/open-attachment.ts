import { randomUUID } from 'node:crypto'
import { chmod, copyFile, mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { ok, type Result, refusal } from '../../shared/result.ts'
import type { Ports } from '../ports.ts'
import type { Session } from '../session.ts'
import { attachmentPath } from './attachment-store.ts'
import { noSuchItem } from './catalogue-refusals.ts'
import { readItem } from './catalogue-repository.ts'

/** Folder of copies shown outside; emptied by the next run. */
const FOLDER = 'tam'

/**
 * Shows a read-only copy of an attachment, under its own name, with the system's program, so that what is kept is never
 * changed by accident.
 */
export const openAttachment = async (
  context: Pick<Session, 'database' | 'dataFolder'>,
  ports: Pick<Ports, 'openPath'>,
  input: { readonly id: number; readonly hash: string },
): Promise<Result<null>> => {
  const file = readItem(context.database, input.id)?.attachments.find((each) => each.hash === input.hash)
  if (!file) return noSuchItem()
  const folder = path.join(context.dataFolder, FOLDER, randomUUID())
  const copy = path.join(folder, path.basename(file.name))
  await clearOldCopies(context.dataFolder)
  try {
    await mkdir(folder, { recursive: true })
    await copyFile(attachmentPath(context.dataFolder, file.hash), copy)
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
