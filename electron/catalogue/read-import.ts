import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { ColumnMapping, GroupUse, ImportRequest, ImportRow } from '../../shared/catalogue/catalogue-import.ts'
import { type CatalogueList, catalogueFieldsSchema } from '../../shared/catalogue/catalogue-item.ts'
import { cellText, type SheetCell } from '../../shared/catalogue/read-cells.ts'
import {
  groupRowName,
  guessHeadings,
  headingsAt,
  isColumnNumbers,
  isNumbering,
  mapHeadings,
} from '../../shared/catalogue/read-headings.ts'
import { type ImportRowReader, importRowReader } from '../../shared/catalogue/read-import-row.ts'
import { listNamed } from '../../shared/catalogue/read-list-name.ts'
import { headingsKey, mappingByName } from '../../shared/catalogue/remembered-columns.ts'
import type { LawBook } from '../../shared/law/law-book.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { largestImport, tooLarge } from '../files/spreadsheet-kind.ts'
import type { JobContext } from '../jobs/job.ts'
import { fillMerged } from './fill-merged.ts'
import { duplicateFinder } from './find-duplicates.ts'
import { readRememberedColumns } from './import-memory-repository.ts'
import { firstRows, readSpreadsheet, type Spreadsheet, unreadable } from './read-spreadsheet.ts'

/** What the preview and the import jobs are given. */
export type ImportOrder = Omit<ImportRequest, 'jobId' | 'fileToken'> & {
  readonly path: string
  readonly book: LawBook
}

export type ImportSource = Spreadsheet & {
  readonly fileName: string
  readonly headerRow: number
  /** The first rows as they stand, in Unicode. */
  readonly firstRows: readonly (readonly SheetCell[])[]
  readonly headings: readonly string[]
  readonly mapping: ColumnMapping
  /** True when the columns are matched as at the last import of such a file. */
  readonly remembered: boolean
  readonly numberingColumn: number
}

/** Most rows of one import. */
export const mostImportRows = 100_000

/** The import stopped because the officer pressed «Dừng». */
export const importCancelled = () => refusal('cancelled', 'Đã dừng. Danh mục không thay đổi.')

/** Opens a file and settles which sheet is read, which row holds the headings and which column holds what. */
export const openImport = async (order: ImportOrder, database: ReadableDatabase): Promise<Result<ImportSource>> => {
  const bytes = await readBytes(order.path)
  if (!bytes.ok) return bytes
  const fileName = path.basename(order.path).normalize('NFC')
  const read = await readSpreadsheet(fileName, bytes.value, order.list, order.sheet)
  if (!read.ok) return read
  const rows = firstRows(read.value.sheet)
  const guess = guessHeadings(rows, order.list)
  const firstFilled = rows.findIndex((cells) => cells.some((cell) => cellText(cell) !== ''))
  const headerRow = order.headerRow ?? guess?.row ?? Math.max(0, firstFilled)
  const headings = headingsAt(rows, headerRow, order.list)
  const kept = order.mapping ? undefined : readRememberedColumns(database, order.list, headingsKey(headings))
  const mapping = order.mapping ?? (kept ? mappingByName(headings, kept) : mapHeadings(headings, order.list))
  const known = new Set(Object.keys(catalogueFieldsSchema.shape))
  return ok({
    ...read.value,
    fileName,
    headerRow,
    firstRows: rows,
    headings,
    mapping: Object.fromEntries(Object.entries(mapping).filter(([, key]) => known.has(key))),
    remembered: kept !== undefined,
    numberingColumn: headings.findIndex(isNumbering),
  })
}

const readBytes = async (file: string): Promise<Result<Uint8Array>> => {
  try {
    // A file far too large is refused by its size, before it fills the memory.
    const { size } = await stat(file)
    if (size > largestImport * 1024 * 1024) return tooLarge()
    return ok(await readFile(file))
  } catch {
    return refusal('fileUnreadable', 'Không đọc được tệp đã chọn. Hãy kiểm tra tệp còn ở chỗ cũ rồi chọn lại.')
  }
}

const mergedNote = 'Ô gộp nhiều dòng: lấy theo dòng đầu của ô.'

/** Where the rows of a file go: the list chosen, or the one that the group above them names. */
type Place = { readonly list: CatalogueList; readonly groupName: string }

const placeUnder = (name: string, use: GroupUse, chosen: CatalogueList, now: Place): Place => {
  const named = use === 'list' ? listNamed(name) : null
  if (named) return { list: named, groupName: '' }
  return { list: use === 'list' ? now.list : chosen, groupName: name }
}

export type ImportVisitor = {
  /** The next row waits for what this promises. */
  readonly row: (row: ImportRow) => undefined | Promise<void>
  /** Told the name of each group as it begins. */
  readonly group?: (name: string) => void
}

/** Visits every row of content: title rows, blank rows, column numbers and group rows are passed over. */
export const eachImportRow = async (
  source: ImportSource,
  order: ImportOrder,
  today: LocalDate,
  context: Pick<JobContext, 'progress' | 'cancelled'>,
  database: ReadableDatabase,
  visit: ImportVisitor,
): Promise<Result<{ rows: number }>> => {
  const readers = new Map<CatalogueList, ImportRowReader>()
  const readerOf = (list: CatalogueList): ImportRowReader => {
    const reader = readers.get(list) ?? importRowReader(order.book, list, source.mapping, today)
    readers.set(list, reader)
    return reader
  }
  const findDuplicate = duplicateFinder(database)
  const mappedColumns = Object.keys(source.mapping).length
  const fill = fillMerged(source.merges, source.headerRow)
  let place: Place = { list: order.list, groupName: '' }
  let rows = 0
  try {
    for await (const { index, cells: own, links } of source.sheet.rows()) {
      if (index <= source.headerRow) continue
      const { cells, filled } = fill(index, own)
      if (own.every((cell) => cellText(cell) === '')) continue
      if (rows === 0 && isColumnNumbers(own)) continue
      const group = groupRowName(cells, source.numberingColumn, mappedColumns)
      if (group !== undefined) {
        place = placeUnder(group, order.groups, order.list, place)
        visit.group?.(group)
        continue
      }
      rows += 1
      if (rows > mostImportRows)
        return refusal(
          'fileUnreadable',
          `Tệp có hơn ${mostImportRows.toLocaleString('vi-VN')} dòng. Hãy tách thành nhiều tệp rồi nhập lần lượt.`,
        )
      const read = readerOf(place.list)(index + 1, cells, place.groupName, links)
      const problems =
        filled.length === 0
          ? read.problems
          : [
              ...read.problems,
              ...filled.flatMap((column) => {
                const field = source.mapping[String(column)]
                return field === undefined ? [] : [{ field, message: mergedNote, blocking: false }]
              }),
            ]
      const good = problems.every((problem) => !problem.blocking)
      const duplicate = good ? findDuplicate(index + 1, place.list, read.fields) : null
      const taken = visit.row({ row: read.row, list: place.list, fields: read.fields, problems, duplicate })
      if (taken) await taken
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
