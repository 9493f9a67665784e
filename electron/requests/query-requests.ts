import type { RequestFilter, RequestPage, RequestQuery, RequestRow } from '../../shared/requests/request-log.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { ReadableDatabase } from '../database/database.ts'
import type { Session } from '../session.ts'
import { withCells } from './register-cells.ts'
import { countRecords, readRecords, requestYears } from './request-log-repository.ts'
import { type DeadlineSources, requestRow } from './request-row.ts'

export type QueryDeps = DeadlineSources & Pick<Session, 'clock'> & { readonly database: ReadableDatabase }

const isComputed = (filter: RequestFilter): filter is 'soon' | 'today' | 'overdue' =>
  filter === 'soon' || filter === 'today' || filter === 'overdue'

/** Rows without a deadline stand last, whichever way the others run. */
const byDueDay =
  (descending: boolean) =>
  (a: RequestRow, b: RequestRow): number => {
    if (a.dueOn === b.dueOn) return a.year - b.year || a.number - b.number
    if (a.dueOn === null) return 1
    if (b.dueOn === null) return -1
    return (a.dueOn < b.dueOn ? -1 : 1) * (descending ? -1 : 1)
  }

/** Every row of a query in its order; for what columns can't answer, and for the export of the register. */
export const allRows = (deps: QueryDeps, query: RequestQuery): readonly RequestRow[] => {
  const { filter, sort, descending } = query
  const today = deps.clock.today()
  const stored = sort === 'dueOn' ? 'number' : sort
  const rows = readRecords(deps.database, query, { sort: stored, descending })
    .map((record) => requestRow(deps, record, today))
    .filter((row) => !isComputed(filter) || row.status === filter)
  return sort === 'dueOn' ? [...rows].sort(byDueDay(descending)) : rows
}

/**
 * One window of the register. Text is searched without tone marks and case in number, name, ID number and content;
 * statuses are computed for today, never stored.
 */
export const queryRequests = (deps: QueryDeps, query: RequestQuery): Result<RequestPage> => {
  const { filter, sort, descending, offset, limit } = query
  const years = requestYears(deps.database)
  if (isComputed(filter) || sort === 'dueOn') {
    const rows = allRows(deps, query)
    return ok({
      total: rows.length,
      offset,
      rows: withCells(deps, rows.slice(offset, offset + limit), query.columns),
      years,
    })
  }
  const today = deps.clock.today()
  const rows = readRecords(deps.database, query, { sort, descending }, { offset, limit }).map((record) =>
    requestRow(deps, record, today),
  )
  return ok({ total: countRecords(deps.database, query), offset, rows: withCells(deps, rows, query.columns), years })
}
