import { closeSync, existsSync, openSync, statSync } from 'node:fs'
import { chainOf } from './journal-base.ts'
import { baseFile, baseNumbers, journalFolder, segmentFile } from './journal-places.ts'
import { type SegmentState, segmentState } from './journal-records.ts'
import { isClosedInOrder } from './journal-state.ts'
import { type PageVersion, versionsOf } from './journal-versions.ts'
import {
  nextFilling,
  readAt,
  sameFilling,
  type WalHeader,
  type WalPlace,
  walHeader,
  walPiece,
  walStart,
  withWal,
} from './journal-wal.ts'

const FRAMES_AT_ONCE = 256

/**
 * Whether the register lacks what its journal says was saved: SQLite passes over a write-ahead log that is damaged or gone without a
 * word. Looked at before the register is opened; nothing is changed. A register closed in order costs three looks at the disk.
 */
export const isBehindJournal = (databaseFile: string): boolean => {
  const folder = journalFolder(databaseFile)
  if (!existsSync(folder) || isClosedInOrder(databaseFile)) return false
  // Gone altogether: a new register would be made as if there had never been one.
  if ((statSync(databaseFile, { throwIfNoEntry: false })?.size ?? 0) === 0) return baseNumbers(folder).length > 0
  const chain = chainOf(folder)
  const newest = chain.at(-1)
  const state = newest === undefined ? undefined : segmentState(segmentFile(folder, newest))
  if (!state?.place) return false
  const { place } = state
  const log = withWal(databaseFile, (wal) => logAgainst(wal, place, state.sealed)) ?? 'other'
  return log === 'other' ? isOlder(databaseFile, folder, chain, state) : log === 'behind'
}

/** What the write-ahead log says: it holds all of the journal's last filling, less than that, or another filling. */
const logAgainst = (wal: number, place: WalPlace, sealed: boolean): 'holds' | 'behind' | 'other' => {
  const header = walHeader(wal)
  if (!header) return 'other'
  if (sameFilling(place, header)) return holdsUpTo(wal, header, place) ? 'holds' : 'behind'
  return sealed && nextFilling(place, header) ? 'holds' : 'other'
}

const holdsUpTo = (wal: number, header: WalHeader, place: WalPlace): boolean => {
  for (let from = walStart(header); ; ) {
    const { end } = walPiece(wal, from, Math.min(FRAMES_AT_ONCE, place.frames - from.frames))
    if (end.frames === place.frames) return end.sum[0] === place.sum[0] && end.sum[1] === place.sum[1]
    if (end.frames - from.frames < FRAMES_AT_ONCE) return false
    from = end
  }
}

/**
 * Without a log that tells: whether some page of the register is as it was before its newest change in the journal. A register that
 * another program wrote to has pages the journal never saw, and others as they were last.
 */
const isOlder = (
  databaseFile: string,
  folder: string,
  chain: readonly number[],
  { place, end }: SegmentState,
): boolean => {
  if (!place) return false
  const handles = new Map<string, number>()
  const contentOf = (file: string, offset: number): Buffer => {
    const handle = handles.get(file) ?? openSync(file, 'r')
    handles.set(file, handle)
    return readAt(handle, offset, place.pageSize)
  }
  const base = baseFile(folder, chain[0] ?? 0)
  const isOld = ([page, versions]: readonly [number, readonly PageVersion[]]): boolean => {
    const offset = (page - 1) * place.pageSize
    const now = contentOf(databaseFile, offset)
    const newest = versions.at(-1)
    if (!newest || now.equals(contentOf(newest.file, newest.offset))) return false
    const before = existsSync(base) ? [{ file: base, offset }, ...versions] : versions
    return before.some((version) => now.equals(contentOf(version.file, version.offset)))
  }
  try {
    return [...versionsOf(folder, chain, end).pages].some(isOld)
  } finally {
    for (const handle of handles.values()) closeSync(handle)
  }
}
