import { createInflateRaw } from 'node:zlib'
import type { ZipEntry } from '../files/zip-directory.ts'

/** A file inside a zip holds more than the zip's directory says: a trap, or damage. */
export class ZipLies extends Error {}

const HEADER = 0x04034b50
const PIECE = 256 * 1024

/** The bytes of one file inside a zip, piece by piece, never held whole. Throws ZipLies once it grows beyond what the directory declares. */
export const piecesOf = async function* (bytes: Uint8Array, entry: ZipEntry): AsyncGenerator<Buffer> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { offset, compressedSize, method, size } = entry
  if (offset + 30 > view.length || view.readUInt32LE(offset) !== HEADER) throw new Error('The zip is damaged')
  const start = offset + 30 + view.readUInt16LE(offset + 26) + view.readUInt16LE(offset + 28)
  const packed = view.subarray(start, start + compressedSize)
  if (method === 0) {
    yield packed
    return
  }
  const inflate = createInflateRaw({ chunkSize: PIECE })
  inflate.end(packed)
  let unpacked = 0
  try {
    for await (const piece of inflate as AsyncIterable<Buffer>) {
      unpacked += piece.length
      if (unpacked > size) throw new ZipLies('More than declared')
      yield piece
    }
  } finally {
    inflate.destroy()
  }
}

/** A file inside a zip that may be read several times. */
export type Pieces = AsyncIterable<Buffer>

/** Files up to this size, in bytes, are unpacked once and kept; larger ones are unpacked whenever they are read. */
const LARGEST_KEPT = 64 * 1024 * 1024

/** The pieces of one file inside a zip, to be read more than once, by one reader at a time. */
export const keptPieces = (bytes: Uint8Array, entry: ZipEntry): Pieces => {
  if (entry.size > LARGEST_KEPT) return { [Symbol.asyncIterator]: () => piecesOf(bytes, entry) }
  const kept: Buffer[] = []
  const source = piecesOf(bytes, entry)
  let ended = false
  return {
    [Symbol.asyncIterator]: async function* () {
      for (let index = 0; ; index += 1) {
        if (index === kept.length) {
          if (ended) return
          const { value, done } = await source.next()
          if (done) {
            ended = true
            return
          }
          kept.push(value)
        }
        yield kept[index] as Buffer
      }
    },
  }
}

/** Reads one file inside a zip to its end and keeps nothing. Throws as `piecesOf` does. */
export const proveUnpacks = async (bytes: Uint8Array, entry: ZipEntry): Promise<void> => {
  for await (const _ of piecesOf(bytes, entry));
}
