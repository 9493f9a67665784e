import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LookReason } from '../../shared/safety/look.ts'
import { copyDatabase, openForCopy, proveDatabase } from '../database/copy-database.ts'
import { isAliveHere } from './owner-file.ts'
import { salvageRegister } from './salvage-register.ts'

/** A copy of a register that is only looked at, in a folder of its own; the register itself is never touched. */
export type Look = {
  readonly reason: LookReason
  readonly folder: string
  readonly file: string
  /** Rows of a damaged register that could not be read. */
  readonly rowsLost: number
}

const NAME = /^dau-moi-xem-(\d+)-/

/** Rows that were not copied, once the copy is sound; null when nothing can be copied. */
const copyOf: Readonly<Record<LookReason, (register: string, copy: string) => Promise<number | null>>> = {
  damaged: async (register, copy) => (await salvageRegister(register, copy))?.lost ?? null,
  // At one moment, beside the desk that goes on writing.
  held: async (register, copy) => {
    const source = openForCopy(register)
    try {
      copyDatabase(source, copy)
      return 0
    } finally {
      source.close()
    }
  },
  // Nobody writes there, and SQLite can't even make the file it reads a write-ahead log with.
  unwritable: async (register, copy) => {
    for (const suffix of ['', '-wal']) if (existsSync(register + suffix)) copyFileSync(register + suffix, copy + suffix)
    proveDatabase(copy)
    return 0
  },
}

/**
 * Copies what can be read of a register that can't be opened for writing: encrypted as it is, into the system's folder for temporary
 * files, since its own disk may be failing or full. Null, with nothing left behind, when nothing can be read.
 */
export const prepareLook = async (register: string, reason: LookReason): Promise<Look | null> => {
  sweepLooks()
  const folder = mkdtempSync(join(tmpdir(), `dau-moi-xem-${process.pid}-`))
  const file = join(folder, 'dau-moi.db')
  try {
    const rowsLost = await copyOf[reason](register, file)
    if (rowsLost !== null) return { reason, folder, file, rowsLost }
  } catch {
    // Then it can't be looked at.
  }
  dropLook(folder)
  return null
}

/** Takes the copy away. Throws nothing: what stays is swept at the next start. */
export const dropLook = (folder: string): void => {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  } catch {
    // Held by a virus scanner, perhaps.
  }
}

/** Takes away copies whose process ended without doing so. */
export const sweepLooks = (): void => {
  for (const name of readdirSync(tmpdir())) {
    const owner = NAME.exec(name)?.[1]
    if (owner !== undefined && !isAliveHere(Number(owner))) dropLook(join(tmpdir(), name))
  }
}
