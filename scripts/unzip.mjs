import { closeSync, mkdirSync, openSync, readSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { inflateRawSync } from 'node:zlib'

/**
 * Unpacks a .zip (no ZIP64, no encryption) without an unzip program, which a bare machine may lack.
 * @param {string} zipFile
 * @param {string} target folder
 * @param {(name: string) => string | undefined} rename new name of an entry, undefined to leave it out
 */
export function unzip(zipFile, target, rename) {
  const file = openSync(zipFile, 'r')
  try {
    for (const entry of readDirectory(file, statSync(zipFile).size)) {
      const name = rename(entry.name)
      if (name === undefined || name === '' || name.endsWith('/')) continue
      const path = join(target, name)
      if (!path.startsWith(target + sep)) throw new Error(`Mục nằm ngoài thư mục đích: ${entry.name}`)
      mkdirSync(dirname(path), { recursive: true })
      const content = readEntry(file, entry)
      if ((entry.mode & 0o170000) === 0o120000) symlinkSync(content.toString('utf8'), path)
      else writeFileSync(path, content, { mode: entry.mode & 0o777 || 0o644 })
    }
  } finally {
    closeSync(file)
  }
}

/** @typedef {{ name: string, method: number, packed: number, size: number, offset: number, mode: number }} Entry */

/** @param {number} file @param {number} length @param {number} position */
function read(file, length, position) {
  const buffer = Buffer.alloc(length)
  if (readSync(file, buffer, 0, length, position) !== length) throw new Error('Tệp nén bị cụt.')
  return buffer
}

/** @param {number} file @param {number} fileSize @returns {Entry[]} */
function readDirectory(file, fileSize) {
  const tailLength = Math.min(fileSize, 65_557)
  const tail = read(file, tailLength, fileSize - tailLength)
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0) throw new Error('Không phải tệp .zip.')
  const directory = read(file, tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16))
  /** @type {Entry[]} */
  const entries = []
  let at = 0
  for (let left = tail.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = directory.readUInt16LE(at + 28)
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
      mode: directory.readUInt32LE(at + 38) >>> 16,
    })
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

/** @param {number} file @param {Entry} entry */
function readEntry(file, entry) {
  const header = read(file, 30, entry.offset)
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  const packed = read(file, entry.packed, start)
  const content = entry.method === 0 ? packed : inflateRawSync(packed)
  if (content.length !== entry.size) throw new Error(`Mục bị hỏng trong tệp nén: ${entry.name}`)
  return content
}
