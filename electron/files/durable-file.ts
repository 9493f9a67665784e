import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Writes a file that is not there yet; its bytes are on the disk when this resolves. Rejects with the system's error. */
export const writeNewFile = async (path: string, bytes: Uint8Array): Promise<void> => {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Makes a rename inside a folder last through a power cut; Windows does this by itself and refuses to open folders. */
export const syncFolder = async (path: string): Promise<void> => {
  try {
    const folder = await open(path, 'r')
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  } catch {
    // Not every file system (that of a USB stick) lets a folder be flushed; the files themselves are.
  }
}

/**
 * Puts a file in its place, making the folders above it: whole and on the disk when this resolves, or not there. Rejects with the
 * system's error, leaving nothing half-written.
 */
export const putFile = async (path: string, bytes: Uint8Array): Promise<void> => {
  await mkdir(dirname(path), { recursive: true })
  const temporary = `${path}.${randomUUID()}.tam`
  try {
    await writeNewFile(temporary, bytes)
    await rename(temporary, path)
    await syncFolder(dirname(path))
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error
  }
}
