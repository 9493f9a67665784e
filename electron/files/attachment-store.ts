import { createReadStream, existsSync, rmSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { registerKey } from '../database/register-key.ts'
import { contentHash } from './content-hash.ts'
import { putFile } from './durable-file.ts'
import { sealedBytes, sealedName, unsealed, unsealedHash } from './sealed-file.ts'

/** Folder of attachments beside the database; each file is kept once, named after its content. */
const FOLDER = 'tep-dinh-kem'
/** Ending of an encrypted attachment. */
export const SEALED_ENDING = '.kin'

/** The store inside a folder. */
export const attachmentFolder = (folder: string): string => path.join(folder, FOLDER)

/** Path of a stored name inside the folder of the store. */
export const storedPath = (name: string): string => path.join(FOLDER, name.slice(0, 2), name)

/** Where the file with this SHA-256 (hex) is kept in a register that is not encrypted. */
export const attachmentPath = (dataFolder: string, hash: string): string => path.join(dataFolder, storedPath(hash))

/**
 * Where it is kept encrypted. Its name is made of the hash and the key: from the bare hash, anybody with the disk could tell whether a
 * document he holds himself lies in the register.
 */
export const sealedAttachmentPath = (dataFolder: string, hash: string, key: Uint8Array): string =>
  path.join(dataFolder, `${storedPath(sealedName(key, hash))}${SEALED_ENDING}`)

/**
 * Keeps bytes as an attachment, encrypted when the register is, and returns their hash; on disk when it resolves. Rejects with the
 * system's error when the disk is full or read-only, leaving nothing half-written.
 */
export const storeAttachment = async (dataFolder: string, bytes: Uint8Array): Promise<string> => {
  const hash = contentHash(bytes)
  const key = registerKey()
  if (key) await putFile(sealedAttachmentPath(dataFolder, hash, key), await sealedBytes(key, bytes))
  else await putFile(attachmentPath(dataFolder, hash), bytes)
  return hash
}

/**
 * The content of a kept file, piece by piece, whichever way it is kept; rejects with the system's error when it is not there, with
 * SealedFileError when it was altered. Whoever reads compares the hash.
 */
export const attachmentContent = (dataFolder: string, hash: string): AsyncIterable<Uint8Array> => {
  const key = registerKey()
  const box = key === null ? undefined : sealedAttachmentPath(dataFolder, hash, key)
  return key && box && existsSync(box)
    ? unsealed(key, createReadStream(box))
    : createReadStream(attachmentPath(dataFolder, hash))
}

/** Takes a kept file away, however it is kept. Throws the system's error while another program holds it. */
export const removeAttachment = (dataFolder: string, hash: string): void => {
  const key = registerKey()
  if (key) rmSync(sealedAttachmentPath(dataFolder, hash, key), { force: true })
  rmSync(attachmentPath(dataFolder, hash), { force: true })
}

/**
 * Encrypts a plain file of a store where it lies, under its new name, and proves it by reading it back; the plain one stays. A file that
 * is no longer what was attached is kept as it is, and told spoilt when it is shown, as before. Rejects with the system's error.
 */
export const sealAttachment = async (folder: string, hash: string, key: Uint8Array): Promise<void> => {
  const content = await readFile(attachmentPath(folder, hash))
  const target = sealedAttachmentPath(folder, hash, key)
  await putFile(target, await sealedBytes(key, content))
  if ((await unsealedHash(key, target)) !== contentHash(content))
    throw Object.assign(new Error('Read back other bytes.'), { code: 'EIO' })
}

const namesIn = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => [])

/** Names of every file in the store of a folder: hashes, and names with `SEALED_ENDING`. */
export const storedNames = async (folder: string): Promise<readonly string[]> => {
  const store = attachmentFolder(folder)
  const shelves = await Promise.all((await namesIn(store)).map((shelf) => namesIn(path.join(store, shelf))))
  return shelves.flat()
}

/** Hashes of the attachments of a folder that are not encrypted. */
export const plainAttachments = async (folder: string): Promise<readonly string[]> =>
  (await storedNames(folder)).filter((name) => /^[0-9a-f]{64}$/.test(name))
