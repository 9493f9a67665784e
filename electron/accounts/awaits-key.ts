import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { fileHeader } from '../database/open-connection.ts'
import { registerKey } from '../database/register-key.ts'
import { agencyFile } from '../places.ts'

/** Bytes of a page of an encrypted register; its file is whole pages. */
const PAGE = 4096
/** Different bytes of the 256 that a page of encrypted text holds at least; of a page overwritten by an accident there are few. */
const LEAST_DIFFERENT = 200

const looksEncrypted = (file: string): boolean => {
  const handle = openSync(file, 'r')
  try {
    const page = Buffer.alloc(PAGE)
    if (fstatSync(handle).size % PAGE !== 0 || readSync(handle, page, 0, PAGE, 0) < PAGE) return false
    return new Set(page).size >= LEAST_DIFFERENT
  } finally {
    closeSync(handle)
  }
}

/**
 * Whether the agency's register is encrypted and no key is in use yet. A file that is neither a plain register nor looks encrypted is
 * a damaged one, for which there is nothing to sign in to, unless the file of passwords says that it was encrypted.
 */
export const awaitsKey = (dataFolder: string): boolean => {
  const file = agencyFile(dataFolder)
  if (registerKey() !== null || fileHeader(file).kind !== 'sealed') return false
  return existsSync(join(dataFolder, 'khoa.json')) || looksEncrypted(file)
}
