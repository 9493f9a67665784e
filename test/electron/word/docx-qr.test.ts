import { inflateSync } from 'node:zlib'
import decode from 'jsqr'
import { describe, expect, it } from 'vitest'
import { qrPng } from '../../../electron/word/qr-png.ts'

/** The grey dots of a picture as this app writes it: eight bits, one piece of data, no filter. */
const greyOf = (png: Uint8Array) => {
  const bytes = Buffer.from(png)
  const side = bytes.readUInt32BE(16)
  const at = bytes.indexOf('IDAT')
  const rows = inflateSync(bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4)))
  const grey = Array.from({ length: side }, (_, y) => [
    ...rows.subarray(y * (side + 1) + 1, (y + 1) * (side + 1)),
  ]).flat()
  return { side, grey }
}

describe('the QR code of a Word file', () => {
  it('is a picture that says the number of the request', () => {
    const png = qrPng('12/2026')
    expect([...png.slice(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    const { side, grey } = greyOf(png)
    const pixels = Uint8ClampedArray.from(grey.flatMap((dot) => [dot, dot, dot, 255]))
    expect(decode(pixels, side, side)?.data).toBe('12/2026')
  })
})
