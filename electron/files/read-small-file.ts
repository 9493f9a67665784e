import { readFile, stat } from 'node:fs/promises'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { databaseError } from '../database/database-errors.ts'

/**
 * Reads a file the officer chose, whole, into memory; `largest` in bytes. Refuses with `fileUnreadable` a file that is
 * empty, too large, gone or not readable; `what` names it in the message: «Tệp khóa».
 */
export const readSmallFile = async (path: string, largest: number, what: string): Promise<Result<Uint8Array>> => {
  try {
    const { size } = await stat(path)
    if (size === 0) return refusal('fileUnreadable', `${what} rỗng (0 byte). Hãy kiểm tra lại tệp rồi chọn lại.`)
    if (size > largest)
      return refusal(
        'fileUnreadable',
        `${what} lớn hơn ${sizeInWords(largest)} nên không được đọc. Hãy kiểm tra xem đã chọn đúng tệp chưa.`,
      )
    return ok(await readFile(path))
  } catch (error) {
    if (databaseError(error) || isFolder(error))
      return refusal(
        'fileUnreadable',
        `${what} không đọc được. Hãy kiểm tra tệp còn ở chỗ cũ (USB, ổ mạng có bị rút không) rồi chọn lại.`,
      )
    throw error
  }
}

const isFolder = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EISDIR'

const sizeInWords = (bytes: number): string =>
  bytes >= 1024 * 1024 ? `${Math.floor(bytes / (1024 * 1024))} MB` : `${Math.floor(bytes / 1024)} KB`
