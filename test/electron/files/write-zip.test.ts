import PizZip from 'pizzip'
import { describe, expect, it } from 'vitest'
import { writeZip } from '../../../electron/files/write-zip.ts'
import { readZipDirectory } from '../../../electron/files/zip-directory.ts'

describe('a zip', () => {
  it('is read by another program as it was written, names and texts in Vietnamese among them', () => {
    const long = 'Danh mục thông tin. '.repeat(5000)
    const zip = writeZip({
      mimetype: 'x',
      'tệp/Đầu mối.txt': long,
      'bytes.bin': new Uint8Array([0, 255, 7]),
      trống: '',
    })
    const read = new PizZip(zip, { checkCRC32: true })
    expect(Object.keys(read.files)).toEqual(['mimetype', 'tệp/Đầu mối.txt', 'bytes.bin', 'trống'])
    expect(read.file('tệp/Đầu mối.txt')?.asText()).toBe(long)
    expect([...(read.file('bytes.bin')?.asUint8Array() ?? [])]).toEqual([0, 255, 7])
    expect(readZipDirectory(zip)?.map(({ name }) => name)).toEqual(Object.keys(read.files))
    expect(zip.length).toBeLessThan(long.length / 10)
  })

  it('is the same bytes for the same content', () => {
    expect(writeZip({ a: 'b' })).toEqual(writeZip({ a: 'b' }))
  })
})
