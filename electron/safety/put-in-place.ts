import { existsSync, renameSync, rmSync } from 'node:fs'

/** The files SQLite keeps beside a register. */
const besides = ['', '-wal', '-shm']

const moveAll = (from: string, to: string): void => {
  for (const suffix of besides) if (existsSync(from + suffix)) renameSync(from + suffix, to + suffix)
}

/**
 * Puts the register waiting in `prepared` in the place of `file`, which is kept whole under `aside`. Nothing may have either open.
 * Throws the system's error with everything as it was.
 */
export const putInPlace = (prepared: string, file: string, aside: string): void => {
  moveAll(file, aside)
  try {
    for (const suffix of besides.slice(1)) rmSync(file + suffix, { force: true })
    renameSync(prepared, file)
  } catch (error) {
    moveAll(aside, file)
    throw error
  }
}

/** Takes a register that was put in place away again and brings back the one kept aside. */
export const putBack = (file: string, aside: string): void => {
  for (const suffix of besides) rmSync(file + suffix, { force: true })
  moveAll(aside, file)
}
