import type { LocalDate } from '../../shared/calendar/local-date.ts'
import { deadlineStatusOn } from '../../shared/requests/deadline-status.ts'
import { dueDays } from '../../shared/requests/due-days.ts'
import type { RequestFilter, RequestPage, RequestQuery, RequestRow } from '../../shared/requests/request-log.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { ReadableDatabase } from '../database/database.ts'
import type { Session } from '../session.ts'
import { withCells } from './register-cells.ts'
import { countRecords, type RequestRecord, readRecords, requestYears } from './request-log-repository.ts'
import { type DeadlineSources, dueOnOf, requestRow } from './request-row.ts'

export type QueryDeps = DeadlineSources & Pick<Session, 'clock'> & { readonly database: ReadableDatabase }

const isComputed = (filter: RequestFilter): filter is 'soon' | 'today' | 'overdue' =>
  filter === 'soon' || filter === 'today' || filter === 'overdue'

type DueRecord = { readonly record: RequestRecord; readonly dueOn: LocalDate | null }

const byNumber = ({ record: a }: DueRecord, { record: b }: DueRecord): number => a.year - b.year || a.number - b.number

/** Rows without a deadline stand last, whichever way the others run. */
const byDueDay =
  (descending: boolean) =>
  (a: DueRecord, b: DueRecord): number => {
    if (a.dueOn === null || b.dueOn === null) return a.dueOn === b.dueOn ? byNumber(a, b) : a.dueOn === null ? 1 : -1
    return (a.dueOn === b.dueOn ? byNumber(a, b) : a.dueOn < b.dueOn ? -1 : 1) * (descending ? -1 : 1)
  }

/** Every record of a query in its order, for what columns can't answer: by its last day alone, nothing of it is proved. */
const allRecords = (deps: QueryDeps, query: RequestQuery): readonly RequestRecord[] => {
  const { filter, sort, descending } = query
  const dueOf = dueDays(deps.book, deps.calendar)
  const statusOf = deadlineStatusOn(deps.calendar, deps.clock.today())
  const stored = sort === 'dueOn' ? 'number' : sort
  const records = readRecords(deps.database, query, { sort: stored, descending })
    .map((record): DueRecord => ({ record, dueOn: dueOnOf(dueOf, record) }))
    // Only an open request is soon due, due or overdue.
    .filter(({ dueOn }) => !isComputed(filter) || statusOf(dueOn === null ? null : { dueOn }, 'open', null) === filter)
  const ordered = sort === 'dueOn' ? [...records].sort(byDueDay(descending)) : records
  return ordered.map(({ record }) => record)
}

/** Every row of a query in its order, for the export of the register. */
export const allRows = (deps: QueryDeps, query: RequestQuery): readonly RequestRow[] => {
  const today = deps.clock.today()
  return allRecords(deps, query).map((record) => requestRow(deps, record, today))
}

/**
 * One window of the register. Text is searched without tone marks and case in number, name, ID number and content;
 * statuses are computed for today, never stored.
 */
export const queryRequests = (deps: QueryDeps, query: RequestQuery): Result<RequestPage> => {
  const { filter, sort, descending, offset, limit } = query
  const { database } = deps
  const today = deps.clock.today()
  const pageOf = (total: number, records: readonly RequestRecord[]): RequestPage => {
    const rows = records.map((record) => requestRow(deps, record, today))
    return { total, offset, rows: withCells(deps, rows, query.columns), years: requestYears(database) }
  }
  if (isComputed(filter) || sort === 'dueOn') {
    const all = allRecords(deps, query)
    return ok(pageOf(all.length, all.slice(offset, offset + limit)))
  }
  return ok(
    pageOf(countRecords(database, query), readRecords(database, query, { sort, descending }, { offset, limit })),
  )
}
