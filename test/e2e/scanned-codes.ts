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

const millimetre = 200 / 25.4
/** Where the three columns of codes begin, and how wide a code is with its quiet zone, in dots. */
const columns = [30, 85, 140].map((from) => Math.round(from * millimetre))
const side = Math.round(53 * millimetre)

/** First and last rows of what is taller than a line of text in a column of the page. */
const tallThings = ({ width, height, dots }: Picture, left: number): readonly (readonly [number, number])[] => {
  const things: [number, number][] = []
  let begun = -1
  for (let y = 0; y < height; y += 1) {
    const dark = dots.subarray(y * width + left, y * width + left + side).some((dot) => dot < 128)
    if (dark && begun === -1) begun = y
    if (!dark && begun !== -1) {
      if (y - begun > 40 * millimetre) things.push([begun, y])
      begun = -1
    }
  }
  return things
}

/** A part of the page as the decoder takes it, with white around it. */
const cut = ({ width, dots }: Picture, left: number, [top, end]: readonly [number, number]) => {
  const rim = 16
  const size = { width: side + 2 * rim, height: end - top + 2 * rim }
  const rgba = new Uint8ClampedArray(size.width * size.height * 4).fill(255)
  for (let y = top; y < end; y += 1)
    for (let x = 0; x < side; x += 1) {
      const at = ((y - top + rim) * size.width + x + rim) * 4
      rgba.fill(dots[y * width + left + x] ?? 255, at, at + 3)
    }
  return { ...size, rgba }
}

/** The texts of all QR codes on pages of a printed PDF, as a desk scanner of 200 dpi reads them. */
export const scannedCodes = (pdf: string, folder: string, first: number, last: number): readonly string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => {
    const page = String(first + index)
    const picture = join(folder, `trang-${page}`)
    execFileSync('pdftoppm', ['-r', '200', '-gray', '-singlefile', '-f', page, '-l', page, pdf, picture])
    const scan = readPgm(`${picture}.pgm`)
    return columns.flatMap((left) =>
      tallThings(scan, left).flatMap((thing) => {
        const { rgba, width, height } = cut(scan, left, thing)
        return decode(rgba, width, height)?.data ?? []
      }),
    )
  }).flat()
