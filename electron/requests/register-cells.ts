import type { RegisterColumnId } from '../../shared/requests/register-column-names.ts'
import {
  cellText,
  maskedCell,
  type RegisterColumn,
  type RegisterEntry,
  registerColumns,
} from '../../shared/requests/register-columns.ts'
import { dueFacts, requestDue } from '../../shared/requests/request-due.ts'
import { type RequestLogRow, type RequestRow, rowColumnIds } from '../../shared/requests/request-log.ts'
import type { ReadableDatabase } from '../database/database.ts'
import type { Session } from '../session.ts'
import { readRequest } from './request-repository.ts'
import { type DeadlineSources, deadlineOf } from './request-row.ts'

export type CellDeps = DeadlineSources & Pick<Session, 'clock'> & { readonly database: ReadableDatabase }

/** One request as the columns of the register read it today; undefined when there is none of that id. */
export const readEntry = (deps: CellDeps, id: number): RegisterEntry | undefined => {
  const { book, calendar, database, clock } = deps
  const request = readRequest(database, id)
  if (!request) return undefined
  const deadline = deadlineOf(deps, request.facts, request.extension)
  const { dueOn, status } = requestDue(calendar, dueFacts(request, deadline), clock.today())
  return { book, request, deadline, dueOn, status }
}

/** A cell as a screen shows it: numbers of people masked. */
const shownCell = (column: RegisterColumn, entry: RegisterEntry): string =>
  maskedCell(column.id, cellText(column, entry))

const alwaysThere: ReadonlySet<string> = new Set(rowColumnIds)

/** Rows with the asked columns as text. Whole requests are read only when a column needs one, and only for these rows. */
export const withCells = (
  deps: CellDeps,
  rows: readonly RequestRow[],
  asked: readonly RegisterColumnId[],
): readonly RequestLogRow[] => {
  const wanted = new Set<string>(asked.filter((id) => !alwaysThere.has(id)))
  const columns = registerColumns.filter(({ id }) => wanted.has(id))
  if (columns.length === 0) return rows.map((row) => ({ ...row, cells: {} }))
  return rows.map((row) => {
    const entry = readEntry(deps, row.id)
    const cells = entry ? columns.map((column) => [column.id, shownCell(column, entry)] as const) : []
    return { ...row, cells: Object.fromEntries(cells) }
  })
}
