/** One file inside a zip as its directory declares it; sizes in bytes. `method` 0: stored, 8: deflated; `check`: its CRC-32; `offset`: where its own header lies. */
export type ZipEntry = {
  readonly name: string
  readonly compressedSize: number
  readonly size: number
  readonly method: number
  readonly check: number
  readonly offset: number
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LONGEST_COMMENT = 65_535

/**
 * Reads the directory at the end of a zip (.xlsx, .docx, .ods …) without unpacking anything; undefined when the bytes
 * are no zip or its directory is cut off. Zips over 4 GB (zip64) are not read: they answer undefined.
 */
export const readZipDirectory = (bytes: Uint8Array): readonly ZipEntry[] | undefined => {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === -1) return undefined
  const count = view.readUInt16LE(end + 10)
  let at = view.readUInt32LE(end + 16)
  const entries: ZipEntry[] = []
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== ENTRY) return undefined
    const nameLength = view.readUInt16LE(at + 28)
    entries.push({
      name: view.toString('utf8', at + 46, at + 46 + nameLength),
      compressedSize: view.readUInt32LE(at + 20),
      size: view.readUInt32LE(at + 24),
      method: view.readUInt16LE(at + 10),
      check: view.readUInt32LE(at + 16),
      offset: view.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32)
  }
  return entries
}

const findEnd = (view: Buffer): number => {
  const first = Math.max(0, view.length - 22 - LONGEST_COMMENT)
  for (let at = view.length - 22; at >= first; at -= 1) if (view.readUInt32LE(at) === END) return at
  return -1
}
