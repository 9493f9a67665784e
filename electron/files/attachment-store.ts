import path from 'node:path'
import { contentHash } from './content-hash.ts'
import { putFile } from './durable-file.ts'

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
  const hash = contentHash(bytes)
  await putFile(attachmentPath(dataFolder, hash), bytes)
  return hash
}
