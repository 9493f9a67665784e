import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Result, refusal } from '../../shared/result.ts'
import { databaseError } from '../database/database-errors.ts'
import { contentHash } from '../files/content-hash.ts'
import { writeWholeFile } from '../files/write-whole-file.ts'

/** Folder of Word templates beside the register; each file is kept once under the hash of its content. */
const FOLDER = 'mau-van-ban'

const templatePath = (dataFolder: string, hash: string): string => path.join(dataFolder, FOLDER, `${hash}.docx`)

/** Keeps a template's file, whole or not at all; on disk when it resolves. Refuses with the disk's fault in words. */
export const storeTemplate = async (dataFolder: string, bytes: Uint8Array): Promise<Result<null>> => {
  const target = templatePath(dataFolder, contentHash(bytes))
  try {
    await mkdir(path.dirname(target), { recursive: true })
  } catch (error) {
    const known = databaseError(error)
    if (known) return refusal(known.code, `Chưa giữ được mẫu. ${known.message}`)
    throw error
  }
  return writeWholeFile(target, bytes)
}

/** The kept file with this hash; refuses when it is gone or was changed from outside. */
export const readStoredTemplate = async (
  dataFolder: string,
  { hash, name }: { readonly hash: string; readonly name: string },
): Promise<Result<Uint8Array>> => {
  const bytes = await readFile(templatePath(dataFolder, hash)).catch(() => undefined)
  if (bytes && contentHash(bytes) === hash) return { ok: true, value: bytes }
  return refusal(
    'fileUnreadable',
    `Tệp của mẫu «${name}» không còn trong thư mục dữ liệu hoặc đã bị sửa từ bên ngoài, nên chưa lập văn bản theo mẫu này được. Hãy vào Pháp luật, phần Mẫu văn bản, đưa tệp mẫu vào lại hoặc ngừng dùng mẫu.`,
  )
}
