import { contentForList, contentOf } from '../../shared/catalogue/catalogue-content.ts'
import { differencesBetween } from '../../shared/catalogue/catalogue-differences.ts'
import type { ImportOutcome, ImportRow } from '../../shared/catalogue/catalogue-import.ts'
import { type CatalogueFields, catalogueListLabels } from '../../shared/catalogue/catalogue-item.ts'
import { columnsByName, headingsKey } from '../../shared/catalogue/remembered-columns.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { inTransaction, type WritableDatabase } from '../database/database.ts'
import { openDatabase } from '../database/open-database.ts'
import type { JobContext } from '../jobs/job.ts'
import { readItem } from './catalogue-repository.ts'
import { rememberColumns } from './import-memory-repository.ts'
import {
  eachImportRow,
  type ImportOrder,
  type ImportSource,
  importCancelled,
  isGoodRow,
  openImport,
} from './read-import.ts'
import { type PlannedChange, recordAct } from './record-act.ts'

class Cancelled extends Error {}

/**
 * Brings the good rows of a file into the catalogue as one act that undo takes back whole; bad rows stay out and are named by
 * the number Excel shows, double ones are left out, brought into what is there, or added, as the officer chose. All in one
 * transaction: stopping, or a fault, leaves the catalogue as it was. How the columns were matched is remembered.
 */
export const importItems = async (order: ImportOrder, context: JobContext): Promise<Result<ImportOutcome>> => {
  const opened = openDatabase(context.databaseFile, { busyTimeout: 10_000, beside: true })
  if (!opened.ok) return opened
  const database = opened.value
  // Fifty thousand rows are one transaction: without room they would be written twice.
  database.pragma('cache_size = -65536')
  try {
    const source = await openImport(order, database)
    if (!source.ok) return source
    if (!Object.values(source.value.mapping).includes('title'))
      return refusal('invalidInput', 'Chưa biết cột nào ghi tên thông tin. Hãy chọn cột cho trường tên rồi nhập lại.')
    const sorted = new SortedRows(order)
    const read = await eachImportRow(source.value, order, context.clock.today(), context, database, {
      row: (row) => sorted.take(row),
    })
    if (!read.ok) return read
    return write(database, order, context, source.value, sorted)
  } catch (error) {
    if (error instanceof Cancelled) return importCancelled()
    throw error
  } finally {
    database.close()
  }
}

type Fresh = Pick<ImportRow, 'list'> & { fields: CatalogueFields }

/** The rows of a file by what becomes of them. */
class SortedRows {
  readonly fresh: Fresh[] = []
  /** Item of the list → what the file says of it now. */
  readonly updates = new Map<number, CatalogueFields>()
  readonly skippedRows: number[] = []
  duplicates = 0
  updated = 0
  private readonly order: ImportOrder
  private readonly freshOfRow = new Map<number, Fresh>()

  constructor(order: ImportOrder) {
    this.order = order
  }

  take(row: ImportRow): void {
    if (!isGoodRow(row)) this.skippedRows.push(row.row)
    else if (row.duplicate === null || this.order.duplicates === 'add') this.add(row)
    else if (this.order.duplicates === 'skip') this.duplicates += 1
    else this.update(row)
  }

  private add({ row, list, fields }: ImportRow): void {
    const fresh = { list, fields }
    this.fresh.push(fresh)
    if (this.order.duplicates === 'update') this.freshOfRow.set(row, fresh)
  }

  private update({ duplicate, fields }: ImportRow): void {
    this.updated += 1
    if (duplicate?.kind === 'item') {
      const there = this.updates.get(duplicate.itemId)
      this.updates.set(duplicate.itemId, there ? filledFrom(there, fields) : fields)
      return
    }
    const earlier = duplicate && this.freshOfRow.get(duplicate.row)
    if (earlier) earlier.fields = filledFrom(earlier.fields, fields)
  }
}

/** What is filled in the newer replaces; what is blank there stays as it was. */
const filledFrom = (before: CatalogueFields, newer: CatalogueFields): CatalogueFields => ({
  ...before,
  ...Object.fromEntries(
    Object.entries(newer).filter(
      ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  ),
})

const write = (
  database: WritableDatabase,
  order: ImportOrder,
  context: JobContext,
  source: ImportSource,
  sorted: SortedRows,
): Result<ImportOutcome> => {
  const { fresh, updates, duplicates, skippedRows } = sorted
  if (fresh.length === 0 && updates.size === 0)
    return refusal(
      'invalidInput',
      duplicates > 0
        ? 'Mọi dòng đọc được đều đã có trong danh mục nên không có gì để nhập. Nếu cần, chọn «Cập nhật mục đã có» rồi nhập lại.'
        : 'Không có dòng nào nhập được. Hãy xem lỗi từng dòng, sửa trong tệp rồi nhập lại.',
    )
  const actor = { database, clock: context.clock, officer: () => context.officer }
  inTransaction(database, () => {
    rememberColumns(database, {
      list: order.list,
      headingsKey: headingsKey(source.headings),
      columns: columnsByName(source.headings, source.mapping),
      at: context.clock.now(),
    })
    recordAct(
      actor,
      { kind: 'imported', what: whatWasDone(order, sorted) },
      plannedItems(database, order, context, sorted),
    )
  })
  context.progress(fresh.length, fresh.length, 'Đã nhập xong')
  return ok({
    imported: fresh.length,
    updated: sorted.updated,
    duplicates,
    skipped: skippedRows.length,
    skippedRows,
  })
}

const whatWasDone = ({ list }: ImportOrder, { fresh, updates }: SortedRows): string => {
  const lists = new Set(fresh.map((each) => each.list))
  const where = lists.size > 1 ? `${lists.size} danh mục` : `«${catalogueListLabels[[...lists][0] ?? list]}»`
  if (updates.size === 0) return `nhập ${fresh.length} mục vào ${where}`
  return fresh.length === 0
    ? `cập nhật ${updates.size} mục của ${where} từ tệp`
    : `nhập ${fresh.length} mục vào ${where}, cập nhật ${updates.size} mục`
}

const plannedItems = function* (
  database: WritableDatabase,
  { book }: ImportOrder,
  context: JobContext,
  { fresh, updates }: SortedRows,
): Generator<PlannedChange> {
  const total = fresh.length + updates.size
  let done = 0
  const tell = () => {
    if (done % 200 === 0) {
      if (context.cancelled()) throw new Cancelled()
      context.progress(done, total, 'Đang ghi vào danh mục')
    }
    done += 1
  }
  for (const { list, fields } of fresh) {
    tell()
    yield { itemId: null, before: null, after: { ...fields, list, retiredOn: null, attachments: [] } }
  }
  for (const [itemId, fields] of updates) {
    tell()
    const item = readItem(database, itemId)
    if (!item) continue
    const before = contentOf(item)
    const after = contentForList(book, item.list, { ...before, ...filledFrom(before, fields) })
    if (differencesBetween(book, before, after).length > 0) yield { itemId, before, after }
  }
}
