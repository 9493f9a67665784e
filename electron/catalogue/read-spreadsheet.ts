import { EncryptedFileError } from 'hucre'
import { readOds } from 'hucre/ods'
import { readXls, readXlsx, streamXlsxRows } from 'hucre/xlsx'
import type { CatalogueList } from '../../shared/catalogue/catalogue-item.ts'
import type { SheetCell } from '../../shared/catalogue/read-cells.ts'
import { guessHeadings, headingRowsRead } from '../../shared/catalogue/read-headings.ts'
import type { CellLinks } from '../../shared/catalogue/read-import-row.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { readZipDirectory } from '../files/zip-directory.ts'
import { csvRows, decodeCsv } from './read-csv.ts'
import { lockedFile, type SpreadsheetKind, spreadsheetKind } from './spreadsheet-kind.ts'

/** `index` is 0-based and counts blank rows, so that index + 1 is the number Excel shows. */
export type SheetRow = { readonly index: number; readonly cells: readonly SheetCell[]; readonly links?: CellLinks }
export type Sheet = { readonly name: string; rows(): AsyncIterable<SheetRow> | Iterable<SheetRow> }

/** Columns past this are not looked at. */
const MOST_COLUMNS = 100

const narrow = (values: readonly SheetCell[]) => (values.length > MOST_COLUMNS ? values.slice(0, MOST_COLUMNS) : values)

const xlsxSheets = async (bytes: Uint8Array): Promise<Sheet[]> => {
  const shown: { name: string; index: number }[] = []
  await readXlsx(bytes, {
    sheets: (info, index) => {
      if (!info.hidden && !info.veryHidden) shown.push({ name: info.name, index })
      return false
    },
  })
  const known = new Map<number, Promise<ReadonlyMap<number, CellLinks>>>()
  const linksOf = (index: number) => {
    const links = known.get(index) ?? readLinks(bytes, index)
    known.set(index, links)
    return links
  }
  return shown.map(({ name, index }) => ({
    name,
    rows: async function* () {
      try {
        const links = await linksOf(index)
        for await (const row of streamXlsxRows(bytes, { sheet: index })) {
          const found = links.get(row.index)
          yield { index: row.index, cells: narrow(row.values), ...(found && { links: found }) }
        }
      } catch (error) {
        throw new SpreadsheetFault(error)
      }
    },
  }))
}

/** Links are kept apart from the rows; a file too large to hold twice goes without them. */
const LARGEST_WITH_LINKS = 8 * 1024 * 1024

const readLinks = async (bytes: Uint8Array, index: number): Promise<ReadonlyMap<number, CellLinks>> => {
  const rows = new Map<number, Map<number, string>>()
  const mayHaveLinks = readZipDirectory(bytes)?.some((entry) => entry.name.startsWith('xl/worksheets/_rels/'))
  if (!mayHaveLinks || bytes.length > LARGEST_WITH_LINKS) return rows
  const { sheets } = await readXlsx(bytes, { sheets: [index] })
  for (const [place, cell] of sheets[0]?.cells ?? []) {
    const [row = 0, column = 0] = place.split(',').map(Number)
    if (!cell.hyperlink || cell.hyperlink.location) continue
    rows.set(row, (rows.get(row) ?? new Map<number, string>()).set(column, cell.hyperlink.target))
  }
  return rows
}

const wholeSheets = (sheets: readonly { readonly name: string; readonly rows: SheetCell[][] }[]): Sheet[] =>
  sheets.map(({ name, rows }) => ({ name, rows: () => rows.map((cells, index) => ({ index, cells: narrow(cells) })) }))

/** The reader found the file broken; it throws errors of many kinds, which are told apart from ours by this wrapping. */
class SpreadsheetFault extends Error {
  constructor(cause: unknown) {
    super('The spreadsheet could not be read', { cause })
  }
}

const sheetsOf = async (name: string, bytes: Uint8Array): Promise<Result<Sheet[]>> => {
  const kind = spreadsheetKind(name, bytes)
  if (!kind.ok) return kind
  try {
    return ok(await sheetsOfKind(kind.value, bytes))
  } catch (error) {
    throw new SpreadsheetFault(error)
  }
}

const sheetsOfKind = async (kind: SpreadsheetKind, bytes: Uint8Array): Promise<Sheet[]> => {
  switch (kind) {
    case 'xlsx':
      return xlsxSheets(bytes)
    case 'ods':
      return wholeSheets((await readOds(bytes)).sheets)
    case 'xls':
      return wholeSheets((await readXls(bytes)).sheets)
    case 'csv': {
      const text = decodeCsv(bytes)
      return [{ name: '', rows: () => csvRows(text) }]
    }
  }
}

/** The first rows of a sheet, at the places they stand. */
export const firstRows = async (sheet: Sheet): Promise<SheetCell[][]> => {
  const rows: SheetCell[][] = []
  for await (const { index, cells } of sheet.rows()) {
    if (index >= headingRowsRead) break
    while (rows.length < index) rows.push([])
    rows.push([...cells])
  }
  return rows
}

/**
 * The sheet of a file that looks most like a list (the most headings found), or the first one with anything in it.
 * Refuses `fileUnreadable` with a reason: empty, damaged, protected by a password, not a spreadsheet, too large.
 */
export const readSpreadsheet = async (name: string, bytes: Uint8Array, list: CatalogueList): Promise<Result<Sheet>> => {
  try {
    const sheets = await sheetsOf(name, bytes)
    if (!sheets.ok) return sheets
    let best: { sheet: Sheet; columns: number } | undefined
    for (const sheet of sheets.value) {
      const rows = await firstRows(sheet)
      if (rows.length === 0) continue
      const columns = guessHeadings(rows, list)?.columns ?? 0
      if (best === undefined || columns > best.columns) best = { sheet, columns }
    }
    return best
      ? ok(best.sheet)
      : refusal('fileUnreadable', 'Tệp không có dòng dữ liệu nào. Hãy kiểm tra lại tệp rồi chọn lại.')
  } catch (error) {
    return unreadable(error)
  }
}

/** What a fault of the spreadsheet reader means; anything else is thrown on. */
export const unreadable = (error: unknown): Result<never> => {
  if (!(error instanceof SpreadsheetFault)) throw error
  if (error.cause instanceof EncryptedFileError) return lockedFile()
  return refusal(
    'fileUnreadable',
    'Tệp bị hỏng hoặc có cấu trúc lạ nên không đọc được. Hãy mở tệp bằng Excel, lưu lại dạng .xlsx rồi chọn lại.',
  )
}
