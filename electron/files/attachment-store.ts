import { createHash, randomUUID } from 'node:crypto'
import { mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { syncFolder, writeNewFile } from './durable-file.ts'

/** Folder of attachments beside the database; each file is kept once under the hash of its content. */
const FOLDER = 'tep-dinh-kem'

/** The store inside a folder. */
export const attachmentFolder = (folder: string): string => path.join(folder, FOLDER)

/** Where the file with this SHA-256 (hex) is kept. */
export const attachmentPath = (dataFolder: string, hash: string): string =>
  path.join(dataFolder, FOLDER, hash.slice(0, 2), hash)

/**
 * Keeps bytes as an attachment and returns their hash; on disk when it resolves. A file already there is left as it is.
 * Rejects with the system's error when the disk is full or read-only, leaving nothing half-written.
 */
export const storeAttachment = async (dataFolder: string, bytes: Uint8Array): Promise<string> => {
  const hash = createHash('sha256').update(bytes).digest('hex')
  const target = attachmentPath(dataFolder, hash)
  await mkdir(path.dirname(target), { recursive: true })
  const temporary = `${target}.${randomUUID()}.tam`
  try {
    await writeNewFile(temporary, bytes)
    await rename(temporary, target)
    await syncFolder(path.dirname(target))
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  return hash
}
