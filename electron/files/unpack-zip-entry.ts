import { inflateRawSync } from 'node:zlib'
import type { ZipEntry } from './zip-directory.ts'

const HEADER = 0x04034b50

/**
 * The bytes of one file inside a zip, never more than `largest`; undefined when they would be more (whatever the directory
 * claims), are damaged or packed by a method other than the usual.
 */
export const unpackZipEntry = (bytes: Uint8Array, entry: ZipEntry, largest: number): Uint8Array | undefined => {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { offset, compressedSize, method } = entry
  if (offset + 30 > view.length || view.readUInt32LE(offset) !== HEADER) return undefined
  const start = offset + 30 + view.readUInt16LE(offset + 26) + view.readUInt16LE(offset + 28)
  const packed = view.subarray(start, start + compressedSize)
  if (packed.length !== compressedSize) return undefined
  if (method === 0) return packed.length <= largest ? packed : undefined
  if (method !== 8) return undefined
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, largest) })
  } catch {
    return undefined
  }
}
