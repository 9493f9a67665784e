import { contentForList, contentOf } from '../../shared/catalogue/catalogue-content.ts'
import { differencesBetween } from '../../shared/catalogue/catalogue-differences.ts'
import type { ImportOutcome } from '../../shared/catalogue/catalogue-import.ts'
import { catalogueListLabels } from '../../shared/catalogue/catalogue-item.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { inLongTransaction, type WritableDatabase } from '../database/database.ts'
import { openDatabase } from '../database/open-database.ts'
import type { JobContext } from '../jobs/job.ts'
import { insertAct, insertAdding, insertChange, nameAct } from './catalogue-act-repository.ts'
import { readItem } from './catalogue-repository.ts'
import { rememberColumns } from './import-memory-repository.ts'
import { insertPrepared, updateItem } from './item-writing-repository.ts'
import { readBeside } from './read-beside.ts'
import { type ImportOrder, importCancelled } from './read-import.ts'
import { filledFrom, type ImportedFile, type ImportedPart } from './read-imported.ts'

class Cancelled extends Error {}

/**
 * Brings the good rows of a file into the catalogue as one act that undo takes back whole; bad rows stay out and are named by
 * the number Excel shows, double ones are left out, brought into what is there, or added, as the officer chose. All in one
 * transaction, written while the file is still being read: stopping, or a fault, leaves the catalogue as it was. How the columns were
 * matched is remembered.
 */
export const importItems = async (order: ImportOrder, context: JobContext): Promise<Result<ImportOutcome>> => {
  const opened = openDatabase(context.databaseFile, { busyTimeout: 10_000, beside: true })
  if (!opened.ok) return opened
  const database = opened.value
  // Fifty thousand rows are one transaction: without room they would be written twice.
  database.pragma('cache_size = -65536')
  try {
    return await inLongTransaction(database, () => write(database, order, context))
  } catch (error) {
    if (error instanceof Cancelled) return importCancelled()
    throw error
  } finally {
    database.close()
  }
}

const write = async (
  database: WritableDatabase,
  order: ImportOrder,
  context: JobContext,
): Promise<Result<ImportOutcome>> => {
  const at = context.clock.now()
  const goOn = () => {
    if (context.cancelled()) throw new Cancelled()
  }
  // What it did is known at the end.
  const actId = insertAct(database, { kind: 'imported', what: '', at, by: context.officer, reason: '', ofAct: null })
  const read = await readBeside(order, context, ({ items, texts }: ImportedPart) => {
    goOn()
    insertPrepared(database, items, at, (id, index) => insertAdding(database, actId, id, texts[index] ?? ''))
  })
  if (!read.ok) return read
  const { fresh, updates, updated, duplicates, skippedRows, headingsKey, columns } = read.value
  if (fresh === 0 && updates.size === 0) return nothingNew(duplicates)
  let done = 0
  for (const [itemId, fields] of updates) {
    if (done % 200 === 0) {
      goOn()
      context.progress(done, updates.size, 'Đang ghi vào danh mục')
    }
    done += 1
    const item = readItem(database, itemId)
    if (!item) continue
    const before = contentOf(item)
    const after = contentForList(order.book, item.list, { ...before, ...filledFrom(before, fields) })
    if (differencesBetween(order.book, before, after).length === 0) continue
    updateItem(database, itemId, after, at)
    insertChange(database, actId, { itemId, before, after })
  }
  nameAct(database, actId, whatWasDone(order, read.value))
  rememberColumns(database, { list: order.list, headingsKey, columns, at })
  goOn()
  context.progress(fresh, fresh, 'Đã nhập xong')
  return ok({ imported: fresh, updated, duplicates, skipped: skippedRows.length, skippedRows })
}

const nothingNew = (duplicates: number): Result<never> =>
  refusal(
    'invalidInput',
    duplicates > 0
      ? 'Mọi dòng đọc được đều đã có trong danh mục nên không có gì để nhập. Nếu cần, chọn «Cập nhật mục đã có» rồi nhập lại.'
      : 'Không có dòng nào nhập được. Hãy xem lỗi từng dòng, sửa trong tệp rồi nhập lại.',
  )

const whatWasDone = ({ list }: ImportOrder, { fresh, lists, updates }: ImportedFile): string => {
  const where = lists.length > 1 ? `${lists.length} danh mục` : `«${catalogueListLabels[lists[0] ?? list]}»`
  if (updates.size === 0) return `nhập ${fresh} mục vào ${where}`
  return fresh === 0
    ? `cập nhật ${updates.size} mục của ${where} từ tệp`
    : `nhập ${fresh} mục vào ${where}, cập nhật ${updates.size} mục`
}
