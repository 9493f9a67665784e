import { deflateSync } from 'node:zlib'

/** A PDF file in the making: its objects by number. */
export type PdfFile = {
  /** A number for an object that is put in later, so that others can name it before. */
  reserve(): number
  /** Puts an object in; `number` when one was reserved. Returns its number. */
  add(body: string, number?: number): number
  /** Puts a compressed stream in; `entries` are further entries of its dictionary. */
  addStream(bytes: Uint8Array | string, entries?: string): number
  /** The whole file; nothing can be put in any more. */
  finish(catalogue: number, information: number): Uint8Array
}

/** An empty PDF file. */
export const makePdfFile = (): PdfFile => {
  const parts: Buffer[] = []
  const offsets: number[] = [0]
  let length = 0
  const write = (bytes: Buffer): void => {
    parts.push(bytes)
    length += bytes.length
  }
  const text = (words: string): void => write(Buffer.from(words, 'latin1'))
  // The second line tells programs that the file is not text.
  text('%PDF-1.7\n')
  text('%\u00e2\u00e3\u00cf\u00d3\n')
  const reserve = (): number => offsets.push(0) - 1
  const begin = (number = reserve()): number => {
    offsets[number] = length
    text(`${number} 0 obj\n`)
    return number
  }

  return {
    reserve,
    add: (body, number) => {
      const own = begin(number)
      text(`${body}\nendobj\n`)
      return own
    },
    addStream: (bytes, entries = '') => {
      const packed = deflateSync(bytes)
      const own = begin()
      text(`<</Length ${packed.length}/Filter/FlateDecode${entries}>>\nstream\n`)
      write(packed)
      text('\nendstream\nendobj\n')
      return own
    },
    finish: (catalogue, information) => {
      const start = length
      const rows = offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
      text(`xref\n0 ${offsets.length}\n0000000000 65535 f \n${rows.join('')}`)
      text(
        `trailer\n<</Size ${offsets.length}/Root ${catalogue} 0 R/Info ${information} 0 R>>\nstartxref\n${start}\n%%EOF\n`,
      )
      return Buffer.concat(parts)
    },
  }
}

/** Words as a PDF text string. */
export const pdfText = (words: string): string => `<feff${Buffer.from(words, 'utf16le').swap16().toString('hex')}>`
