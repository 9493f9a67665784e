import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import Database from 'better-sqlite3'
import { giveKey, registerKey } from './register-key.ts'

/** What the first hundred bytes of a file say of it. */
export type FileHeader =
  | { readonly kind: 'none' }
  /** An SQLite file that is not encrypted, with the structure it says it has. */
  | { readonly kind: 'plain'; readonly version: number }
  /** Encrypted, or no SQLite file at all: only the right key tells. */
  | { readonly kind: 'sealed' }
  | { readonly kind: 'tooShort' }

const HEADER = 100

/**
 * Reads a file's header without opening it as a database: opening alone could write. Not for a register that this process has open:
 * where locks belong to the process (Linux, macOS), closing any handle of the file lets go of all that SQLite holds on it.
 */
export const fileHeader = (file: string): FileHeader => {
  if (!existsSync(file)) return { kind: 'none' }
  const handle = openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(HEADER)
    const length = readSync(handle, bytes, 0, HEADER, 0)
    if (length === 0) return { kind: 'none' }
    if (length < HEADER) return { kind: 'tooShort' }
    if (bytes.toString('latin1', 0, 16) !== 'SQLite format 3\0') return { kind: 'sealed' }
    return { kind: 'plain', version: bytes.readUInt32BE(60) }
  } finally {
    closeSync(handle)
  }
}

const sealedConnections = new WeakSet<object>()

/** Whether the register behind an open connection is encrypted. */
export const isSealed = (connection: object): boolean => sealedConnections.has(connection)

/** False when the key does not fit, which the first page tells; a plain register's page fits no key. */
const fits = (connection: Database.Database): boolean => {
  try {
    connection.prepare('SELECT 1 FROM sqlite_schema').get()
    return true
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_NOTADB') return false
    connection.close()
    throw error
  }
}

/**
 * The one way a register file is opened: with the key in use when the file is encrypted or not there yet, without when it is plain or
 * there is no key. A file that is neither throws SQLITE_NOTADB at its first statement. No file is changed by a key that does not fit.
 */
export const openConnection = (file: string, options: Database.Options = {}): Database.Database => {
  const key = registerKey()
  if (key === null) return new Database(file, options)
  const connection = new Database(file, options)
  giveKey(connection, key)
  if (fits(connection)) {
    sealedConnections.add(connection)
    return connection
  }
  connection.close()
  return new Database(file, options)
}
