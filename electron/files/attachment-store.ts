import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'

/** Folder of attachments beside the database; each file is kept once under the hash of its content. */
const FOLDER = 'tep-dinh-kem'

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
    const file = await open(temporary, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, target)
    await syncFolder(path.dirname(target))
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  return hash
}

/** Makes a rename last through a power cut; Windows does this by itself and refuses to open folders. */
const syncFolder = async (folder: string): Promise<void> => {
  let handle: FileHandle | undefined
  try {
    handle = await open(folder, 'r')
    await handle.sync()
  } catch {
    // Not every file system can; the file itself has been synced.
  } finally {
    await handle?.close()
  }
}
