import type { ImportOutcome } from '../../shared/catalogue/catalogue-import.ts'
import { type CatalogueFields, catalogueListLabels } from '../../shared/catalogue/catalogue-item.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { openDatabase } from '../database/open-database.ts'
import type { JobContext } from '../jobs/job.ts'
import { eachImportRow, type ImportOrder, importCancelled, isGoodRow, openImport } from './read-import.ts'
import { type PlannedChange, recordAct } from './record-act.ts'

class Cancelled extends Error {}

/**
 * Brings the good rows of a file into a list as one act that undo takes back whole; bad rows stay out and are named by the number
 * Excel shows. All in one transaction: stopping, or a fault, leaves the catalogue as it was.
 */
export const importItems = async (order: ImportOrder, context: JobContext): Promise<Result<ImportOutcome>> => {
  const source = await openImport(order)
  if (!source.ok) return source
  if (!Object.values(source.value.mapping).includes('title'))
    return refusal('invalidInput', 'Chưa biết cột nào ghi tên thông tin. Hãy chọn cột cho trường tên rồi nhập lại.')
  const good: CatalogueFields[] = []
  const skippedRows: number[] = []
  const read = await eachImportRow(source.value, order, context.clock.today(), context, (row) => {
    if (isGoodRow(row)) good.push(row.fields)
    else skippedRows.push(row.row)
  })
  if (!read.ok) return read
  if (good.length === 0)
    return refusal('invalidInput', 'Không có dòng nào nhập được. Hãy xem lỗi từng dòng, sửa trong tệp rồi nhập lại.')
  const opened = openDatabase(context.databaseFile, { busyTimeout: 10_000 })
  if (!opened.ok) return opened
  const database = opened.value
  try {
    const actor = { database, clock: context.clock, officer: () => context.officer }
    const what = `nhập ${good.length} mục vào «${catalogueListLabels[order.list]}»`
    recordAct(actor, { kind: 'imported', what }, plannedItems(good, order, context))
    context.progress(good.length, good.length, 'Đã nhập xong')
    return ok({ imported: good.length, skipped: skippedRows.length, skippedRows })
  } catch (error) {
    if (error instanceof Cancelled) return importCancelled()
    throw error
  } finally {
    database.close()
  }
}

const plannedItems = function* (
  rows: readonly CatalogueFields[],
  { list }: ImportOrder,
  context: JobContext,
): Generator<PlannedChange> {
  for (const [index, fields] of rows.entries()) {
    if (index % 200 === 0) {
      if (context.cancelled()) throw new Cancelled()
      context.progress(index, rows.length, 'Đang ghi vào danh mục')
    }
    yield { itemId: null, before: null, after: { ...fields, list, retiredOn: null, attachments: [] } }
  }
}
