import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { contentHash } from '../files/content-hash.ts'
import { writeWholeFile } from '../files/write-whole-file.ts'

/** Folder of the bundles that were sent, inside the data folder. */
export const bundleFolderName = 'bao-cao'
const folderOf = (dataFolder: string): string => join(dataFolder, bundleFolderName)
const fileOf = (dataFolder: string, hash: string): string => join(folderOf(dataFolder), `${hash}.bctt`)

/** Keeps a bundle in the data folder under its hash, so that it can be handed over again as it was. Refuses as `writeWholeFile`. */
export const keepBundle = async (dataFolder: string, bytes: Uint8Array): Promise<Result<string>> => {
  const hash = contentHash(bytes)
  if (existsSync(fileOf(dataFolder, hash))) return ok(hash)
  await mkdir(folderOf(dataFolder), { recursive: true })
  const written = await writeWholeFile(fileOf(dataFolder, hash), bytes)
  return written.ok ? ok(hash) : written
}

/** The bytes of a kept bundle; refuses (`fileUnreadable`) one that is gone or no longer what it was. */
export const readKeptBundle = async (dataFolder: string, hash: string): Promise<Result<Buffer>> => {
  try {
    const bytes = await readFile(fileOf(dataFolder, hash))
    if (contentHash(bytes) === hash) return ok(bytes)
  } catch {
    // Told below: gone and spoilt are mended alike.
  }
  return refusal(
    'fileUnreadable',
    'Gói báo cáo lưu trong thư mục dữ liệu không còn hoặc đã hỏng. Hãy phục hồi thư mục «bao-cao» từ bản sao lưu, hoặc xuất bản thay thế.',
  )
}
