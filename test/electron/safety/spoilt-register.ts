import { readFileSync, writeFileSync } from 'node:fs'
import { closeDatabase, openDatabase } from '../../../electron/database/open-database.ts'
import { must } from '../requests/open-register.ts'

/** Writes nonsense over so many bytes of a file. */
export const spoil = (file: string, from: number, length: number): void => {
  const bytes = readFileSync(file)
  bytes.fill(7, from, from + length)
  writeFileSync(file, bytes)
}

/** The first page that holds rows of a table and is not the root of it. */
export const leafOf = (file: string, table: string): number => {
  const database = must(openDatabase(file))
  const root = Number(database.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table))
  closeDatabase(database)
  const bytes = readFileSync(file)
  const page = (root - 1) * 4096
  // An inner page points to its children, its first cell to the first.
  return bytes.readUInt8(page) === 5 ? bytes.readUInt32BE(page + bytes.readUInt16BE(page + 12)) : root
}
