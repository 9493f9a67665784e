import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads'
import type Database from 'better-sqlite3'

/** Under this name every thread started later finds the key of its register too. */
const PLACE = 'dau-moi/khoa-so'

/** Bytes of the key that encrypts a register. */
export const KEY_BYTES = 32

/**
 * From now on, encrypted registers of this process and of the threads it starts are opened, and new ones made, with this key (32
 * bytes); null: there is none, and new registers are not encrypted. Throws RangeError for a key of another length.
 */
export const useRegisterKey = (key: Uint8Array | null): void => {
  if (key !== null && key.length !== KEY_BYTES) throw new RangeError(`A register's key has ${KEY_BYTES} bytes`)
  setEnvironmentData(PLACE, key === null ? '' : Buffer.from(key).toString('hex'))
}

/** The key in use; null when there is none. */
export const registerKey = (): Uint8Array | null => {
  const hex = getEnvironmentData(PLACE)
  return typeof hex === 'string' && hex !== '' ? Buffer.from(hex, 'hex') : null
}

/**
 * The file format of SQLCipher 4 (AES-256, each page with a message authentication code of its own). Measured beside it, 10,000 requests
 * read from a cold file against a plain one: SQLCipher 3.0 times, AEGIS 1.4, ChaCha20 3.6, Ascon 4.4, SQLCipher without the codes 1.2;
 * larger pages or a larger cache change nothing. AEGIS would be quicker, but what is read cold is read behind the first screen and
 * searched in memory: no one waits for it. And DB Browser for SQLite opens this format, so an officer who has the key needs no program
 * of ours. Without the codes a changed page would go unnoticed.
 */
export const CIPHER_SETTINGS = [`cipher = 'sqlcipher'`, 'legacy = 4'] as const

/** The key as SQLite's pragmas take it. */
export const keyText = (key: Uint8Array): string => `x'${Buffer.from(key).toString('hex')}'`

/** Gives a connection just opened the key. Who has the key is never bound to this app. */
export const giveKey = (connection: Database.Database, key: Uint8Array): void => {
  for (const setting of CIPHER_SETTINGS) connection.pragma(setting)
  connection.pragma(`key = "${keyText(key)}"`)
}
