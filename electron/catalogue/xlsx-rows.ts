import { streamXlsxRows } from 'hucre/xlsx'
import { PlainSheetRows, UnusualSheet } from '../files/plain-sheet-rows.ts'
import { narrow, type SheetRow } from '../files/sheet.ts'
import { sheetReferences } from './sheet-references.ts'
import type { Pieces } from './unpack-in-pieces.ts'
import type { XlsxParts } from './xlsx-parts.ts'

/**
 * The rows of the sheet at `index` of a workbook. Most sheets are written in the same few tags and read by those; from the first row that is
 * written otherwise, and in workbooks that are built otherwise, the library reads, which knows all XML.
 */
export const xlsxRows = async function* (
  parts: XlsxParts,
  index: number,
  sheet: Pieces | undefined,
): AsyncGenerator<SheetRow> {
  let given = 0
  const references = sheet && (await sheetReferences(parts, index))
  if (references) {
    const plain = new PlainSheetRows(references)
    try {
      for await (const piece of sheet) {
        for (const row of plain.take(piece)) {
          given += 1
          yield row
        }
      }
      plain.end()
      return
    } catch (error) {
      if (!(error instanceof UnusualSheet)) throw error
    }
  }
  for await (const row of streamXlsxRows(parts.bytes, { sheet: index })) {
    if (given > 0) given -= 1
    else yield { index: row.index, cells: narrow(row.values) }
  }
}
