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
import {
  countAfter,
  eachAuditEntry,
  rangeHash,
  sealedReplacements,
  sealedTablesOf,
  voidsApart,
} from './audit-repository.ts'

/** Faults told one by one; a register that was tampered with wholesale needs no longer list. */
const MOST_FAULTS = 50

const labels = new Map<string, string>(sealedTables)
const isSealedTable = (source: string): source is SealedTable => labels.has(source)

/** What the chain said before a link: its hash, the number that follows, the last row sealed of the link's table, what was anonymised since. */
type Before = {
  readonly hash: string
  readonly number: number
  readonly lastId: number
  readonly replacements: readonly { readonly before: string; readonly after: string }[]
}

/** What is wrong with one link: with the chain, or with the rows it seals. */
const faultsOf = (
  database: ReadableDatabase,
  entry: AuditEntry,
  { hash: before, number, lastId, replacements }: Before,
) => {
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
  return rowsHash === expectedHash(entry, replacements) ? [] : [`${name}: có dòng đã bị sửa (${what}).`]
}

/** What the rows of a link must hash to: as they were sealed, or as the last anonymisation of them left them, each following on the one before. */
const expectedHash = ({ rowsHash }: AuditEntry, replacements: Before['replacements']): string | null =>
  replacements.reduce<string | null>((so, { before, after }) => (so === before ? after : null), rowsHash)

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
  const replacements = sealedReplacements(database)
  let [entries, rows, before] = [0, 0, chainBegin]
  let markFound = false
  for (const entry of eachAuditEntry(database)) {
    if (stopped() || faults.length >= MOST_FAULTS) break
    entries += 1
    faults.push(
      ...faultsOf(database, entry, {
        hash: before,
        number: entries,
        lastId: last.get(entry.source) ?? 0,
        replacements: replacements.filter(({ linkId }) => linkId === entry.id),
      }),
    )
    last.set(entry.source, entry.lastId)
    before = entry.hash
    if (mark !== '' && before.startsWith(mark)) markFound = true
    rows += entry.rowCount
    if (entries % 100 === 0) told(rows)
  }
  const apart = voidsApart(database)
  if (apart > 0) faults.push(`Dấu hủy của ${apart} văn bản đã phát hành không khớp với sổ hủy đã vào chuỗi.`)
  const unsealed = sealedTablesOf(database).reduce(
    (so, table) => so + countAfter(database, table, last.get(table) ?? 0),
    0,
  )
  return {
    entries,
    rows,
    head: entries === 0 ? null : before,
    unsealed,
    faults,
    markFound: mark === '' ? null : markFound,
  }
}
