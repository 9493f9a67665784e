import { encode } from 'uqr'

/**
 * The modules of a QR code, row by row, true for dark, with the quiet zone around it that readers need. Highest error correction: a
 * stamp or a fold may lie over it.
 */
export const qrModules = (text: string): readonly (readonly boolean[])[] => encode(text, { ecc: 'H', border: 4 }).data

/** The dark modules as one path of an SVG drawing, `size` units wide and high. */
export const qrPath = (text: string): { readonly size: number; readonly path: string } => {
  const modules = qrModules(text)
  const squares = modules.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return { size: modules.length, path: squares.join('') }
}
