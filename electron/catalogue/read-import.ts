import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { ColumnMapping, ImportRow } from '../../shared/catalogue/catalogue-import.ts'
import { type CatalogueList, catalogueFieldsSchema } from '../../shared/catalogue/catalogue-item.ts'
import { cellText } from '../../shared/catalogue/read-cells.ts'
import {
  groupRowName,
  guessHeadings,
  isColumnNumbers,
  isNumbering,
  mapHeadings,
} from '../../shared/catalogue/read-headings.ts'
import { importRowReader } from '../../shared/catalogue/read-import-row.ts'
import type { LawBook } from '../../shared/law/law-book.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import type { JobContext } from '../jobs/job.ts'
import { firstRows, readSpreadsheet, type Sheet, unreadable } from './read-spreadsheet.ts'
import { largestImport, spreadsheetKind } from './spreadsheet-kind.ts'

/** What the preview and the import jobs are given. */
export type ImportOrder = {
  readonly path: string
  readonly list: CatalogueList
  /** 0-based; null: guess. */
  readonly headerRow: number | null
  readonly mapping: ColumnMapping | null
  readonly book: LawBook
}

export type ImportSource = {
  readonly fileName: string
  readonly sheetName: string
  readonly headerRow: number
  readonly headings: readonly string[]
  readonly mapping: ColumnMapping
  readonly numberingColumn: number
  readonly sheet: Sheet
}

/** Most rows of one import. */
export const mostImportRows = 100_000

/** The import stopped because the officer pressed «Dừng». */
export const importCancelled = () => refusal('cancelled', 'Đã dừng. Danh mục không thay đổi.')

/** Opens a file and settles which row holds the headings and which column holds what. */
export const openImport = async (order: ImportOrder): Promise<Result<ImportSource>> => {
  const bytes = await readBytes(order.path)
  if (!bytes.ok) return bytes
  const fileName = path.basename(order.path).normalize('NFC')
  const sheet = await readSpreadsheet(fileName, bytes.value, order.list)
  if (!sheet.ok) return sheet
  const rows = await firstRows(sheet.value)
  const guess = guessHeadings(rows, order.list)
  const firstFilled = rows.findIndex((cells) => cells.some((cell) => cellText(cell) !== ''))
  const headerRow = order.headerRow ?? guess?.row ?? Math.max(0, firstFilled)
  const headings = (rows[headerRow] ?? []).map(cellText)
  const known = new Set(Object.keys(catalogueFieldsSchema.shape))
  const mapping = order.mapping ?? mapHeadings(headings, order.list)
  return ok({
    fileName,
    sheetName: sheet.value.name,
    headerRow,
    headings,
    mapping: Object.fromEntries(Object.entries(mapping).filter(([, key]) => known.has(key))),
    numberingColumn: headings.findIndex(isNumbering),
    sheet: sheet.value,
  })
}

const readBytes = async (file: string): Promise<Result<Uint8Array>> => {
  try {
    // A file far too large is refused by its size, before it fills the memory.
    const { size } = await stat(file)
    if (size > largestImport * 1024 * 1024) return spreadsheetTooLarge()
    return ok(await readFile(file))
  } catch {
    return refusal('fileUnreadable', 'Không đọc được tệp đã chọn. Hãy kiểm tra tệp còn ở chỗ cũ rồi chọn lại.')
  }
}

const spreadsheetTooLarge = (): Result<never> => {
  const refused = spreadsheetKind('', new Uint8Array(largestImport * 1024 * 1024 + 1))
  return refused.ok ? importCancelled() : refused
}

/** Visits every row of content: title rows, blank rows, column numbers and group rows are passed over. */
export const eachImportRow = async (
  source: ImportSource,
  order: ImportOrder,
  today: LocalDate,
  context: Pick<JobContext, 'progress' | 'cancelled'>,
  visit: (row: ImportRow) => void,
): Promise<Result<{ rows: number }>> => {
  const readRow = importRowReader(order.book, order.list, source.mapping, today)
  const mappedColumns = Object.keys(source.mapping).length
  let groupName = ''
  let rows = 0
  try {
    for await (const { index, cells, links } of source.sheet.rows()) {
      if (index <= source.headerRow) continue
      if (cells.every((cell) => cellText(cell) === '')) continue
      if (rows === 0 && isColumnNumbers(cells)) continue
      const group = groupRowName(cells, source.numberingColumn, mappedColumns)
      if (group !== undefined) {
        groupName = group
        continue
      }
      rows += 1
      if (rows > mostImportRows)
        return refusal(
          'fileUnreadable',
          `Tệp có hơn ${mostImportRows.toLocaleString('vi-VN')} dòng. Hãy tách thành nhiều tệp rồi nhập lần lượt.`,
        )
      visit(readRow(index + 1, cells, groupName, links))
      if (rows % 200 === 0) {
        if (context.cancelled()) return importCancelled()
        context.progress(rows, null, 'Đang đọc tệp')
      }
    }
    return context.cancelled() ? importCancelled() : ok({ rows })
  } catch (error) {
    return unreadable(error)
  }
}

/** True when nothing keeps a row out. */
export const isGoodRow = (row: ImportRow): boolean => row.problems.every((problem) => !problem.blocking)
