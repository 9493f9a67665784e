import { randomUUID } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { databaseError } from '../database/database-errors.ts'
import type { JobRunner } from '../jobs/job-runner.ts'
import { attachmentExtensions, contentMatchesName, extensionOf, nameIsMarkedSecret } from './attachment-kind.ts'
import { storeAttachment } from './attachment-store.ts'
import { contentIsMarkedSecret } from './secrecy-mark.ts'

const MEGABYTE = 1024 * 1024
/** Largest attachment, MB. */
const LARGEST = 50

/** A file fit to be kept, with its own name and what is in it. */
export type ReadAttachment = { readonly name: string; readonly bytes: Uint8Array }

/**
 * Reads a file to be kept with an item or a request; a PDF is looked into in a thread of its own. Refuses one that is too large, empty, not what its ending says, of a kind
 * not kept, or whose name or first lines carry a degree of secrecy.
 */
export const readAttachment = async (
  filePath: string,
  jobs: Pick<JobRunner, 'run'>,
): Promise<Result<ReadAttachment>> => {
  const name = path.basename(filePath).normalize('NFC')
  if (nameIsMarkedSecret(name))
    return refusal(
      'invalidInput',
      'Tên tệp có dấu chỉ độ mật nên tệp không được nhận. Tài liệu mật không được lưu trên máy này; hãy liên hệ người quản lý tài liệu mật của cơ quan.',
    )
  if (!attachmentExtensions.includes(extensionOf(name)))
    return refusal(
      'invalidInput',
      `Chỉ nhận tệp ${attachmentExtensions.join(', ')}. Hãy đổi sang một trong các dạng này.`,
    )
  try {
    const { size } = await stat(filePath)
    if (size === 0) return refusal('invalidInput', 'Tệp rỗng (0 byte). Hãy kiểm tra lại tệp rồi chọn lại.')
    if (size > LARGEST * MEGABYTE)
      return refusal('invalidInput', `Tệp lớn hơn ${LARGEST} MB. Hãy nén hoặc tách nhỏ tệp rồi đính kèm lại.`)
    const bytes = await readFile(filePath)
    if (!contentMatchesName(name, bytes))
      return refusal(
        'fileUnreadable',
        'Nội dung tệp không đúng với đuôi tên tệp (tệp bị hỏng hoặc đã bị đổi đuôi). Hãy lưu lại tệp bằng phần mềm gốc rồi chọn lại.',
      )
    if (contentIsMarkedSecret(name, bytes)) return secret
    if (extensionOf(name) !== 'pdf') return ok({ name, bytes })
    const marked = await jobs.run<{ path: string }, boolean>('pdf-secrecy', randomUUID(), { path: filePath })
    if (!marked.ok) return marked
    return marked.value ? secret : ok({ name, bytes })
  } catch (error) {
    const known = databaseError(error)
    if (known)
      return refusal('fileUnreadable', 'Không đọc được tệp đã chọn. Hãy kiểm tra tệp còn ở chỗ cũ rồi chọn lại.')
    throw error
  }
}

const secret = refusal(
  'invalidInput',
  'Đầu văn bản có dấu chỉ độ mật nên tệp không được nhận. Tài liệu mật không được lưu trên máy này; hãy liên hệ người quản lý tài liệu mật của cơ quan.',
)

/** Keeps what was read under its hash and answers that; refuses with the disk's fault in words, leaving nothing half-written. */
export const keepAttachment = async (dataFolder: string, bytes: Uint8Array): Promise<Result<string>> => {
  try {
    return ok(await storeAttachment(dataFolder, bytes))
  } catch (error) {
    const known = databaseError(error)
    if (known) return refusal(known.code, `Chưa đính kèm được tệp. ${known.message}`)
    throw error
  }
}
