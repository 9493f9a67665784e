import { closeSync, fdatasync, fdatasyncSync, fstatSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { setImmediate as turn } from 'node:timers/promises'
import { promisify } from 'node:util'
import { syncFolder } from '../files/durable-file.ts'
import { journalFolder, segmentFile, segmentNumbers } from './journal-places.ts'
import { type JournalRecord, recordBytes } from './journal-records.ts'
import { forgetClosing, goesOnAt, type JournalState, noteClosing, stateAtOpening } from './journal-state.ts'
import { FRAME_HEADER, type WalPlace, walHeader, walPiece, walStart, withWal } from './journal-wal.ts'

const flushed = promisify(fdatasync)

/** Pages copied in one go: a few milliseconds' work. */
const FRAMES_AT_ONCE = 256
/** The file grows ahead by so many bytes, so that writing a batch changes nothing but its content. */
const GROWS_BY = 1 << 20

/** The journal of an open register: what was committed is copied from the write-ahead log, and is on the disk when `settle` resolves. */
export type Journal = {
  /** Copies what was committed by now. Rejects with the system's error, having kept what was kept. */
  settle(): Promise<void>
  /** The same at once, for the moment of closing. */
  settleNow(): void
  standing(): JournalStanding
  /** What a checkpoint answered: frames in the log, and how many of them now stand in the register. */
  checkpointed(frames: number, moved: number): void
  /**
   * Ends the segment and begins the next. Everything must stand in the register (a full checkpoint, nobody writing since). Returns
   * the number under which the base must be made.
   */
  beginSegment(): Promise<number>
  /** Once the register is closed. */
  close(): void
}

export type JournalStanding = {
  /** False: the journal does not go on from what the register holds; it must begin anew with a new base. */
  readonly goesOn: boolean
  readonly number: number
  readonly bytes: number
  /** Frames in the log that were copied. */
  readonly frames: number
  /** Everything that was copied stands in the register. */
  readonly sealed: boolean
}

/** Opens the journal of an open register; `now` is in milliseconds since 1970. Changes nothing yet. */
export const openJournal = async (databaseFile: string, now: () => number): Promise<Journal> => {
  const folder = journalFolder(databaseFile)
  let state: JournalState | undefined = await stateAtOpening(databaseFile, turn)
  let handle: number | undefined
  let allocated = 0
  /** Behind the frames of a transaction too long for one record. */
  let beyond: { readonly place: WalPlace; readonly end: number; readonly sum: number } | undefined
  let waiting: Promise<void> | undefined
  let running: Promise<void> = Promise.resolve()

  const writeAt = (bytes: Buffer, offset: number): void => {
    if (handle === undefined) throw new Error('The journal has no segment')
    if (offset + bytes.length > allocated) {
      const to = Math.ceil((offset + bytes.length) / GROWS_BY + 1) * GROWS_BY
      for (; allocated < to; allocated += GROWS_BY) writeSync(handle, Buffer.alloc(GROWS_BY), 0, GROWS_BY, allocated)
    }
    let written = 0
    while (written < bytes.length)
      written += writeSync(handle, bytes, written, bytes.length - written, offset + written)
  }

  const openSegment = (number: number): number => {
    const opened = openSync(segmentFile(folder, number), 'r+')
    allocated = fstatSync(opened).size
    return opened
  }

  /** Writes a record behind everything that counts, or behind `from`. */
  const append = (
    record: Omit<JournalRecord, 'at' | 'follows'>,
    payload: Buffer,
    from: { readonly end: number; readonly sum: number },
  ) => {
    const at = now()
    const { bytes, sum } = recordBytes({ ...record, at, follows: false }, payload, from.sum)
    writeAt(bytes, from.end)
    return { end: from.end + bytes.length, sum, at }
  }

  /** Copies some frames; true when there may be more. */
  const copySlice = (): boolean =>
    withWal(databaseFile, (wal) => {
      if (!state) return false
      const goesOn = goesOnAt(wal, state.place, state.sealed)
      if (goesOn === 'gap') state = undefined
      if (goesOn === 'gap' || goesOn === null || !state) return false
      const from = beyond ?? { place: goesOn, end: state.end, sum: state.sum }
      const { bytes, end, committed } = walPiece(wal, from.place, FRAMES_AT_ONCE)
      const isFull = end.frames - from.place.frames === FRAMES_AT_ONCE
      beyond = undefined
      if (!committed && !isFull) return false
      if (handle === undefined) {
        forgetClosing(folder)
        flushFolder(folder)
        handle = openSegment(state.number)
      }
      const place = committed ?? end
      const payload = bytes.subarray(0, (place.frames - from.place.frames) * (FRAME_HEADER + place.pageSize))
      const written = append({ kind: 'frames', place, committed: committed !== null }, payload, from)
      if (committed) state = { ...state, ...written, place, sealed: false }
      else beyond = { place, end: written.end, sum: written.sum }
      return isFull
    }) ?? false

  const flush = async (): Promise<void> => {
    try {
      if (handle !== undefined) await flushed(handle)
    } catch (error) {
      // What did not reach the disk this time may never do so.
      if (handle !== undefined) state = undefined
      throw error
    }
  }

  const copyAll = async (): Promise<void> => {
    const before = state?.end
    while (copySlice()) await turn()
    if (state && state.end !== before) await flush()
  }

  return {
    settle: () => {
      // Whoever asks while a copying waits its turn is served by it.
      waiting ??= running.then(() => {
        waiting = undefined
        return copyAll()
      })
      running = waiting.catch(() => undefined)
      return waiting
    },
    settleNow: () => {
      while (copySlice());
      if (handle !== undefined) fdatasyncSync(handle)
    },
    standing: () => ({
      goesOn: state !== undefined,
      number: state?.number ?? segmentNumbers(folder).at(-1) ?? 0,
      bytes: state?.end ?? 0,
      frames: state?.place?.frames ?? 0,
      sealed: state?.sealed ?? false,
    }),
    checkpointed: (frames, moved) => {
      if (!state) return
      // Frames that the journal never saw are in the register now.
      if (frames > 0 && frames !== state.place?.frames) state = undefined
      else if (frames === moved && !state.sealed)
        state = {
          ...state,
          ...append({ kind: 'sealed', place: state.place, committed: true }, Buffer.alloc(0), state),
          at: state.at,
          sealed: true,
        }
    },
    beginSegment: async () => {
      mkdirSync(folder, { recursive: true })
      forgetClosing(folder)
      const number = (segmentNumbers(folder).at(-1) ?? 0) + 1
      const follows = state?.sealed ?? false
      if (state && follows) {
        handle ??= openSegment(state.number)
        append({ kind: 'ended', place: state.place, committed: true }, Buffer.alloc(0), state)
        fdatasyncSync(handle)
      }
      if (handle !== undefined) closeSync(handle)
      handle = undefined
      state = undefined
      const place = withWal(databaseFile, wholePlace) ?? null
      const made = openSync(segmentFile(folder, number), 'wx')
      const record: JournalRecord = { kind: 'begin', at: now(), place, committed: true, follows }
      const { bytes, sum } = recordBytes(record, Buffer.alloc(0), 0)
      writeSync(made, Buffer.concat([bytes, Buffer.alloc(GROWS_BY)]))
      fsyncSync(made)
      closeSync(made)
      await syncFolder(folder)
      handle = openSegment(number)
      state = { number, end: bytes.length, sum, place, sealed: true, ended: false, follows, at: record.at }
      return number
    },
    close: () => {
      if (handle !== undefined) closeSync(handle)
      handle = undefined
      if (state?.sealed) noteClosing(databaseFile, state)
    },
  }
}

/** Makes what was removed from a folder stay so through a power cut; Windows does this by itself. */
const flushFolder = (folder: string): void => {
  if (process.platform === 'win32') return
  const opened = openSync(folder, 'r')
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}

/** Behind everything that is committed in the log; null while it has not begun. */
const wholePlace = (wal: number): WalPlace | null => {
  const header = walHeader(wal)
  if (!header) return null
  let committed = walStart(header)
  for (let from = committed; ; ) {
    const piece = walPiece(wal, from, FRAMES_AT_ONCE)
    committed = piece.committed ?? committed
    if (piece.end.frames - from.frames < FRAMES_AT_ONCE) return committed
    from = piece.end
  }
}
