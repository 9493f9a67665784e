import { createHash } from 'node:crypto'
import { read } from 'node:fs'
import { open, readFile, rm } from 'node:fs/promises'
import { promisify } from 'node:util'
import { z } from 'zod'
import { putFile, syncFolder } from '../files/durable-file.ts'
import { baseFile, baseManifestFile, baseNumbers, segmentFile, segmentNumbers } from './journal-places.ts'
import { readRecords } from './journal-records.ts'

const manifestSchema = z.object({
  format: z.literal('dau-moi/nen'),
  version: z.literal(1),
  /** Milliseconds since 1970. */
  at: z.number(),
  size: z.number().int(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type BaseManifest = z.infer<typeof manifestSchema>

const PIECE = 1 << 20
const readPiece = promisify(read)

/**
 * Copies the register page by page. `register`: a handle that was open before and stays open, for to close one lets go of every lock
 * that SQLite holds on the file. Rejects with the system's error.
 */
export const copyBase = async (
  register: number,
  folder: string,
  number: number,
): Promise<{ size: number; sha256: string }> => {
  const file = baseFile(folder, number)
  const hash = createHash('sha256')
  const copy = await open(file, 'w')
  try {
    let size = 0
    for (;;) {
      const { bytesRead, buffer } = await readPiece(register, Buffer.alloc(PIECE), 0, PIECE, size)
      if (bytesRead === 0) break
      const piece = buffer.subarray(0, bytesRead)
      hash.update(piece)
      await copy.write(piece)
      size += bytesRead
    }
    await copy.sync()
    return { size, sha256: hash.digest('hex') }
  } finally {
    await copy.close()
  }
}

/** Makes a copy that was proved a base, and drops what came before it. */
export const finishBase = async (folder: string, number: number, base: Omit<BaseManifest, 'format' | 'version'>) => {
  const manifest: BaseManifest = { format: 'dau-moi/nen', version: 1, ...base }
  await putFile(baseManifestFile(folder, number), Buffer.from(JSON.stringify(manifest)))
  await dropBefore(folder, number)
}

/** Takes bases and segments before a number away. */
const dropBefore = async (folder: string, number: number): Promise<void> => {
  for (const older of baseNumbers(folder).filter((each) => each < number)) {
    await rm(baseManifestFile(folder, older), { force: true })
    await rm(baseFile(folder, older), { force: true })
  }
  for (const older of segmentNumbers(folder).filter((each) => each < number)) {
    await rm(baseFile(folder, older), { force: true })
    await rm(segmentFile(folder, older), { force: true })
  }
  await syncFolder(folder)
}

/** What a base must be; undefined when it can't be read. */
export const readBaseManifest = async (folder: string, number: number): Promise<BaseManifest | undefined> => {
  try {
    return manifestSchema.parse(JSON.parse(await readFile(baseManifestFile(folder, number), 'utf8')))
  } catch {
    return undefined
  }
}

/** The segments that go on from each other, up to the newest. */
export const chainOf = (folder: string): readonly number[] => {
  const chain: number[] = []
  for (const number of segmentNumbers(folder).toReversed()) {
    const next = chain[0]
    if (next !== undefined && (next !== number + 1 || !follows(folder, next))) break
    chain.unshift(number)
  }
  return chain
}

const follows = (folder: string, number: number): boolean => {
  for (const { record } of readRecords(segmentFile(folder, number))) return record.follows
  return false
}

/** Whether the register could be built anew from a base and the segments since. */
export const hasBase = (folder: string): boolean => {
  const chain = chainOf(folder)
  return baseNumbers(folder).some((number) => chain.includes(number))
}
