import { encode } from 'uqr'

/** How much of a code may be spoilt: H where a stamp or a fold may lie over a single one, M where many fill a page. */
export type QrCorrection = 'H' | 'M'

/** The modules of a QR code, row by row, true for dark, with the quiet zone around it that readers need. */
export const qrModules = (text: string, ecc: QrCorrection = 'H'): readonly (readonly boolean[])[] =>
  encode(text, { ecc, border: 4 }).data

/** The dark modules as one path of an SVG drawing, `size` units wide and high. */
export const qrPath = (text: string, ecc: QrCorrection = 'H'): { readonly size: number; readonly path: string } => {
  const modules = qrModules(text, ecc)
  const squares = modules.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return { size: modules.length, path: squares.join('') }
}
