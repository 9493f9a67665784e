import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { attachmentFolder } from '../files/attachment-store.ts'
import { syncFolder, writeNewFile } from '../files/durable-file.ts'

/** How many files were in the store, and which of them no longer are what their name says. */
export type CopiedAttachments = { readonly files: number; readonly bytes: number; readonly damaged: number }

const hashName = /^[0-9a-f]{64}$/

/** Every attachment of a store: its path below the store, by its hash. */
const attachmentsIn = async (store: string): Promise<readonly string[]> => {
  const shelves = await readdir(store).catch(() => [])
  const names = await Promise.all(
    shelves.map(async (shelf) =>
      (await readdir(join(store, shelf)).catch(() => []))
        .filter((name) => hashName.test(name))
        .map((name) => join(shelf, name)),
    ),
  )
  return names.flat().toSorted()
}

const sizeOf = async (path: string): Promise<number | undefined> => {
  try {
    return (await stat(path)).size
  } catch {
    return undefined
  }
}

/**
 * Brings into the store of `to` every attachment of the store of `from` that it lacks. A file whose content is not what its
 * name says is left out and counted. Both are folders that hold a store. Rejects with the system's error; what was
 * copied by then is whole. `stopped` is asked before each file.
 */
export const copyAttachments = async (
  from: string,
  to: string,
  told: (done: number, total: number) => void,
  stopped: () => boolean,
): Promise<CopiedAttachments> => {
  const [source, target] = [attachmentFolder(from), attachmentFolder(to)]
  const names = await attachmentsIn(source)
  let bytes = 0
  let damaged = 0
  for (const [index, name] of names.entries()) {
    if (stopped()) break
    told(index, names.length)
    const size = (await sizeOf(join(source, name))) ?? 0
    bytes += size
    if ((await sizeOf(join(target, name))) === size) continue
    const content = await readFile(join(source, name))
    if (createHash('sha256').update(content).digest('hex') !== name.slice(-64)) damaged += 1
    else await put(join(target, name), content)
  }
  return { files: names.length, bytes, damaged }
}

const put = async (path: string, content: Uint8Array): Promise<void> => {
  await mkdir(dirname(path), { recursive: true })
  const temporary = `${path}.${randomUUID()}.tam`
  try {
    await writeNewFile(temporary, content)
    await rename(temporary, path)
    await syncFolder(dirname(path))
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error
  }
}
