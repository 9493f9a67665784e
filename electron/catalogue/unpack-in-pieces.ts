import { createInflateRaw } from 'node:zlib'
import type { ZipEntry } from '../files/zip-directory.ts'

/** A file inside a zip holds more than the zip's directory says: a trap, or damage. */
export class ZipLies extends Error {}

const HEADER = 0x04034b50
const PIECE = 256 * 1024

/**
 * Unpacks one file inside a zip piece by piece, never holding it whole. Throws ZipLies once it grows beyond what the directory
 * declares. `visit` answers false to stop early.
 */
export const unpackInPieces = async (
  bytes: Uint8Array,
  entry: ZipEntry,
  visit: (piece: Buffer) => boolean | undefined,
): Promise<void> => {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { offset, compressedSize, method, size } = entry
  if (offset + 30 > view.length || view.readUInt32LE(offset) !== HEADER) throw new Error('The zip is damaged')
  const start = offset + 30 + view.readUInt16LE(offset + 26) + view.readUInt16LE(offset + 28)
  const packed = view.subarray(start, start + compressedSize)
  if (method === 0) {
    visit(packed)
    return
  }
  const inflate = createInflateRaw({ chunkSize: PIECE })
  inflate.end(packed)
  let unpacked = 0
  try {
    for await (const piece of inflate as AsyncIterable<Buffer>) {
      unpacked += piece.length
      if (unpacked > size) throw new ZipLies('More than declared')
      if (visit(piece) === false) return
    }
  } finally {
    inflate.destroy()
  }
}
