import { fontEncoding } from '../../shared/text/legacy-encodings.ts'
import type { SheetFacts, SheetMerge } from '../files/sheet.ts'
import { unpackZipEntry } from '../files/unpack-zip-entry.ts'
import { readZipDirectory, type ZipEntry } from '../files/zip-directory.ts'
import { unpackInPieces } from './unpack-in-pieces.ts'

const LARGEST_PART = 16 * 1024 * 1024
/** Letters of a sheet looked at for its fonts. */
const FONT_SAMPLE = 2_000_000
const MOST_MERGES = 200_000
/** Longer than any one cell's opening or the word looked for, so that none is cut between two pieces. */
const OVERLAP = 400

/** What the rows of a workbook's sheet don't tell: which cells are merged, and which columns are in a font of an old encoding. */
export const readXlsxFacts = async (bytes: Uint8Array, index: number): Promise<SheetFacts> => {
  const entries = new Map((readZipDirectory(bytes) ?? []).map((entry) => [entry.name, entry]))
  const part = (name: string): string => {
    const entry = entries.get(name)
    const unpacked = entry && unpackZipEntry(bytes, entry, LARGEST_PART)
    return unpacked ? Buffer.from(unpacked).toString('utf8') : ''
  }
  const strings = entries.get('xl/sharedStrings.xml')
  if (strings) await unpackInPieces(bytes, strings, () => undefined)
  const sheet = entries.get(sheetPart(part('xl/workbook.xml'), part('xl/_rels/workbook.xml.rels'), index))
  if (!sheet) return { merges: [], fonts: new Map() }
  return readSheet(bytes, sheet, oldFonts(part('xl/styles.xml')))
}

const sheetPart = (workbook: string, relations: string, index: number): string => {
  const sheet = [...workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)][index]?.[0] ?? ''
  const id = /r:id="([^"]+)"/.exec(sheet)?.[1] ?? ''
  const relation = [...relations.matchAll(/<Relationship\s[^>]*>/g)].find(([tag]) => tag.includes(`Id="${id}"`))?.[0]
  const target = /Target="([^"]+)"/.exec(relation ?? '')?.[1] ?? ''
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

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

const readSheet = async (
  bytes: Uint8Array,
  sheet: ZipEntry,
  fontOfStyle: ReadonlyMap<number, string>,
): Promise<SheetFacts> => {
  const counts = new Map<number, Map<string, number>>()
  const cells = new Map<number, number>()
  let read = 0
  let kept = ''
  let merging = false
  let mergeText = ''
  await unpackInPieces(bytes, sheet, (piece) => {
    // Only tags are looked for, which are plain letters in any encoding of the file.
    const text = kept + piece.toString('latin1')
    if (fontOfStyle.size > 0 && read < FONT_SAMPLE) countFonts(text, fontOfStyle, counts, cells)
    read += piece.length
    if (merging) mergeText += piece.toString('latin1')
    else if (text.includes('<mergeCell ')) {
      merging = true
      mergeText = text.slice(text.indexOf('<mergeCell '))
    }
    kept = text.slice(-OVERLAP)
    return mergeText.length < MOST_MERGES * 30
  })
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
