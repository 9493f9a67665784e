import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { keyFileName } from '../bundle/agency-key.ts'
import { bundleFolderName } from '../bundle/bundle-store.ts'
import { attachmentFolder } from '../files/attachment-store.ts'
import { contentHash } from '../files/content-hash.ts'
import { putFile } from '../files/durable-file.ts'

/** How many files there were, and how many of them no longer are what their name says. */
export type CopiedFiles = { readonly files: number; readonly bytes: number; readonly damaged: number }

/** A file kept beside the register; `hash` is what its content must be, null where its name does not say. */
type KeptFile = { readonly path: string; readonly hash: string | null }

const namesIn = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => [])

const hashIn = (name: string): string | undefined => /^([0-9a-f]{64})(\.bctt)?$/.exec(name)?.[1]

/** The files of `names` whose name is a hash. */
const hashed = (folder: string, names: readonly string[]): readonly KeptFile[] =>
  names.flatMap((name) => {
    const hash = hashIn(name)
    return hash === undefined ? [] : [{ path: join(folder, name), hash }]
  })

/** Everything kept beside the register in a folder: attachments, sent bundles, the signing key. */
const keptFilesIn = async (folder: string): Promise<readonly KeptFile[]> => {
  const store = attachmentFolder('')
  const shelves = await namesIn(join(folder, store))
  const attachments = await Promise.all(
    shelves.map(async (shelf) => hashed(join(store, shelf), await namesIn(join(folder, store, shelf)))),
  )
  const key = (await sizeOf(join(folder, keyFileName))) === undefined ? [] : [{ path: keyFileName, hash: null }]
  return [...attachments.flat(), ...hashed(bundleFolderName, await namesIn(join(folder, bundleFolderName))), ...key]
}

const sizeOf = async (path: string): Promise<number | undefined> => {
  try {
    return (await stat(path)).size
  } catch {
    return undefined
  }
}

const isWhole = (content: Uint8Array, hash: string | null): boolean => hash === null || contentHash(content) === hash

/**
 * Brings into `to` every file kept beside the register that it lacks; with `mend` also those that it has and that are no longer what
 * their name says. A file of `from` that is damaged itself is left out and counted. Rejects with the system's error; what was
 * copied by then is whole. `stopped` is asked before each file.
 */
export const copyKeptFiles = async (
  from: string,
  to: string,
  {
    mend = false,
    told,
    stopped,
  }: { mend?: boolean; told: (done: number, total: number) => void; stopped: () => boolean },
): Promise<CopiedFiles> => {
  const files = await keptFilesIn(from)
  let bytes = 0
  let damaged = 0
  const isThere = async ({ path, hash }: KeptFile, size: number): Promise<boolean> =>
    (await sizeOf(join(to, path))) === size && (!mend || isWhole(await readFile(join(to, path)), hash))
  for (const [index, file] of files.entries()) {
    if (stopped()) break
    told(index, files.length)
    const size = (await sizeOf(join(from, file.path))) ?? 0
    bytes += size
    if (await isThere(file, size)) continue
    const content = await readFile(join(from, file.path))
    if (isWhole(content, file.hash)) await putFile(join(to, file.path), content)
    else damaged += 1
  }
  return { files: files.length, bytes, damaged }
}
