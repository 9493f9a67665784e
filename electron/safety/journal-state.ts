import { closeSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { closingFile, journalFolder, segmentFile, segmentNumbers } from './journal-places.ts'
import { type SegmentState, scanSegment } from './journal-records.ts'
import { nextFilling, readAt, sameFilling, stillThere, type WalPlace, walHeader, withWal } from './journal-wal.ts'

/** How register and journal were left when both were closed in order, with nothing in the write-ahead log. */
const closingSchema = z.object({
  segment: z.number().int(),
  end: z.number().int(),
  sum: z.number().int(),
  at: z.number(),
  /** Of the register: bytes, and nanoseconds since 1970 when it was last written. */
  size: z.string(),
  changed: z.string(),
})

/** The newest segment and how far it goes. */
export type JournalState = SegmentState & { readonly number: number }

const registerMark = (databaseFile: string): { readonly size: string; readonly changed: string } => {
  const { size, mtimeNs } = statSync(databaseFile, { bigint: true })
  return { size: String(size), changed: String(mtimeNs) }
}

/** Bytes in the write-ahead log. */
const walSize = (databaseFile: string): number => statSync(`${databaseFile}-wal`, { throwIfNoEntry: false })?.size ?? 0

/** Notes that both are closed; nothing is noted while anything is left in the write-ahead log. Throws the system's error. */
export const noteClosing = (databaseFile: string, { number, end, sum, at }: JournalState): void => {
  if (walSize(databaseFile) > 0) return
  const closing: z.infer<typeof closingSchema> = { segment: number, end, sum, at, ...registerMark(databaseFile) }
  writeFileSync(closingFile(journalFolder(databaseFile)), JSON.stringify(closing))
}

/** Forgets how it was closed: something else happens to it now. */
export const forgetClosing = (folder: string): void => rmSync(closingFile(folder), { force: true })

const nothingBeyond = (file: string, end: number): boolean => {
  const handle = openSync(file, 'r')
  try {
    return readAt(handle, end, 4).every((byte) => byte === 0)
  } finally {
    closeSync(handle)
  }
}

/** The state at closing, where the register is still as it was then; what is in the write-ahead log came after. */
export const closedState = (databaseFile: string): JournalState | undefined => {
  try {
    const folder = journalFolder(databaseFile)
    const { segment, ...closing } = closingSchema.parse(JSON.parse(readFileSync(closingFile(folder), 'utf8')))
    const { size, changed } = registerMark(databaseFile)
    if (closing.size !== size || closing.changed !== changed || segmentNumbers(folder).at(-1) !== segment)
      return undefined
    if (!nothingBeyond(segmentFile(folder, segment), closing.end)) return undefined
    const { end, sum, at } = closing
    return { number: segment, end, sum, at, place: null, sealed: true, ended: false, follows: false }
  } catch {
    return undefined
  }
}

/** Whether the register was closed in order and nothing was written since. */
export const isClosedInOrder = (databaseFile: string): boolean =>
  walSize(databaseFile) === 0 && closedState(databaseFile) !== undefined

/** Reads how far the newest segment goes, in steps that let others work in between; undefined when there is none. */
export const newestState = async (folder: string, rest: () => Promise<unknown>): Promise<JournalState | undefined> => {
  const number = segmentNumbers(folder).at(-1)
  if (number === undefined) return undefined
  const steps = scanSegment(segmentFile(folder, number))
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value && { ...step.value, number }
    await rest()
  }
}

/** Where the journal goes on in a write-ahead log: 'gap' where the log does not go on from the journal; null while it has not begun. */
export const goesOnAt = (wal: number, place: WalPlace | null, sealed: boolean): WalPlace | null | 'gap' => {
  const header = walHeader(wal)
  if (!header) return place
  const start: WalPlace = { ...header, frames: 0 }
  // The first filling since the register was closed in order: nothing can have come before.
  if (place === null) return header.sequence === 0 ? start : 'gap'
  if (sameFilling(place, header)) return stillThere(wal, place) ? place : 'gap'
  return sealed && nextFilling(place, header) ? start : 'gap'
}

/** The state of the journal when nothing is known yet of the register that is open; undefined where it must begin anew. */
export const stateAtOpening = async (
  databaseFile: string,
  rest: () => Promise<unknown>,
): Promise<JournalState | undefined> => {
  const closed = closedState(databaseFile)
  const state = closed ?? (await newestState(journalFolder(databaseFile), rest))
  if (!state || state.ended || (!closed && state.place === null)) return undefined
  const place = withWal(databaseFile, (wal) => goesOnAt(wal, state.place, state.sealed))
  // Without a log, only a register closed in order is known to be what the journal says.
  if (place === 'gap' || (place === undefined && !closed)) return undefined
  return state
}
