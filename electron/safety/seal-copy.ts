import { rmSync } from 'node:fs'
import { copyDatabase } from '../database/copy-database.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { encryptInPlace } from '../database/encrypted-file.ts'
import { openConnection } from '../database/open-connection.ts'

/**
 * Copies an open plain register to `target`, encrypted with the key in use, and proves the copy by opening, checking and handing it
 * to `prove`; only then it has its name. Throws (leaving no copy) when the disk is full or the copy is not sound.
 */
export const sealCopy = (
  source: Pick<WritableDatabase, 'prepare'>,
  target: string,
  key: Uint8Array,
  prove: (copy: ReadableDatabase) => void,
): void => {
  rmSync(target, { force: true })
  try {
    copyDatabase(source, target)
    encryptInPlace(target, key)
    const copy = openConnection(target, { readonly: true })
    try {
      if (copy.pragma('integrity_check(1)', { simple: true }) !== 'ok')
        throw new Error('The encrypted copy is not sound')
      prove(copy as unknown as ReadableDatabase)
    } finally {
      copy.close()
    }
  } catch (error) {
    rmSync(target, { force: true })
    throw error
  }
}
