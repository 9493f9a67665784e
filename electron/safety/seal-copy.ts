import { rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { copyDatabase } from '../database/copy-database.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { openConnection } from '../database/open-connection.ts'
import { CIPHER_SETTINGS, keyText } from '../database/register-key.ts'

/** Encrypts a closed plain SQLite file where it lies; a file this is interrupted at is worth nothing. Throws SqliteError. */
export const encryptInPlace = (file: string, key: Uint8Array): void => {
  const connection = new Database(file)
  try {
    // Nothing of the plain pages may stay in a rollback journal, and nobody needs to go back.
    connection.pragma('journal_mode = OFF')
    connection.pragma('locking_mode = EXCLUSIVE')
    for (const setting of CIPHER_SETTINGS) connection.pragma(setting)
    connection.pragma(`rekey = "${keyText(key)}"`)
  } finally {
    connection.close()
  }
}

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
