import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type LogEntry, logEntry } from './log-entry.ts'

/** The app's diary of faults: codes and places in the code, so that it can be sent to a helper without a second thought. */
export type Log = {
  /** One line; `what` is a fixed text of the program. */
  note(what: string): void
  /** A fault and where in the code it happened; `what` names the call or the step. */
  fault(what: string, thrown: unknown): void
  /** A fault that another thread has reduced already. */
  entry(what: string, entry: LogEntry): void
}

const fileName = 'dau-moi.log'
const largest = 1024 * 1024

/** Writes <dataFolder>/nhat-ky/dau-moi.log; past 1 MB it becomes dau-moi.1.log. Never throws: a full disk must not stop the app. */
export const openLog = (dataFolder: string, now: () => string): Log => {
  const folder = join(dataFolder, 'nhat-ky')
  const file = join(folder, fileName)

  const write = (text: string) => {
    try {
      mkdirSync(folder, { recursive: true })
      rotate(folder, file)
      appendFileSync(file, `${now()} ${text}\n`)
    } catch {
      // Nowhere left to say it.
    }
  }
  const entry = (what: string, { name, code, message, stack }: LogEntry) =>
    write([[what, name, code, message].filter(Boolean).join(' · '), ...stack.map((line) => `    ${line}`)].join('\n'))

  return { note: write, fault: (what, thrown) => entry(what, logEntry(thrown)), entry }
}

const rotate = (folder: string, file: string) => {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > largest) renameSync(file, join(folder, 'dau-moi.1.log'))
}
