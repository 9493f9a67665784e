import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { keyFileName } from '../bundle/agency-key.ts'
import { bundleFolderName } from '../bundle/bundle-store.ts'
import { registerKey } from '../database/register-key.ts'
import { SEALED_ENDING, storedNames, storedPath } from '../files/attachment-store.ts'
import { contentHash } from '../files/content-hash.ts'
import { putFile } from '../files/durable-file.ts'
import { SealedFileError, sealedName, unsealedBytes } from '../files/sealed-file.ts'

/** How many files there were, and how many of them no longer are what their name says. */
export type CopiedFiles = { readonly files: number; readonly bytes: number; readonly damaged: number }

/** A file kept beside the register: its name says what its content must be, unless `named` is false. */
export type KeptFile = { readonly path: string; readonly named: boolean }

const TEMPLATES = 'mau-van-ban'
const KEPT_NAME = /^([0-9a-f]{64})(\.bctt|\.docx|\.kin)?$/

const sizeOf = async (path: string): Promise<number | undefined> => {
  try {
    return (await stat(path)).size
  } catch {
    return undefined
  }
}

/** Everything kept beside the register in a folder: attachments, sent bundles, Word templates, the signing key. */
export const keptFilesIn = async (folder: string): Promise<readonly KeptFile[]> => {
  const flat = await Promise.all(
    [bundleFolderName, TEMPLATES].map(async (inside) =>
      (await readdir(join(folder, inside)).catch(() => [])).map((name) => join(inside, name)),
    ),
  )
  const named = [...(await storedNames(folder)).map(storedPath), ...flat.flat()]
  const key = (await sizeOf(join(folder, keyFileName))) === undefined ? [] : [{ path: keyFileName, named: false }]
  return [...named.filter((path) => KEPT_NAME.test(basename(path))).map((path) => ({ path, named: true })), ...key]
}

/** Whether the file at `path` is there and is what its name says; see `isWhole`. */
export const isWholeFile = async (kept: KeptFile, path: string): Promise<boolean> => {
  const content = await readFile(path).catch(() => undefined)
  return content !== undefined && isWhole(kept, content)
}

/** Whether a content is what its file's name says. What another register's key encrypted can't be looked into: it counts as whole. */
const isWhole = async ({ path, named }: KeptFile, content: Uint8Array): Promise<boolean> => {
  const [, name = '', ending] = KEPT_NAME.exec(basename(path)) ?? []
  if (!named) return true
  if (ending !== SEALED_ENDING) return contentHash(content) === name
  const key = registerKey()
  if (key === null) return true
  try {
    return sealedName(key, contentHash(await unsealedBytes(key, content))) === name
  } catch (error) {
    if (error instanceof SealedFileError) return false
    throw error
  }
}

/**
 * Brings into `to` every file kept beside the register that it lacks; with `mend` also those that it has and that are no longer what
 * their name says. `signingKey` false leaves the agency's key out. A file of `from` that is damaged itself is left out and counted. Rejects with the system's error; what was
 * copied by then is whole. `stopped` is asked before each file.
 */
export const copyKeptFiles = async (
  from: string,
  to: string,
  {
    mend = false,
    signingKey = true,
    told,
    stopped,
  }: { mend?: boolean; signingKey?: boolean; told: (done: number, total: number) => void; stopped: () => boolean },
): Promise<CopiedFiles> => {
  const files = (await keptFilesIn(from)).filter(({ named }) => named || signingKey)
  let bytes = 0
  let damaged = 0
  const isThere = async (file: KeptFile, size: number): Promise<boolean> =>
    (await sizeOf(join(to, file.path))) === size &&
    (!mend || (await isWhole(file, await readFile(join(to, file.path)))))
  for (const [index, file] of files.entries()) {
    if (stopped()) break
    told(index, files.length)
    const size = (await sizeOf(join(from, file.path))) ?? 0
    bytes += size
    if (await isThere(file, size)) continue
    const content = await readFile(join(from, file.path))
    if (await isWhole(file, content)) await putFile(join(to, file.path), content)
    else damaged += 1
  }
  return { files: files.length, bytes, damaged }
}
