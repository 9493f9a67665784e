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

/** Reads a file's header without opening it as a database: opening alone could write. */
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

/**
 * The one way a register file is opened: with the key in use when the file is encrypted or not there yet, without when it is plain.
 * The key is tried at the first statement, which throws SQLITE_NOTADB when it is wrong or missing.
 */
export const openConnection = (file: string, options: Database.Options = {}): Database.Database => {
  const { kind } = fileHeader(file)
  const connection = new Database(file, options)
  const key = kind === 'plain' ? null : registerKey()
  if (key !== null) giveKey(connection, key)
  return connection
}
