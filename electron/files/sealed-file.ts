import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'

/**
 * A file encrypted with the register's key, written and read in pieces so that its size does not matter. It is: magic (8 bytes), salt
 * (32 bytes), then pieces of 256 kB, each AES-256-GCM with its tag of 16 bytes behind it. The key of a file comes from the register's
 * key and the salt by HKDF-SHA-256: no two files share one, so that the piece's number serves as its nonce. The last byte of the nonce
 * says whether a piece is the last: cut off, put together anew or in another order, a file is refused. Worked example: 300 kB of
 * content → 40 + (262 144 + 16) + (45 056 + 16) bytes.
 */
const MAGIC = Buffer.from('DMOIKIN1', 'latin1')
const SALT = 32
const PIECE = 256 * 1024
const TAG = 16
const HEADER = MAGIC.length + SALT

/** Thrown for a file that the key in use does not open: changed, cut off, or of another register. */
export class SealedFileError extends Error {
  override readonly name = 'SealedFileError'
}

const derived = (key: Uint8Array, salt: Uint8Array, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, `dau-moi/${purpose}`, 32))

/** The name under which a content with this SHA-256 (hex) is kept: 64 hexadecimal signs that only the key tells apart. */
export const sealedName = (key: Uint8Array, hash: string): string =>
  createHmac('sha256', derived(key, Buffer.alloc(0), 'ten-tep'))
    .update(hash)
    .digest('hex')

/** Whether these first bytes of a file say that it is encrypted. */
export const looksSealed = (start: Uint8Array): boolean => MAGIC.equals(start.subarray(0, MAGIC.length))

const nonceOf = (index: number, last: boolean): Buffer => {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(index, 7)
  nonce[11] = last ? 1 : 0
  return nonce
}

/** Bytes in pieces of one size; the last may be shorter, also empty, and comes marked. */
async function* inPieces(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  size: number,
): AsyncGenerator<{ readonly piece: Buffer; readonly last: boolean }> {
  let held: Uint8Array[] = []
  let length = 0
  for await (const bytes of source) {
    held.push(bytes)
    length += bytes.length
    if (length <= size) continue
    const whole = Buffer.concat(held)
    let from = 0
    // A full piece is given on only once more bytes follow it: it might be the last.
    for (; whole.length - from > size; from += size) yield { piece: whole.subarray(from, from + size), last: false }
    held = [whole.subarray(from)]
    length = whole.length - from
  }
  yield { piece: Buffer.concat(held), last: true }
}

/** The encrypted file of a content, piece by piece. */
export async function* sealed(
  key: Uint8Array,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  const salt = randomBytes(SALT)
  const fileKey = derived(key, salt, 'tep')
  yield Buffer.concat([MAGIC, salt])
  let index = 0
  for await (const { piece, last } of inPieces(content, PIECE)) {
    const cipher = createCipheriv('aes-256-gcm', fileKey, nonceOf(index, last)).setAAD(MAGIC)
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()])
    index += 1
  }
}

/** The content of an encrypted file, piece by piece; throws SealedFileError at the first piece the key does not open. */
export async function* unsealed(
  key: Uint8Array,
  file: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  let fileKey: Buffer | undefined
  let index = 0
  const open = (box: Buffer, last: boolean): Buffer => {
    if (box.length < TAG || !fileKey) throw new SealedFileError('cut off')
    const opener = createDecipheriv('aes-256-gcm', fileKey, nonceOf(index, last)).setAAD(MAGIC)
    opener.setAuthTag(box.subarray(-TAG))
    try {
      return Buffer.concat([opener.update(box.subarray(0, -TAG)), opener.final()])
    } catch {
      throw new SealedFileError('altered, or of another key')
    }
  }
  let start: Buffer = Buffer.alloc(0)
  async function* body(): AsyncGenerator<Uint8Array> {
    for await (const bytes of file) {
      if (fileKey) {
        yield bytes
        continue
      }
      start = Buffer.concat([start, bytes])
      if (start.length < HEADER) continue
      if (!looksSealed(start)) throw new SealedFileError('not encrypted by this app')
      fileKey = derived(key, start.subarray(MAGIC.length, HEADER), 'tep')
      yield start.subarray(HEADER)
    }
  }
  for await (const { piece, last } of inPieces(body(), PIECE + TAG)) {
    yield open(piece, last)
    index += 1
  }
}

const gathered = async (pieces: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

/** Bytes encrypted at once. */
export const sealedBytes = (key: Uint8Array, content: Uint8Array): Promise<Buffer> => gathered(sealed(key, [content]))

/** The content of encrypted bytes; rejects with SealedFileError. */
export const unsealedBytes = (key: Uint8Array, file: Uint8Array): Promise<Buffer> => gathered(unsealed(key, [file]))

/** SHA-256 (hex) of the content of an encrypted file; null when the key does not open it. Rejects with the system's error. */
export const unsealedHash = async (key: Uint8Array, path: string): Promise<string | null> => {
  const hash = createHash('sha256')
  try {
    for await (const piece of unsealed(key, createReadStream(path))) hash.update(piece)
    return hash.digest('hex')
  } catch (error) {
    if (error instanceof SealedFileError) return null
    throw error
  }
}
