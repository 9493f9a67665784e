import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import decode from 'jsqr'

/** A page as a scanner sees it: grey, a byte a dot. */
type Picture = { readonly width: number; readonly height: number; readonly dots: Uint8Array }

const readPgm = (file: string): Picture => {
  const bytes = readFileSync(file)
  const head = /^P5\s(\d+)\s(\d+)\s255\s/.exec(bytes.toString('latin1', 0, 40))
  if (head === null) throw new Error('Not a grey picture.')
  return { width: Number(head[1]), height: Number(head[2]), dots: bytes.subarray(head[0].length) }
}

const part = ({ width, dots }: Picture, left: number, top: number, wide: number, high: number): Uint8ClampedArray => {
  const rgba = new Uint8ClampedArray(wide * high * 4)
  for (let y = 0; y < high; y += 1)
    for (let x = 0; x < wide; x += 1)
      rgba.fill(dots[(top + y) * width + left + x] ?? 255, (y * wide + x) * 4, (y * wide + x) * 4 + 3)
  return rgba.map((value, at) => (at % 4 === 3 ? 255 : value))
}

const millimetre = 200 / 25.4
/** Where the three columns of codes begin, and how wide a code is with its quiet zone, in dots. */
const columns = [30, 85, 140].map((from) => Math.round(from * millimetre))
const side = Math.round(53 * millimetre)

/** The codes of a page found by looking at a strip of each column, the strips so many millimetres apart. */
const codesOf = (scan: Picture, apart: number): readonly string[] => {
  const found: string[] = []
  const high = side + Math.round(apart * millimetre)
  for (const left of columns)
    for (let top = 0; top + high < scan.height; top += Math.round(apart * millimetre)) {
      const code = decode(part(scan, left, top, side, high), side, high, { inversionAttempts: 'dontInvert' })
      if (code) found.push(code.data)
    }
  return found
}

/** The texts of all QR codes on pages of a printed PDF, as a desk scanner of 200 dpi reads them. */
export const scannedCodes = (pdf: string, folder: string, first: number, last: number): readonly string[] => {
  const found = new Set<string>()
  const whole = () => [...found].some((text) => Number(text.slice(4, 7)) === found.size)
  const scans = Array.from({ length: last - first + 1 }, (_, index) => {
    const page = String(first + index)
    const picture = join(folder, `trang-${page}`)
    execFileSync('pdftoppm', ['-r', '200', '-gray', '-singlefile', '-f', page, '-l', page, pdf, picture])
    return readPgm(`${picture}.pgm`)
  })
  // A person moves the scanner when a code is not read at once.
  for (const apart of [13, 7, 3])
    for (const scan of whole() ? [] : scans) for (const text of codesOf(scan, apart)) found.add(text)
  return [...found]
}
