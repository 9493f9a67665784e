import { deflateRawSync } from 'node:zlib'

/** A file in a zip; `said` is the unpacked size its directory tells, which may be a lie. */
export type ZipEntry = { readonly name: string; readonly content: Uint8Array; readonly said?: number }

/** What the head of an entry and its line in the directory both tell. */
const fieldsOf = (name: string, packed: Uint8Array, said: number): Buffer => {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(8, 4)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(said, 18)
  fields.writeUInt16LE(Buffer.byteLength(name), 22)
  return fields
}

/** The bytes of a zip of deflated files. */
export const zipBytes = (entries: readonly ZipEntry[]): Buffer => {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, said = content.length } of entries) {
    const packed = deflateRawSync(content)
    const fields = fieldsOf(name, packed, said)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed])
    files.push(file)
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), fields, place, Buffer.from(name))
    offset += file.length
  }
  const lines = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(lines.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, lines, end])
}
