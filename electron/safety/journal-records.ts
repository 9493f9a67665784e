import { closeSync, openSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { readAt, type WalPlace } from './journal-wal.ts'

/**
 * A segment of the journal: records one after the other, each bound to the one before by its checksum, then zeros. Worked example:
 * begin (number 3) · frames 0–11, committed · frames 12–14, committed · sealed · frames 0–5 of the next filling, committed.
 */
export const RECORD_HEADER = 72

/** `frames`: pages of the log; `sealed`: all before it stands in the register; `ended`: the next segment goes on here. */
export type RecordKind = 'begin' | 'frames' | 'sealed' | 'ended'
const kinds: readonly RecordKind[] = ['begin', 'frames', 'sealed', 'ended']

export type JournalRecord = {
  readonly kind: RecordKind
  /** Milliseconds since 1970. */
  readonly at: number
  /** Behind this record; null while the log has not begun. */
  readonly place: WalPlace | null
  /** Frames up to a commit; without it they count only with those that follow. */
  readonly committed: boolean
  /** Of `begin`: whether it goes on where the segment before it ended. */
  readonly follows: boolean
}

const MAGIC = 0x444d4e4b
const KIND = 4
const LENGTH = 8
const SUM = 12

/** A record as it is written; `before` is the checksum of the record before it. */
export const recordBytes = (record: JournalRecord, payload: Buffer, before: number): { bytes: Buffer; sum: number } => {
  const bytes = Buffer.alloc(RECORD_HEADER + payload.length)
  const { place } = record
  bytes.writeUInt32BE(MAGIC, 0)
  bytes.writeUInt32BE(kinds.indexOf(record.kind) + 1, KIND)
  bytes.writeUInt32BE(payload.length, LENGTH)
  bytes.writeDoubleBE(record.at, 16)
  bytes.writeUInt32BE((record.committed ? 1 : 0) | (record.follows ? 2 : 0) | (place ? 4 : 0), 24)
  if (place) {
    const { pageSize, sequence, salt1, salt2, frames } = place
    for (const [index, value] of [pageSize, sequence, salt1, salt2, frames].entries())
      bytes.writeUInt32BE(value, 28 + 4 * index)
    bytes.writeInt32BE(place.sum[0], 48)
    bytes.writeInt32BE(place.sum[1], 52)
  }
  payload.copy(bytes, RECORD_HEADER)
  const sum = crc32(bytes, before)
  bytes.writeUInt32BE(sum, SUM)
  return { bytes, sum }
}

const placeOf = (header: Buffer): WalPlace => ({
  pageSize: header.readUInt32BE(28),
  sequence: header.readUInt32BE(32),
  salt1: header.readUInt32BE(36),
  salt2: header.readUInt32BE(40),
  frames: header.readUInt32BE(44),
  sum: [header.readInt32BE(48), header.readInt32BE(52)],
})

/** A record read back, with where it ends and its checksum. */
export type ReadRecord = {
  readonly record: JournalRecord
  readonly payload: Buffer
  readonly end: number
  readonly sum: number
}

const LARGEST = 1 << 26

const readRecord = (handle: number, offset: number, before: number): ReadRecord | undefined => {
  const header = readAt(handle, offset, RECORD_HEADER)
  if (header.length < RECORD_HEADER || header.readUInt32BE(0) !== MAGIC) return undefined
  const kind = kinds[header.readUInt32BE(KIND) - 1]
  const length = header.readUInt32BE(LENGTH)
  if (kind === undefined || length > LARGEST) return undefined
  const payload = readAt(handle, offset + RECORD_HEADER, length)
  const told = header.readUInt32BE(SUM)
  header.writeUInt32BE(0, SUM)
  const sum = crc32(payload, crc32(header, before))
  if (payload.length < length || sum !== told) return undefined
  const flags = header.readUInt32BE(24)
  const record: JournalRecord = {
    kind,
    at: header.readDoubleBE(16),
    place: (flags & 4) === 0 ? null : placeOf(header),
    committed: (flags & 1) !== 0,
    follows: (flags & 2) !== 0,
  }
  return { record, payload, end: offset + RECORD_HEADER + length, sum }
}

/** The records of a segment in order, up to the first that is not whole. Throws the system's error. */
export function* readRecords(file: string): Generator<ReadRecord, void> {
  const handle = openSync(file, 'r')
  try {
    let [offset, before] = [0, 0]
    for (;;) {
      const read = readRecord(handle, offset, before)
      if (!read || (offset === 0) !== (read.record.kind === 'begin')) return
      yield read
      offset = read.end
      before = read.sum
    }
  } finally {
    closeSync(handle)
  }
}

/** How far a segment goes: up to its last whole batch. */
export type SegmentState = {
  readonly follows: boolean
  /** Bytes up to which it counts, and the checksum there. */
  readonly end: number
  readonly sum: number
  readonly place: WalPlace | null
  /** Everything up to `place` stands in the register itself. */
  readonly sealed: boolean
  /** The next segment goes on from here. */
  readonly ended: boolean
  /** Milliseconds since 1970 of the last batch. */
  readonly at: number
}

/** Follows a segment record by record: each step answers how far it goes by then. */
export function* scanSegment(file: string): Generator<SegmentState | undefined, SegmentState | undefined> {
  let state: SegmentState | undefined
  for (const { record, end, sum } of readRecords(file)) {
    if (record.kind !== 'frames' || record.committed)
      state = {
        follows: record.kind === 'begin' ? record.follows : (state?.follows ?? false),
        end,
        sum,
        place: record.place,
        sealed: record.kind === 'sealed' || (record.kind !== 'frames' && (state?.sealed ?? true)),
        ended: record.kind === 'ended',
        at: record.kind === 'frames' || !state ? record.at : state.at,
      }
    yield state
  }
  return state
}

/** The whole of `scanSegment` at once. */
export const segmentState = (file: string): SegmentState | undefined => {
  const steps = scanSegment(file)
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}
