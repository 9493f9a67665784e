import { closeSync, fsyncSync, ftruncateSync, openSync, writeSync } from 'node:fs'
import { copyFile, rm } from 'node:fs/promises'
import { setImmediate as turn } from 'node:timers/promises'
import { proveDatabase } from '../database/copy-database.ts'
import { fileHash } from '../files/content-hash.ts'
import { chainOf, readBaseManifest } from './journal-base.ts'
import { baseFile, baseNumbers, segmentFile } from './journal-places.ts'
import { readRecords, scanSegment } from './journal-records.ts'
import { FRAME_HEADER } from './journal-wal.ts'

/** The newest batch of a register built from its journal: milliseconds since 1970. */
export type Replayed = { readonly upTo: number }

/** Segments after a base that go on from each other, as far as they are whole. */
const segmentsFrom = (folder: string, base: number): readonly number[] => {
  const chain = chainOf(folder)
  return chain.includes(base) ? chain.filter((number) => number >= base) : [base]
}

/** How far a segment counts: read in steps that let others work in between. */
const wholePart = async (file: string): Promise<{ end: number; ended: boolean; at: number } | undefined> => {
  try {
    const steps = scanSegment(file)
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return step.value
      await turn()
    }
  } catch {
    return undefined
  }
}

/** Writes the pages of a segment up to `end` into a register; answers its pages by then. */
const applySegment = async (file: string, end: number, register: number): Promise<number | undefined> => {
  let pages: number | undefined
  for (const { record, payload, end: behind } of readRecords(file)) {
    if (behind > end) break
    const { place } = record
    if (record.kind !== 'frames' || !place) continue
    const size = FRAME_HEADER + place.pageSize
    for (let at = 0; at + size <= payload.length; at += size) {
      const page = payload.readUInt32BE(at)
      writeSync(register, payload, at + FRAME_HEADER, place.pageSize, (page - 1) * place.pageSize)
      pages = payload.readUInt32BE(at + 4) * place.pageSize || pages
    }
    await turn()
  }
  return pages
}

const replayOnto = async (folder: string, base: number, target: string): Promise<Replayed | undefined> => {
  const manifest = await readBaseManifest(folder, base)
  if (!manifest) return undefined
  await copyFile(baseFile(folder, base), target)
  if ((await fileHash(target)) !== manifest.sha256) return undefined
  const register = openSync(target, 'r+')
  let upTo = manifest.at
  try {
    for (const number of segmentsFrom(folder, base)) {
      const file = segmentFile(folder, number)
      const part = await wholePart(file)
      if (!part) break
      const bytes = await applySegment(file, part.end, register)
      if (bytes !== undefined) ftruncateSync(register, bytes)
      upTo = Math.max(upTo, part.at)
      if (!part.ended) break
    }
    fsyncSync(register)
  } finally {
    closeSync(register)
  }
  proveDatabase(target)
  return { upTo }
}

/** When the journal was last written to: milliseconds since 1970; null when there is none to build a register from. */
export const journalReaches = async (folder: string): Promise<number | null> => {
  const base = baseNumbers(folder).at(-1)
  const manifest = base === undefined ? undefined : await readBaseManifest(folder, base)
  if (base === undefined || !manifest) return null
  let upTo = manifest.at
  for (const number of segmentsFrom(folder, base)) {
    const part = await wholePart(segmentFile(folder, number))
    if (!part) break
    upTo = Math.max(upTo, part.at)
    if (!part.ended) break
  }
  return upTo
}

/**
 * Builds the register anew in `target` from the newest sound base and everything the journal holds since, and proves it. Null, with
 * nothing left behind, when that can't be done. Rejects with the system's error (a full disk).
 */
export const replayJournal = async (folder: string, target: string): Promise<Replayed | null> => {
  for (const base of baseNumbers(folder).toReversed()) {
    try {
      const replayed = await replayOnto(folder, base, target)
      if (replayed) return replayed
    } catch (error) {
      if (isOfTheDisk(error)) {
        await dropTarget(target)
        throw error
      }
    }
  }
  await dropTarget(target)
  return null
}

const isOfTheDisk = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES'].includes(String(error.code))

const dropTarget = async (target: string): Promise<void> => {
  for (const suffix of ['', '-wal', '-shm']) await rm(target + suffix, { force: true })
}
