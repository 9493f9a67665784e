import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'

/** SHA-256 of bytes, or of a text as UTF-8, in lower-case hexadecimal. */
export const contentHash = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex')

/** The same of a file, however large. Rejects with the system's error. */
export const fileHash = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
