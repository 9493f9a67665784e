import type { PdfPage, PdfPiece } from '../pdf/open-pdf.ts'

/** One printed line: from `left` to `right`, its base at `y`. */
export type PdfLine = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
}

/** Pieces whose bases differ by less than this share of their size stand on one line; a raised note mark does too. */
const SAME_LINE = 0.4
/** A wider gap than this share of the size parts two words. */
const WORD_GAP = 0.13
/** A wider gap than this many times the size parts two columns. */
const COLUMN_GAP = 1.5

/** The pieces of each printed line, top to bottom. */
const rowsOf = ({ pieces }: PdfPage): readonly (readonly PdfPiece[])[] => {
  const rows: { y: number; size: number; pieces: PdfPiece[] }[] = []
  const visible = pieces.filter(({ text, size }) => text.trim() !== '' && size > 0)
  for (const piece of visible.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    if (row && piece.y - row.y <= SAME_LINE * Math.min(row.size, piece.size)) row.pieces.push(piece)
    else rows.push({ y: piece.y, size: piece.size, pieces: [piece] })
  }
  return rows.map((row) => row.pieces)
}

/** Puts the pieces of a page together into its printed lines, top to bottom. */
export const linesOfPage = (page: PdfPage): readonly PdfLine[] =>
  rowsOf(page).map((pieces) => lineOf(pieces.toSorted((a, b) => a.x - b.x)))

/** The printed lines of a page, those of columns side by side each for itself, top to bottom. */
export const stretchesOfPage = (page: PdfPage): readonly string[] =>
  rowsOf(page).flatMap((pieces) => columnsOf(pieces.toSorted((a, b) => a.x - b.x)).map((column) => lineOf(column).text))

const columnsOf = (pieces: readonly PdfPiece[]): readonly (readonly PdfPiece[])[] => {
  const columns: PdfPiece[][] = []
  for (const piece of pieces) {
    const before = columns.at(-1)?.at(-1)
    if (before && piece.x - before.x - before.width <= COLUMN_GAP * piece.size) columns.at(-1)?.push(piece)
    else columns.push([piece])
  }
  return columns
}

const lineOf = (pieces: readonly PdfPiece[]): PdfLine => {
  let text = ''
  let right = Number.NEGATIVE_INFINITY
  for (const piece of pieces) {
    const apart = text !== '' && piece.x - right > WORD_GAP * piece.size
    text += apart ? ` ${piece.text}` : piece.text
    right = Math.max(right, piece.x + piece.width)
  }
  const widest = pieces.reduce((best, piece) => (piece.width > best.width ? piece : best))
  return { text: text.replace(/\s+/g, ' ').trim(), left: pieces[0]?.x ?? 0, right, y: widest.y, size: widest.size }
}

const liesIn = (inner: PdfPiece, outer: PdfPiece): boolean =>
  inner.x > outer.x && inner.x + inner.width < outer.x + outer.width

/**
 * How many pieces lie inside another on the same line: letters put in from a second font, for which the first left a gap.
 * Their place among the letters around them can't be told.
 */
export const overlaidPieces = (page: PdfPage): number =>
  rowsOf(page).flatMap((row) => row.filter((inner) => row.some((outer) => liesIn(inner, outer)))).length
