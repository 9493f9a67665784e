/** A piece of text on a page as the PDF places it; points, x from the left, y from the top. */
export type PdfPiece = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}
export type PdfPage = { readonly width: number; readonly height: number; readonly pieces: readonly PdfPiece[] }

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
