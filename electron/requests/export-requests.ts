import { writeXlsx } from 'hucre/xlsx'
import { formatDay, type LocalDate } from '../../shared/calendar/local-date.ts'
import { spreadsheetSerial } from '../../shared/calendar/spreadsheet-day.ts'
import { workingCalendar } from '../../shared/calendar/working-calendar.ts'
import type { LawBook } from '../../shared/law/law-book.ts'
import {
  maskedCell,
  type RegisterColumn,
  type RegisterEntry,
  registerColumns,
} from '../../shared/requests/register-columns.ts'
import type { RequestQuery } from '../../shared/requests/request-log.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { printableText } from '../../shared/text/printable-text.ts'
import { readAgency } from '../agency/agency-repository.ts'
import { closeDatabase, openReadOnly } from '../database/open-database.ts'
import { listSheet } from '../files/list-sheet.ts'
import { writeWholeFile } from '../files/write-whole-file.ts'
import type { JobContext } from '../jobs/job.ts'
import { readEntries } from './register-entries.ts'

/** `path` comes from a save dialog; the rows are those of `query`, whatever its window, as of `today`. */
export type ExportOrder = {
  readonly path: string
  readonly query: RequestQuery
  /** Numbers of people unmasked. */
  readonly whole: boolean
  readonly book: LawBook
  readonly today: LocalDate
}
export type ExportOutcome = { readonly rows: number }

type CellValue = string | number | null

const cancelled = refusal('cancelled', 'Đã dừng; không có tệp nào được ghi.')

const cell = (column: RegisterColumn, entry: RegisterEntry, whole: boolean): CellValue => {
  if (column.kind === 'number') return column.value(entry)
  if (column.kind === 'text') {
    const text = column.value(entry)
    return printableText(whole ? text : maskedCell(column.id, text)) || null
  }
  const day = column.value(entry)
  return day === null ? null : spreadsheetSerial(day)
}

/** The register as an .xlsx file: what people typed stays text, never a formula; days are real days. */
const workbook = (
  entries: readonly RegisterEntry[],
  agencyName: string,
  { today, whole }: Pick<ExportOrder, 'today' | 'whole'>,
): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [
      listSheet({
        name: 'Sổ theo dõi',
        lines: [
          agencyName,
          'SỔ THEO DÕI CUNG CẤP THÔNG TIN THEO YÊU CẦU',
          `Xuất ngày ${formatDay(today)}: ${entries.length} yêu cầu`,
        ],
        columns: registerColumns,
        rows: entries.map((entry) => registerColumns.map((column) => cell(column, entry, whole))),
        frozenColumns: 1,
        paperSize: 'a3',
        shaded: true,
      }),
    ],
  })

/** Writes the rows of a query to a file, whole or not at all. Personal data stands in the file alone, not in its name or any message. */
export const exportRequests = async (order: ExportOrder, context: JobContext): Promise<Result<ExportOutcome>> => {
  const database = openReadOnly(context.databaseFile)
  try {
    const { book, today } = order
    const clock = { today: () => today, now: () => context.clock.now() }
    const deps = { database, book, calendar: workingCalendar(book.calendar), clock }
    const entries = readEntries(deps, order.query, context)
    if (entries === null) return cancelled
    context.progress(entries.length, entries.length, 'Đang ghi tệp')
    const bytes = await workbook(entries, readAgency(database)?.name ?? '', order)
    if (context.cancelled()) return cancelled
    const written = await writeWholeFile(order.path, bytes)
    return written.ok ? ok({ rows: entries.length }) : written
  } finally {
    closeDatabase(database)
  }
}
