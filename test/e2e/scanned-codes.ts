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

/** The texts of all QR codes on the last pages of a printed PDF, from page `first` on, as a desk scanner of 200 dpi reads them. */
export const scannedCodes = (pdf: string, folder: string, first: number, last: number): readonly string[] => {
  const found = new Set<string>()
  for (let page = first; page <= last; page += 1) {
    const picture = join(folder, `trang-${page}`)
    execFileSync('pdftoppm', ['-r', '200', '-gray', '-singlefile', '-f', `${page}`, '-l', `${page}`, pdf, picture])
    const scan = readPgm(`${picture}.pgm`)
    const millimetre = 200 / 25.4
    const side = Math.round(56 * millimetre)
    const step = Math.round(14 * millimetre)
    for (const left of [29, 84, 139].map((from) => Math.round((from - 0.5) * millimetre)))
      for (let top = 0; top + side + step < scan.height; top += step) {
        const high = side + step
        const code = decode(part(scan, left, top, side, high), side, high)
        if (code) found.add(code.data)
      }
  }
  return [...found]
}
