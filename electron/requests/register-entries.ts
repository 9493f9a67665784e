import type { RegisterEntry } from '../../shared/requests/register-columns.ts'
import type { RequestQuery } from '../../shared/requests/request-log.ts'
import type { JobContext } from '../jobs/job.ts'
import { allRows, type QueryDeps } from './query-requests.ts'
import { readEntry } from './register-cells.ts'

/** Every request of a query in its order, whatever its window, or the first `most` of them; null once the officer pressed «Dừng». */
export const readEntries = (
  deps: QueryDeps,
  query: RequestQuery,
  context: Pick<JobContext, 'progress' | 'cancelled'>,
  most = Number.POSITIVE_INFINITY,
): readonly RegisterEntry[] | null => {
  const all = allRows(deps, query)
  const rows = all.length > most ? all.slice(0, most) : all
  const entries: RegisterEntry[] = []
  for (const [index, row] of rows.entries()) {
    if (context.cancelled()) return null
    if (index % 100 === 0) context.progress(index, rows.length, 'Đang đọc Sổ theo dõi')
    const entry = readEntry(deps, row.id)
    if (entry) entries.push(entry)
  }
  return entries
}
