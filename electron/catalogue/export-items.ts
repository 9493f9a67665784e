import path from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { formatDay, type LocalDate } from '../../shared/calendar/local-date.ts'
import { spreadsheetSerial } from '../../shared/calendar/spreadsheet-day.ts'
import { workingCalendar } from '../../shared/calendar/working-calendar.ts'
import { fieldText } from '../../shared/catalogue/catalogue-differences.ts'
import { fieldsOfList } from '../../shared/catalogue/catalogue-fields.ts'
import {
  type CatalogueFilter,
  type CatalogueItem,
  type CatalogueList,
  catalogueListLabels,
} from '../../shared/catalogue/catalogue-item.ts'
import { awaitsPublication, publicationState } from '../../shared/catalogue/publication-state.ts'
import type { LawBook } from '../../shared/law/law-book.ts'
import { assertNever, ok, type Result, refusal } from '../../shared/result.ts'
import { printableText } from '../../shared/text/printable-text.ts'
import { hasAllTerms, searchTerms } from '../../shared/text/vietnamese-fold.ts'
import { readAgency } from '../agency/agency-repository.ts'
import { closeDatabase, openReadOnly } from '../database/open-database.ts'
import { charactersOf, type ListSheet, listSheet } from '../files/list-sheet.ts'
import { writeListCsv } from '../files/write-list-csv.ts'
import { writeListOds } from '../files/write-list-ods.ts'
import { writeWholeFile } from '../files/write-whole-file.ts'
import type { JobContext } from '../jobs/job.ts'
import { eachItemOf } from './catalogue-repository.ts'

/** `path` comes from the save dialog; text and filter are those of the grid. */
export type ExportOrder = {
  readonly path: string
  readonly list: CatalogueList
  readonly text: string
  readonly filter: CatalogueFilter
  readonly book: LawBook
}
export type ExportOutcome = { readonly fileName: string; readonly rows: number }

/** Writes a list as .xlsx, .ods or .csv, whole or not at all: real days, everything people typed as text, never as a formula. */
export const exportItems = async (order: ExportOrder, context: JobContext): Promise<Result<ExportOutcome>> => {
  const database = openReadOnly(context.databaseFile)
  try {
    const items = chosenItems(database, order, context)
    if (items === null) return refusal('cancelled', 'Đã dừng; không có tệp nào được ghi.')
    context.progress(items.length, items.length, 'Đang ghi tệp')
    const bytes = await fileOf(
      order.path,
      sheetOf(items, order, readAgency(database)?.name ?? '', context.clock.today()),
    )
    if (context.cancelled()) return refusal('cancelled', 'Đã dừng; không có tệp nào được ghi.')
    const written = await writeWholeFile(order.path, bytes)
    return written.ok ? ok({ fileName: path.basename(order.path), rows: items.length }) : written
  } finally {
    closeDatabase(database)
  }
}

const chosenItems = (
  database: ReturnType<typeof openReadOnly>,
  order: ExportOrder,
  context: JobContext,
): CatalogueItem[] | null => {
  const terms = searchTerms(order.text)
  const calendar = workingCalendar(order.book.calendar)
  const today = context.clock.today()
  const isLate = (item: CatalogueItem) => publicationState(order.book, calendar, item, today).late
  const items: CatalogueItem[] = []
  for (const { item, folded, ...marks } of eachItemOf(database, order.list, order.filter === 'retired')) {
    if (hasAllTerms(folded, terms) && passes(order.filter, item, isLate, marks)) items.push(item)
    if (items.length % 500 === 0) {
      if (context.cancelled()) return null
      context.progress(items.length, null, 'Đang đọc danh mục')
    }
  }
  return items
}

const passes = (
  filter: CatalogueFilter,
  item: CatalogueItem,
  isLate: (item: CatalogueItem) => boolean,
  marks: { readonly linkBroken: boolean; readonly approved: boolean },
): boolean => {
  switch (filter) {
    case 'all':
    case 'retired':
      return true
    case 'unpublished':
      return awaitsPublication(item)
    case 'late':
      return isLate(item)
    case 'withoutLink':
      return item.address === ''
    case 'brokenLink':
      return marks.linkBroken
    case 'unapproved':
      return !marks.approved
    case 'approved':
      return marks.approved
    case 'unclassified':
      return item.group === ''
    default:
      return assertNever(filter)
  }
}

/** The file in the format that its name asks for; a CSV is for machines and has no lines above its headings. */
const fileOf = async (file: string, sheet: ListSheet): Promise<Uint8Array> => {
  switch (path.extname(file).toLowerCase()) {
    case '.ods':
      return writeListOds(sheet)
    case '.csv':
      return writeListCsv(sheet)
    default:
      return writeXlsx({ sheets: [listSheet(sheet)] })
  }
}

const sheetOf = (
  items: readonly CatalogueItem[],
  { list, book }: ExportOrder,
  agencyName: string,
  today: LocalDate,
): ListSheet => {
  const fields = fieldsOfList(list)
  return {
    name: 'Danh mục',
    lines: [
      agencyName,
      `DANH MỤC THÔNG TIN: ${catalogueListLabels[list].toLocaleUpperCase('vi')}`,
      `Xuất ngày ${formatDay(today)}: ${items.length} mục`,
    ],
    columns: [
      { heading: 'STT', width: 6, kind: 'ordinal' },
      ...fields.map(({ label, kind, width }) => ({
        heading: label,
        width: charactersOf(width),
        kind: kind === 'day' ? ('day' as const) : ('text' as const),
      })),
    ],
    rows: items.map((item, index) => [
      index + 1,
      ...fields.map((field) => {
        if (field.kind !== 'day') return printableText(fieldText(book, item, field.key)) || null
        const day = item[field.key as 'createdOn']
        return day === null ? null : spreadsheetSerial(day)
      }),
    ]),
    frozenColumns: 2,
    paperSize: 'a4',
    shaded: true,
  }
}
