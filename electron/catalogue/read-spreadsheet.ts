import { EncryptedFileError } from 'hucre'
import { readOds } from 'hucre/ods'
import { readXls, readXlsx } from 'hucre/xlsx'
import type { CatalogueList } from '../../shared/catalogue/catalogue-item.ts'
import type { SheetCell } from '../../shared/catalogue/read-cells.ts'
import { guessHeadings, headingRowsRead } from '../../shared/catalogue/read-headings.ts'
import type { CellLinks } from '../../shared/catalogue/read-import-row.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { readWordTables } from '../files/read-word-tables.ts'
import { type HeadedSheet, narrow, type Sheet, type SheetFacts, type SheetMerge, withHead } from '../files/sheet.ts'
import { lockedFile, type SpreadsheetKind, spreadsheetKind, unpacksTooFar } from '../files/spreadsheet-kind.ts'
import { readZipDirectory } from '../files/zip-directory.ts'
import { withPlainRows } from './ods-rows.ts'
import { csvRows, decodeCsv } from './read-csv.ts'
import { type LetterFacts, lettersOf, withLetters } from './sheet-letters.ts'
import { keptPieces, proveUnpacks, ZipLies } from './unpack-in-pieces.ts'
import { readSheetFacts } from './xlsx-facts.ts'
import { sheetPart, smallText, xlsxParts } from './xlsx-parts.ts'
import { xlsxRows } from './xlsx-rows.ts'

const xlsxSheets = async (bytes: Uint8Array): Promise<Sheet[]> => {
  const shown: { name: string; index: number }[] = []
  await readXlsx(bytes, {
    sheets: (info, index) => {
      if (!info.hidden && !info.veryHidden) shown.push({ name: info.name, index })
      return false
    },
  })
  const parts = xlsxParts(bytes)
  return shown.map(({ name, index }) => {
    const entry = parts.entries.get(sheetPart(parts, index))
    const pieces = entry && keptPieces(bytes, entry)
    let known: Promise<ReadonlyMap<number, CellLinks>> | undefined
    return {
      name,
      facts: async () => {
        // The library unpacks the texts whole: they must be no more than the zip says.
        const strings = parts.entries.get('xl/sharedStrings.xml')
        if (strings) await proveUnpacks(bytes, strings)
        return pieces ? readSheetFacts(pieces, smallText(parts, 'xl/styles.xml')) : { merges: [], fonts: new Map() }
      },
      rows: async function* () {
        try {
          known ??= readLinks(bytes, index)
          const links = await known
          for await (const row of xlsxRows(parts, index, pieces)) {
            const found = links.get(row.index)
            yield found ? { ...row, links: found } : row
          }
        } catch (error) {
          throw new SpreadsheetFault(error)
        }
      },
    }
  })
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

type WholeSheet = {
  readonly name: string
  readonly rows: readonly (readonly SheetCell[])[]
  readonly merges?: readonly SheetMerge[] | undefined
}

const wholeSheets = (sheets: readonly WholeSheet[]): Sheet[] =>
  sheets.map(({ name, rows, merges = [] }) => ({
    name,
    // Blank rows and cells may be holes.
    rows: () =>
      Array.from(rows, (cells, index) => ({ index, cells: narrow(Array.from(cells ?? [], (cell) => cell ?? null)) })),
    facts: async () => ({ merges, fonts: new Map() }),
  }))

/** The reader found the file broken; it throws errors of many kinds, which are told apart from ours by this wrapping. */
class SpreadsheetFault extends Error {
  constructor(cause: unknown) {
    super('The spreadsheet could not be read', { cause })
  }
}

const sheetsOfKind = async (kind: SpreadsheetKind, bytes: Uint8Array): Promise<Sheet[]> => {
  switch (kind) {
    case 'xlsx':
      return xlsxSheets(bytes)
    case 'ods':
      await provePart(bytes, 'content.xml')
      return wholeSheets((await readOds(withPlainRows(bytes))).sheets)
    case 'docx':
      await provePart(bytes, 'word/document.xml')
      return readWordTables(bytes)
    case 'xls':
      return wholeSheets((await readXls(bytes)).sheets)
    case 'csv': {
      const text = decodeCsv(bytes)
      return [{ name: '', rows: () => csvRows(text), facts: async () => ({ merges: [], fonts: new Map() }) }]
    }
  }
}

/** Throws when a part unpacks to more than the zip says, before a reader holds it whole. */
const provePart = async (bytes: Uint8Array, name: string): Promise<void> => {
  const entry = readZipDirectory(bytes)?.find((each) => each.name === name)
  if (entry) await proveUnpacks(bytes, entry)
}

/** The first rows of a sheet, at the places they stand. */
export const firstRows = (sheet: HeadedSheet): SheetCell[][] => {
  const rows: SheetCell[][] = []
  for (const { index, cells } of sheet.head) {
    if (index >= headingRowsRead) break
    while (rows.length < index) rows.push([])
    rows.push([...cells])
  }
  return rows
}

/** A file opened for import: its sheets by name, and the one to read with its letters already in Unicode. */
export type Spreadsheet = {
  readonly kind: SpreadsheetKind
  readonly sheetNames: readonly string[]
  readonly sheet: HeadedSheet
  readonly merges: readonly SheetMerge[]
  readonly letters: LetterFacts
}

type Candidate = { readonly sheet: HeadedSheet; readonly facts: SheetFacts; readonly letters: LetterFacts }

const candidateOf = async (sheet: HeadedSheet): Promise<Candidate> => {
  const facts = await sheet.facts()
  const letters = lettersOf(sheet.head, facts.fonts)
  return { sheet: withLetters(sheet, letters), facts, letters }
}

/**
 * The sheet of a file called `wanted`, else the one that looks most like a list (the most headings found), else the first with
 * anything in it. Refuses `fileUnreadable` with a reason: empty, damaged, protected by a password, no table, too large.
 */
export const readSpreadsheet = async (
  name: string,
  bytes: Uint8Array,
  list: CatalogueList,
  wanted: string | null = null,
): Promise<Result<Spreadsheet>> => {
  const kind = spreadsheetKind(name, bytes)
  if (!kind.ok) return kind
  try {
    const sheets = await sheetsOfKind(kind.value, bytes)
    let best: { readonly candidate: Candidate; readonly columns: number } | undefined
    const filled: string[] = []
    for (const each of sheets) {
      const sheet = await withHead(each)
      if (sheet.head.length === 0) continue
      filled.push(sheet.name)
      if (best && wanted !== null && best.candidate.sheet.name === wanted) continue
      const candidate = await candidateOf(sheet)
      const columns = guessHeadings(firstRows(candidate.sheet), list)?.columns ?? 0
      if (best === undefined || columns > best.columns || sheet.name === wanted) best = { candidate, columns }
    }
    if (!best) return nothingInside(kind.value)
    const { sheet, facts, letters } = best.candidate
    return ok({
      kind: kind.value,
      sheetNames: filled,
      sheet,
      merges: facts.merges,
      letters,
    })
  } catch (error) {
    return unreadable(error instanceof SpreadsheetFault ? error : new SpreadsheetFault(error))
  }
}

const nothingInside = (kind: SpreadsheetKind): Result<never> =>
  kind === 'docx'
    ? refusal('fileUnreadable', 'Tệp Word không có bảng nào. Hãy đưa danh mục vào một bảng trong tệp rồi chọn lại.')
    : refusal('fileUnreadable', 'Tệp không có dòng dữ liệu nào. Hãy kiểm tra lại tệp rồi chọn lại.')

/** What a fault of the spreadsheet reader means; anything else is thrown on. */
export const unreadable = (error: unknown): Result<never> => {
  if (!(error instanceof SpreadsheetFault)) throw error
  if (error.cause instanceof EncryptedFileError) return lockedFile()
  if (error.cause instanceof ZipLies) return unpacksTooFar()
  return refusal(
    'fileUnreadable',
    'Tệp bị hỏng hoặc có cấu trúc lạ nên không đọc được. Hãy mở tệp bằng Excel, lưu lại dạng .xlsx rồi chọn lại.',
  )
}
