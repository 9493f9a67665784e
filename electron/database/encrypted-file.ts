import Database from 'better-sqlite3'
import { CIPHER_SETTINGS, giveKey, keyText } from './register-key.ts'

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

/** Whether a key opens an encrypted file. */
export const keyOpens = (file: string, key: Uint8Array): boolean => {
  const connection = new Database(file, { readonly: true })
  try {
    giveKey(connection, key)
    connection.pragma('schema_version')
    return true
  } catch {
    return false
  } finally {
    connection.close()
  }
}
