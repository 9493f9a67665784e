import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { putFile } from '../files/durable-file.ts'

/** Seconds a wrong password may make one wait at most. */
const LONGEST = 60

/** Beside the register, so that starting the app anew doesn't shorten the waiting. */
const fileOf = (folder: string): string => join(folder, 'dang-nhap.json')

type Attempts = { readonly failures: number; readonly at: number }

const read = async (folder: string): Promise<Attempts> => {
  try {
    const { failures, at } = JSON.parse(await readFile(fileOf(folder), 'utf8')) as Attempts
    if (Number.isSafeInteger(failures) && failures > 0 && Number.isSafeInteger(at)) return { failures, at }
  } catch {
    // None, or one that can't be read: nothing to wait for.
  }
  return { failures: 0, at: 0 }
}

const write = (folder: string, attempts: Attempts): Promise<void> =>
  putFile(fileOf(folder), Buffer.from(`${JSON.stringify(attempts)}\n`))

/** 1 s after the first wrong password, then twice as long each time, up to a minute. */
const secondsAfter = (failures: number): number => (failures === 0 ? 0 : Math.min(LONGEST, 2 ** (failures - 1)))

/** Whole seconds until a password is tried again, 0 at once; `now`: milliseconds since 1970. A clock set back makes one wait anew, never for ever. */
export const secondsToWait = async (folder: string, now: number): Promise<number> => {
  const { failures, at } = await read(folder)
  if (failures === 0) return 0
  if (at > now) {
    await write(folder, { failures, at: now })
    return secondsAfter(failures)
  }
  return Math.max(0, Math.ceil(secondsAfter(failures) - (now - at) / 1000))
}

/** Counts a wrong password and answers how many seconds the next try waits. */
export const noteFailure = async (folder: string, now: number): Promise<number> => {
  const failures = (await read(folder)).failures + 1
  await write(folder, { failures, at: now })
  return secondsAfter(failures)
}

/** A right password: the next wrong one counts as the first. Answers how many wrong ones came before it. */
export const forgetFailures = async (folder: string): Promise<number> => {
  const { failures } = await read(folder)
  await rm(fileOf(folder), { force: true })
  return failures
}
