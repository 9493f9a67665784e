import { statfs } from 'node:fs/promises'
import { basename } from 'node:path'
import type { AppError } from '../../shared/result.ts'

const megabytes = (bytes: number): string => `${(Math.ceil(bytes / 104_857.6) / 10).toLocaleString('vi-VN')} MB`

/** Bytes that a person without special rights may still write to the disk of a folder; undefined when it can't be told. */
export const freeSpace = async (folder: string): Promise<number | undefined> => {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch {
    return undefined
  }
}

/** Room for the new folder itself and the checksums, in bytes. */
const spare = 16 * 1024

/** What to tell when the disk of `folder` has no room for the files of a report; undefined when it has, or does not say. */
export const noRoomFor = async (
  folder: string,
  parts: readonly { readonly bytes: Uint8Array }[],
): Promise<AppError | undefined> => {
  const needed = parts.reduce((sum, { bytes }) => sum + bytes.byteLength, spare)
  const free = await freeSpace(folder)
  return free === undefined || free >= needed
    ? undefined
    : {
        code: 'diskFull',
        message: `Ổ đĩa chứa thư mục «${basename(folder)}» chỉ còn trống ${megabytes(free)}, báo cáo cần ${megabytes(needed)}. Chưa ghi gì. Hãy xóa bớt tệp hoặc chọn nơi khác.`,
      }
}
