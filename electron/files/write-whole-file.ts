import { randomUUID } from 'node:crypto'
import { rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type AppError, ok, type Result } from '../../shared/result.ts'
import { writeNewFile } from './durable-file.ts'

const full: AppError = {
  code: 'diskFull',
  message:
    'Ổ đĩa đã đầy nên chưa ghi được tệp; không có tệp dở dang. Hãy xóa bớt tệp hoặc chọn ổ đĩa khác rồi làm lại.',
}
const unwritable: AppError = {
  code: 'fileUnwritable',
  message:
    'Không ghi được vào thư mục này: thư mục không cho ghi, hoặc tệp cùng tên đang mở ở chương trình khác. Hãy đóng tệp đó hoặc chọn thư mục khác rồi làm lại.',
}
const vanished: AppError = {
  code: 'fileUnwritable',
  message: 'Không còn thấy thư mục đã chọn (USB hoặc ổ mạng có thể đã bị rút). Hãy chọn lại nơi lưu.',
}
const failing: AppError = {
  code: 'fileUnwritable',
  message: 'Ổ đĩa báo lỗi khi ghi nên chưa có tệp nào được lưu. Hãy kiểm tra ổ đĩa hoặc chọn nơi khác rồi làm lại.',
}

const known: Readonly<Record<string, AppError>> = {
  ENOSPC: full,
  EDQUOT: full,
  EFBIG: full,
  EACCES: unwritable,
  EPERM: unwritable,
  EROFS: unwritable,
  EBUSY: unwritable,
  EISDIR: unwritable,
  EEXIST: unwritable,
  ENAMETOOLONG: unwritable,
  EINVAL: unwritable,
  ENOENT: vanished,
  ENOTDIR: vanished,
  ENODEV: vanished,
  ENXIO: vanished,
  EIO: failing,
}

/** What a fault of writing a chosen file means for the officer; undefined when it is none of the disk's (then it is a bug). */
export const writingError = (error: unknown): AppError | undefined =>
  error instanceof Error && 'code' in error ? known[String(error.code)] : undefined

/**
 * Writes a file that is whole or not there: into a temporary file beside it, onto the disk, then under its name; an older file of
 * that name stays until then. Refuses with `diskFull` or `fileUnwritable` and leaves nothing behind.
 */
export const writeWholeFile = async (path: string, bytes: Uint8Array): Promise<Result<null>> => {
  const unfinished = join(dirname(path), `.${basename(path).slice(0, 40)}.${randomUUID().slice(0, 8)}.tmp`)
  try {
    await writeNewFile(unfinished, bytes)
    await rename(unfinished, path)
    return ok(null)
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    const fault = writingError(error)
    if (fault) return { ok: false, error: fault }
    throw error
  }
}
