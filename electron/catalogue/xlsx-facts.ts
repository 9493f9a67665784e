import { fontEncoding } from '../../shared/text/legacy-encodings.ts'
import type { SheetFacts, SheetMerge } from '../files/sheet.ts'
import type { Pieces } from './unpack-in-pieces.ts'

/** Letters of a sheet looked at for its fonts. */
const FONT_SAMPLE = 2_000_000
const MOST_MERGES = 200_000
/** Longer than any one cell's opening or the word looked for, so that none is cut between two pieces. */
const OVERLAP = 400
const MERGE = Buffer.from('<mergeCell ')

/**
 * What the rows of a workbook's sheet don't tell: which cells are merged, and which columns are in a font of an old encoding.
 * `styles`: xl/styles.xml as text.
 */
export const readSheetFacts = (sheet: Pieces, styles: string): Promise<SheetFacts> => readSheet(sheet, oldFonts(styles))

/** Styles of cells (by number) whose font tells an old encoding. */
const oldFonts = (styles: string): ReadonlyMap<number, string> => {
  const found = new Map<number, string>()
  const fontsPart = /<fonts[\s>][\s\S]*?<\/fonts>/.exec(styles)?.[0] ?? ''
  const names = [...fontsPart.matchAll(/<font(?:\s[^>]*)?\/>|<font[\s>][\s\S]*?<\/font>/g)].map(
    ([font]) => /<name\s[^>]*?val="([^"]*)"/.exec(font)?.[1] ?? '',
  )
  if (!names.some((name) => fontEncoding(name))) return found
  const cellsPart = /<cellXfs[\s>][\s\S]*?<\/cellXfs>/.exec(styles)?.[0] ?? ''
  for (const [style, [format]] of [...cellsPart.matchAll(/<xf\s[^>]*>/g)].entries()) {
    const name = names[Number(/fontId="(\d+)"/.exec(format)?.[1] ?? 0)] ?? ''
    if (fontEncoding(name)) found.set(style, name)
  }
  return found
}

const readSheet = async (sheet: Pieces, fontOfStyle: ReadonlyMap<number, string>): Promise<SheetFacts> => {
  const counts = new Map<number, Map<string, number>>()
  const cells = new Map<number, number>()
  let read = 0
  let kept: Buffer = Buffer.alloc(0)
  let merging = false
  let mergeText = ''
  for await (const piece of sheet) {
    if (merging) {
      if (mergeText.length < MOST_MERGES * 30) mergeText += piece.toString('latin1')
      continue
    }
    const bytes = Buffer.concat([kept, piece])
    // Only tags are looked for, which are plain letters in any encoding of the file.
    if (fontOfStyle.size > 0 && read < FONT_SAMPLE) countFonts(bytes.toString('latin1'), fontOfStyle, counts, cells)
    read += piece.length
    const merges = bytes.indexOf(MERGE)
    if (merges !== -1) {
      merging = true
      mergeText = bytes.toString('latin1', merges)
    }
    kept = bytes.subarray(Math.max(0, bytes.length - OVERLAP))
  }
  const fonts = new Map<number, string>()
  for (const [column, byName] of counts) {
    const [name, count] = [...byName].sort((a, b) => b[1] - a[1])[0] ?? ['', 0]
    if (count * 2 >= (cells.get(column) ?? 0)) fonts.set(column, name)
  }
  return { merges: mergesIn(mergeText), fonts }
}

const countFonts = (
  text: string,
  fontOfStyle: ReadonlyMap<number, string>,
  counts: Map<number, Map<string, number>>,
  cells: Map<number, number>,
): void => {
  for (const [, letters = '', attributes = ''] of text.matchAll(/<c r="([A-Z]{1,3})\d+"([^>]*)>/g)) {
    if (attributes.endsWith('/')) continue
    const column = columnNumber(letters)
    cells.set(column, (cells.get(column) ?? 0) + 1)
    const name = fontOfStyle.get(Number(/\ss="(\d+)"/.exec(attributes)?.[1] ?? -1))
    if (name === undefined) continue
    const byName = counts.get(column) ?? new Map<string, number>()
    byName.set(name, (byName.get(name) ?? 0) + 1)
    counts.set(column, byName)
  }
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

const mergesIn = (text: string): SheetMerge[] =>
  [...text.matchAll(/<mergeCell ref="([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)"/g)]
    .slice(0, MOST_MERGES)
    .map(([, fromColumn = 'A', fromRow, toColumn = 'A', toRow]) => ({
      startRow: Number(fromRow) - 1,
      startCol: columnNumber(fromColumn),
      endRow: Number(toRow) - 1,
      endCol: columnNumber(toColumn),
    }))
