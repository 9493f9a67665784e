import { crc32 } from 'node:zlib'
import { serialToDate } from 'hucre'
import { streamXlsxRows } from 'hucre/xlsx'
import type { SheetReferences } from '../files/plain-sheet-rows.ts'
import { readSharedStrings } from '../files/shared-strings.ts'
import { writeZip } from '../files/write-zip.ts'
import { piecesOf } from './unpack-in-pieces.ts'
import { sheetPart, smallPart, smallText, type XlsxParts } from './xlsx-parts.ts'

const STRINGS = 'xl/sharedStrings.xml'
const STYLES = 'xl/styles.xml'
/** What a sheet needs around it to be read. */
const AROUND = ['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', STYLES] as const
const MOST_STYLES = 5000
const LARGEST_STRINGS = 128 * 1024 * 1024

/**
 * What the cells of the sheet at `index` refer to. Which styles show days, and where texts are kept, the library is asked: it reads the
 * workbook with a sheet of one cell a style in the place of the real one. undefined: not a workbook as programs usually write it.
 */
export const sheetReferences = async (parts: XlsxParts, index: number): Promise<SheetReferences | undefined> => {
  const sheet = sheetPart(parts, index)
  const styles = [...smallText(parts, STYLES).matchAll(/<xf\s/g)].length
  if (!parts.entries.has(sheet) || styles > MOST_STYLES) return undefined
  const hasStrings = parts.entries.has(STRINGS)
  const around: Record<string, string | Uint8Array> = {}
  for (const name of AROUND) {
    const part = smallPart(parts, name)
    if (part) around[name] = part
    else if (parts.entries.has(name)) return undefined
  }
  if (hasStrings) around[STRINGS] = stringsTried
  const tried = await readTrial(writeZip({ ...around, [sheet]: sheetTried(styles) }), index)
  if (tried === undefined || tried.text !== (hasStrings ? WORD : null)) return undefined
  const strings = hasStrings ? await stringsOf(parts) : []
  if (!strings) return undefined
  const { days, from1904 } = tried
  return { strings, dayOf: (style, value) => (days.has(style) ? serialToDate(value, from1904) : undefined) }
}

const WORD = 'x'
const stringsTried = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>${WORD}</t></si></sst>`

/** The first row refers to a text, each other one holds the number 1 in a style of its own. */
const sheetTried = (styles: number): string => {
  const rows = Array.from({ length: styles }, (_, style) => `<row><c s="${style}"><v>1</v></c></row>`)
  return `<worksheet><sheetData><row><c t="s"><v>0</v></c></row>${rows.join('')}</sheetData></worksheet>`
}

type Trial = { readonly text: unknown; readonly days: ReadonlySet<number>; readonly from1904: boolean }

/** What the library makes of the sheet that was put in; undefined when it didn't read it. */
const readTrial = async (workbook: Uint8Array, index: number): Promise<Trial | undefined> => {
  let text: unknown
  let from1904 = false
  const days = new Set<number>()
  for await (const { index: row, values } of streamXlsxRows(workbook, { sheet: index })) {
    const [value] = values
    if (row === 0) text = value
    else if (value instanceof Date) {
      days.add(row - 1)
      from1904 ||= value.getUTCFullYear() > 1900
    }
  }
  return text === undefined ? undefined : { text, days, from1904 }
}

const stringsOf = async ({ bytes, entries }: XlsxParts): Promise<readonly string[] | undefined> => {
  const entry = entries.get(STRINGS)
  if (!entry || entry.size > LARGEST_STRINGS) return undefined
  const pieces: Buffer[] = []
  for await (const piece of piecesOf(bytes, entry)) pieces.push(piece)
  const xml = Buffer.concat(pieces)
  return crc32(xml) === entry.check ? readSharedStrings(xml.toString('utf8')) : undefined
}
