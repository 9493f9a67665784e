import {
  type AuditEntry,
  type AuditVerdict,
  chainBegin,
  chainText,
  type SealedTable,
  sealedTables,
} from '../../shared/safety/audit-trail.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { contentHash } from '../files/content-hash.ts'
import { countAfter, eachAuditEntry, rangeHash } from './audit-repository.ts'

/** Faults told one by one; a register that was tampered with wholesale needs no longer list. */
const MOST_FAULTS = 50

const labels = new Map<string, string>(sealedTables)
const isSealedTable = (source: string): source is SealedTable => labels.has(source)

/** What is wrong with one link: with the chain, or with the rows it seals. `lastId`: the last row sealed before it of its table. */
const faultsOf = (database: ReadableDatabase, entry: AuditEntry, before: string, number: number, lastId: number) => {
  const { hash, ...sealed } = entry
  const name = `Mắt xích ${entry.id}`
  if (entry.id !== number) return [`${name}: đáng lẽ là mắt xích ${number}; có mắt xích bị bỏ hoặc bị đổi chỗ.`]
  if (contentHash(chainText(before, sealed)) !== hash)
    return [`${name}: không khớp với mắt xích trước; chuỗi đã bị sửa từ đây.`]
  if (!isSealedTable(entry.source)) return [`${name}: nói về một loại dữ liệu không có.`]
  const what = `${labels.get(entry.source)} từ số ${entry.firstId} đến số ${entry.lastId}`
  // Rows that stand where, when it was sealed, none stood.
  const { rowCount, rowsHash } = rangeHash(database, entry.source, lastId + 1, entry.lastId)
  if (rowCount < entry.rowCount) return [`${name}: mất ${entry.rowCount - rowCount} dòng (${what}).`]
  if (rowCount > entry.rowCount) return [`${name}: thêm ${rowCount - entry.rowCount} dòng chen vào giữa (${what}).`]
  return rowsHash === entry.rowsHash ? [] : [`${name}: có dòng đã bị sửa (${what}).`]
}

/**
 * Follows the chain from its first link and counts every sealed row anew. Finds what was changed, removed, put in between or put in
 * another order; what was cut off the end shows against the mark on a paper (`mark`: its first signs in lower case). `told` is called now and then.
 */
export const verifyAudit = (
  database: ReadableDatabase,
  mark = '',
  told: (done: number) => void = () => undefined,
  stopped: () => boolean = () => false,
): AuditVerdict => {
  const faults: string[] = []
  const last = new Map<string, number>()
  let [entries, rows, before] = [0, 0, chainBegin]
  let markFound = false
  for (const entry of eachAuditEntry(database)) {
    if (stopped() || faults.length >= MOST_FAULTS) break
    entries += 1
    faults.push(...faultsOf(database, entry, before, entries, last.get(entry.source) ?? 0))
    last.set(entry.source, entry.lastId)
    before = entry.hash
    if (mark !== '' && before.startsWith(mark)) markFound = true
    rows += entry.rowCount
    if (entries % 100 === 0) told(rows)
  }
  const unsealed = sealedTables.reduce((so, [table]) => so + countAfter(database, table, last.get(table) ?? 0), 0)
  return {
    entries,
    rows,
    head: entries === 0 ? null : before,
    unsealed,
    faults,
    markFound: mark === '' ? null : markFound,
  }
}
