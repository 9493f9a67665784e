import type { CatalogueContent } from '../../shared/catalogue/catalogue-content.ts'
import type { ImportRow } from '../../shared/catalogue/catalogue-import.ts'
import type { CatalogueFields, CatalogueList } from '../../shared/catalogue/catalogue-item.ts'
import { columnsByName, headingsKey } from '../../shared/catalogue/remembered-columns.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { closeDatabase, openReadOnly } from '../database/open-database.ts'
import type { JobContext } from '../jobs/job.ts'
import { contentText } from './catalogue-act-repository.ts'
import type { RememberedColumns } from './import-memory-repository.ts'
import { type PreparedItems, prepareItems } from './item-writing-repository.ts'
import { eachImportRow, type ImportOrder, isGoodRow, openImport } from './read-import.ts'

/** Some of the new items of a file, ready to be written; `texts`: each as its history keeps it. */
export type ImportedPart = { readonly items: PreparedItems; readonly texts: readonly string[] }

/** What is known once a file was read to its end. */
export type ImportedFile = {
  readonly fresh: number
  readonly lists: readonly CatalogueList[]
  /** Item of the list → what the file says of it now. */
  readonly updates: ReadonlyMap<number, CatalogueFields>
  readonly updated: number
  readonly duplicates: number
  readonly skippedRows: readonly number[]
  readonly headingsKey: string
  readonly columns: RememberedColumns
}

/** What reading a file for import needs around it. */
export type ImportReading = Pick<JobContext, 'progress' | 'cancelled' | 'clock' | 'databaseFile'>

/** Items handed over at once. */
const PART = 200

/**
 * Reads a file and hands over what is new in it part by part; the next rows are read once `give` is done with a part. Changes nothing.
 * With «Cập nhật mục đã có» a later row may still change what an earlier one brought: then the parts come at the end.
 */
export const readImported = async (
  order: ImportOrder,
  context: ImportReading,
  give: (part: ImportedPart) => undefined | Promise<void>,
): Promise<Result<ImportedFile>> => {
  const database = openReadOnly(context.databaseFile)
  try {
    const source = await openImport(order, database)
    if (!source.ok) return source
    const { headings, mapping } = source.value
    if (!Object.values(mapping).includes('title'))
      return refusal('invalidInput', 'Chưa biết cột nào ghi tên thông tin. Hãy chọn cột cho trường tên rồi nhập lại.')
    const sorted = new SortedRows(order)
    const read = await eachImportRow(source.value, order, context.clock.today(), context, database, {
      row: (row) => {
        sorted.take(row)
        return order.duplicates !== 'update' && sorted.waiting.length >= PART
          ? give(partOf(sorted.handOver()))
          : undefined
      },
    })
    if (!read.ok) return read
    while (sorted.waiting.length > 0) await give(partOf(sorted.handOver()))
    const { fresh, lists, updates, updated, duplicates, skippedRows } = sorted
    return ok({
      ...{ fresh, lists: [...lists], updates, updated, duplicates, skippedRows },
      headingsKey: headingsKey(headings),
      columns: columnsByName(headings, mapping),
    })
  } finally {
    closeDatabase(database)
  }
}

const partOf = (rows: readonly Fresh[]): ImportedPart => {
  const contents = rows.map(
    ({ list, fields }): CatalogueContent => ({ ...fields, list, retiredOn: null, attachments: [] }),
  )
  return { items: prepareItems(contents), texts: contents.map(contentText) }
}

type Fresh = Pick<ImportRow, 'list'> & { fields: CatalogueFields }

/** The rows of a file by what becomes of them. */
class SortedRows {
  /** New rows not handed over yet. */
  waiting: Fresh[] = []
  fresh = 0
  readonly lists = new Set<CatalogueList>()
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

  /** The first of the new rows that wait. */
  handOver(): readonly Fresh[] {
    const first = this.waiting.slice(0, PART)
    this.waiting = this.waiting.slice(PART)
    return first
  }

  private add({ row, list, fields }: ImportRow): void {
    const fresh = { list, fields }
    this.waiting.push(fresh)
    this.fresh += 1
    this.lists.add(list)
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
export const filledFrom = (before: CatalogueFields, newer: CatalogueFields): CatalogueFields => ({
  ...before,
  ...Object.fromEntries(
    Object.entries(newer).filter(
      ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  ),
})
