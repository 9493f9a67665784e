import { crc32, deflateRawSync } from 'node:zlib'

type Entry = {
  readonly name: Buffer
  readonly check: number
  readonly size: number
  readonly method: number
  readonly packed: Uint8Array
}

const [STORED, DEFLATED] = [0, 8]
/** OpenDocument wants it first and as it is, so that programs know the file by its first bytes. */
const AS_IT_IS = 'mimetype'
/** The name is UTF-8. */
const UTF8 = 0x0800
/** 1 January 1980, the first day a zip can tell: the same content gives the same bytes on any day. */
const FIRST_DAY = 0x0021

/** What stands before a file and again in the directory, from the version needed to the lengths. */
const fieldsOf = ({ name, check, size, method, packed }: Entry): Buffer => {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(UTF8, 2)
  fields.writeUInt16LE(method, 4)
  fields.writeUInt16LE(FIRST_DAY, 8)
  fields.writeUInt32LE(check, 10)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(size, 18)
  fields.writeUInt16LE(name.length, 22)
  return fields
}

const signature = (...bytes: readonly number[]): Buffer => Buffer.from([0x50, 0x4b, ...bytes])

/** A zip of the files in their order, UTF-8 texts or bytes; for office files of a few dozen megabytes at most. */
export const writeZip = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array => {
  const parts: Uint8Array[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [path, content] of Object.entries(files)) {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
    const name = Buffer.from(path, 'utf8')
    const entry = {
      name,
      check: crc32(bytes),
      size: bytes.byteLength,
      ...(path === AS_IT_IS ? { method: STORED, packed: bytes } : { method: DEFLATED, packed: deflateRawSync(bytes) }),
    }
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(signature(1, 2, 20, 0), fieldsOf(entry), place, name)
    const own = [signature(3, 4), fieldsOf(entry), name, entry.packed]
    parts.push(...own)
    offset += own.reduce((sum, part) => sum + part.length, 0)
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  const count = Object.keys(files).length
  end.writeUInt16LE(count, 4)
  end.writeUInt16LE(count, 6)
  end.writeUInt32LE(listed.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, listed, signature(5, 6), end])
}
