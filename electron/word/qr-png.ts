import { crc32, deflateSync } from 'node:zlib'
import { type QrCorrection, qrModules } from '../../shared/forms/qr-code.ts'

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(body, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

/** Dots of the picture for one module: a printer scales whole dots cleanly. */
const dots = 8

/** A QR code as a PNG of black and white dots, its quiet zone included. */
export const qrPng = (text: string, ecc: QrCorrection = 'H'): Uint8Array => {
  const modules = qrModules(text, ecc)
  const side = modules.length * dots
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  // Eight bits of grey, no palette, no interlacing.
  header[8] = 8
  const rows = modules.flatMap((row) => {
    const line = Buffer.from([0, ...row.flatMap((dark) => Array<number>(dots).fill(dark ? 0 : 255))])
    return Array<Buffer>(dots).fill(line)
  })
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', new Uint8Array()),
  ])
}
