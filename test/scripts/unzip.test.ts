import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { unzip } from '../../scripts/unzip.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dau-moi-unzip-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Writes a zip whose entries are all deflated, with Unix modes. */
function zipOf(entries: { name: string; text: string; mode: number }[]) {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, text, mode } of entries) {
    const packed = deflateRawSync(Buffer.from(text))
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(text), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(Buffer.byteLength(text), 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(mode * 0x10000, 6)
    place.writeUInt32LE(offset, 10)
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed])
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 3]), fields, place, Buffer.from(name)]))
    bodies.push(body)
    offset += body.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  const file = join(folder, 'a.zip')
  writeFileSync(file, Buffer.concat([...bodies, central, end]))
  return file
}

describe('unpacking a zip without an unzip program', () => {
  test('keeps contents and the right to execute, renames and leaves out', () => {
    const zip = zipOf([
      { name: 'App/run', text: 'chạy'.repeat(500), mode: 0o100755 },
      { name: 'App/đọc.txt', text: 'Ủy ban', mode: 0o100644 },
      { name: 'App/other/x', text: 'x', mode: 0o100644 },
    ])
    const target = join(folder, 'out')
    unzip(zip, target, (name) => (name.includes('other') ? undefined : name.slice('App/'.length)))
    expect(readFileSync(join(target, 'run'), 'utf8')).toBe('chạy'.repeat(500))
    expect(readFileSync(join(target, 'đọc.txt'), 'utf8')).toBe('Ủy ban')
    expect(statSync(join(target, 'run')).mode & 0o111).not.toBe(0)
    expect(existsSync(join(target, 'other'))).toBe(false)
  })

  test('refuses an entry that would land outside the folder', () => {
    const zip = zipOf([{ name: '../evil', text: 'x', mode: 0o100644 }])
    expect(() => unzip(zip, join(folder, 'out'), (name) => name)).toThrow('ngoài thư mục')
    expect(existsSync(join(folder, 'evil'))).toBe(false)
  })

  test('refuses a file that is not a zip', () => {
    const file = join(folder, 'picture.zip')
    writeFileSync(file, Buffer.alloc(100, 7))
    expect(() => unzip(file, join(folder, 'out'), (name) => name)).toThrow('Không phải tệp .zip')
  })
})
