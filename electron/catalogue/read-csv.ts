import { detectDelimiter, streamCsvRows } from 'hucre/csv'
import type { SheetCell } from '../../shared/catalogue/read-cells.ts'
import { plainCell } from '../../shared/text/csv-line.ts'
import { guessEncoding } from '../../shared/text/guess-encoding.ts'

/** Letters looked at to know an old encoding. */
const SAMPLE = 50_000

/** The text of a CSV file: UTF-8 or UTF-16 by their marks, else UTF-8, else the old Vietnamese code page of Windows. */
export const decodeCsv = (bytes: Uint8Array): string => {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  if (marked) return new TextDecoder(marked).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // TCVN3 and VNI are told apart later, column by column; composing their letters here would spoil them.
    const western = new TextDecoder('windows-1252').decode(bytes)
    const old = guessEncoding(western.slice(0, SAMPLE).split(/[\r\n\t;,]+/))
    if (old === 'tcvn3' || old === 'vni') return western
    // Excel's plain «CSV» on a Vietnamese Windows; its letters come in pieces and are put together here.
    return new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
  }
}

const SEPARATOR_LINE = /^sep=(.)\r?\n/i

/** Rows of a CSV text, its separator (comma, semicolon, tab) found by itself; fields may hold line breaks inside quotes. */
export const csvRows = function* (
  text: string,
): Generator<{ readonly index: number; readonly cells: readonly SheetCell[] }> {
  const declared = SEPARATOR_LINE.exec(text)
  const body = declared ? text.slice(declared[0].length) : text
  const delimiter = declared?.[1] ?? detectDelimiter(body.slice(0, 20_000))
  let index = 0
  for (const cells of streamCsvRows(body, { delimiter })) {
    yield { index, cells: cells.map((cell) => (typeof cell === 'string' ? plainCell(cell) : cell)) }
    index += 1
  }
}
