import type { LawBook } from '../../shared/law/law-book.ts'
import { type Result, refusal } from '../../shared/result.ts'
import { openDatabase } from '../database/open-database.ts'
import type { JobContext } from '../jobs/job.ts'
import { type CatalogueActName, type CatalogueActs, catalogueActs } from './catalogue-act.ts'

export type BulkOrder = {
  readonly name: CatalogueActName
  readonly input: CatalogueActs[CatalogueActName]['input']
  readonly book: LawBook
  readonly size: number
}

class Cancelled extends Error {}

/** One act on many items, in a thread of its own and all in one transaction: stopped or broken, the catalogue stays as it was. */
export const bulkAct = async (
  { name, input, book, size }: BulkOrder,
  context: JobContext,
): Promise<Result<unknown>> => {
  const opened = openDatabase(context.databaseFile, { busyTimeout: 10_000, beside: true })
  if (!opened.ok) return opened
  const database = opened.value
  const beforeItem = (index: number) => {
    if (context.cancelled()) throw new Cancelled()
    context.progress(index, size, 'Đang ghi vào danh mục')
  }
  try {
    const actor = { database, book, clock: context.clock, officer: () => context.officer, beforeItem }
    return catalogueActs[name](actor, input as never)
  } catch (error) {
    if (error instanceof Cancelled) return refusal('cancelled', 'Đã dừng. Danh mục không thay đổi.')
    throw error
  } finally {
    database.close()
  }
}
