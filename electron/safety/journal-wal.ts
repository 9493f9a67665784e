import { closeSync, openSync, readSync } from 'node:fs'

/**
 * The write-ahead log of SQLite as its file format describes it: a header, then frames, each a page with a header of its own. Every
 * frame's checksum goes on from the one before, so that what SQLite itself would recover is known from the file alone. The pages
 * of an encrypted register are encrypted here too.
 */
export const WAL_HEADER = 32
export const FRAME_HEADER = 24

/** The running checksum. */
export type WalSum = readonly [number, number]

/** One filling of the log: it begins anew, with other salts, once all of it stands in the register. */
export type WalHeader = {
  readonly pageSize: number
  readonly sequence: number
  readonly salt1: number
  readonly salt2: number
  readonly sum: WalSum
}

/** A place in the log, behind so many frames. */
export type WalPlace = Omit<WalHeader, 'sum'> & { readonly frames: number; readonly sum: WalSum }

/** Sums are written in the byte order of the machine that made the log; both Intel and ARM are little-endian. */
const MAGIC = 0x377f0682

const summed = (words: Int32Array, from: number, to: number, [first, second]: WalSum): WalSum => {
  let one = first
  let other = second
  for (let at = from; at < to; at += 2) {
    one = (one + (words[at] ?? 0) + other) | 0
    other = (other + (words[at + 1] ?? 0) + one) | 0
  }
  return [one, other]
}

/** Words of bytes that begin at a multiple of four. */
const wordsOf = (bytes: Buffer): Int32Array => new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2)

const parseHeader = (bytes: Buffer): WalHeader | null => {
  if (bytes.length < WAL_HEADER || bytes.readUInt32BE(0) !== MAGIC) return null
  const sum = summed(wordsOf(bytes), 0, 6, [0, 0])
  if (sum[0] !== bytes.readInt32BE(24) || sum[1] !== bytes.readInt32BE(28)) return null
  return {
    pageSize: bytes.readUInt32BE(8),
    sequence: bytes.readUInt32BE(12),
    salt1: bytes.readUInt32BE(16),
    salt2: bytes.readUInt32BE(20),
    sum,
  }
}

/** Reads up to `length` bytes; shorter at the end of the file. */
export const readAt = (handle: number, offset: number, length: number): Buffer => {
  // Of its own memory, so that it can be read as words.
  const bytes = Buffer.alloc(length)
  let read = 0
  while (read < length) {
    const got = readSync(handle, bytes, read, length - read, offset + read)
    if (got === 0) break
    read += got
  }
  return bytes.subarray(0, read)
}

/** Runs `work` on the log of a register; undefined when there is none. */
export const withWal = <T>(databaseFile: string, work: (handle: number) => T): T | undefined => {
  let handle: number
  try {
    handle = openSync(`${databaseFile}-wal`, 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  try {
    return work(handle)
  } finally {
    closeSync(handle)
  }
}

/** The header; null while nothing was written, or when it is damaged. */
export const walHeader = (handle: number): WalHeader | null => parseHeader(readAt(handle, 0, WAL_HEADER))

/** The beginning of a filling. */
export const walStart = (header: WalHeader): WalPlace => ({ ...header, frames: 0 })

export const sameFilling = (place: WalPlace, header: WalHeader): boolean =>
  place.salt1 === header.salt1 && place.salt2 === header.salt2

/** Whether a filling is the one that comes after that of a place. */
export const nextFilling = (place: WalPlace, header: WalHeader): boolean =>
  header.sequence === place.sequence + 1 && header.salt1 === (place.salt1 + 1) >>> 0

/** Whether the log still holds, before this place, what it held when the place was noted. */
export const stillThere = (handle: number, place: WalPlace): boolean => {
  if (place.frames === 0) return true
  const offset = WAL_HEADER + (place.frames - 1) * (FRAME_HEADER + place.pageSize)
  const bytes = readAt(handle, offset, FRAME_HEADER)
  return (
    bytes.length === FRAME_HEADER && bytes.readInt32BE(16) === place.sum[0] && bytes.readInt32BE(20) === place.sum[1]
  )
}

/** Frames from a place on: those that are whole, and up to where they are committed. */
export type WalPiece = {
  /** The frames that are whole. */
  readonly bytes: Buffer
  /** Behind the last of them. */
  readonly end: WalPlace
  /** Behind the last commit among them, null when there is none. */
  readonly committed: WalPlace | null
}

/** Reads at most `most` frames from a place on. */
export const walPiece = (handle: number, place: WalPlace, most: number): WalPiece => {
  const size = FRAME_HEADER + place.pageSize
  const bytes = readAt(handle, WAL_HEADER + place.frames * size, most * size)
  const words = wordsOf(bytes)
  let [frames, sum, committed]: [number, WalSum, WalPlace | null] = [0, place.sum, null]
  for (let at = 0; at + size <= bytes.length; at += size) {
    if (bytes.readUInt32BE(at + 8) !== place.salt1 || bytes.readUInt32BE(at + 12) !== place.salt2) break
    const next = summed(words, (at + FRAME_HEADER) >> 2, (at + size) >> 2, summed(words, at >> 2, (at >> 2) + 2, sum))
    if (next[0] !== bytes.readInt32BE(at + 16) || next[1] !== bytes.readInt32BE(at + 20)) break
    sum = next
    frames += 1
    if (bytes.readUInt32BE(at + 4) > 0) committed = { ...place, frames: place.frames + frames, sum }
  }
  return { bytes: bytes.subarray(0, frames * size), end: { ...place, frames: place.frames + frames, sum }, committed }
}
