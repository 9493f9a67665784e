import { setImmediate as nextTurn } from 'node:timers/promises'
import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { LawBook } from '../../shared/law/law-book.ts'
import { LawUnknownError } from '../../shared/law/law-unknown-error.ts'
import { type OwedDay, type OwingRequest, owedDayCounter } from '../../shared/requests/owed-days.ts'
import { correctionKinds, requestMilestones } from '../../shared/requests/request-milestones.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { correctedRequests, type OwingRecord, owingRecords, registerVersion } from './owed-repository.ts'
import { readRequest } from './request-repository.ts'
import type { DeadlineSources } from './request-row.ts'

/** Something a request still owes by a day. */
export type OwedRow = OwedDay & { readonly requestId: number; readonly number: number; readonly year: number }

export type OwedDeps = DeadlineSources & { readonly database: ReadableDatabase }

type Kept = { readonly book: LawBook; readonly version: string; readonly rows: Promise<readonly OwedRow[]> }
const kept = new WeakMap<ReadableDatabase, Kept>()

/**
 * Everything requests still owe, settled ones their corrections, the first due first; kept until the register or the law changes. The window is never kept
 * waiting: the work is done in short turns, so that ten thousand requests take some of them.
 */
export const owedRows = (deps: OwedDeps, today: LocalDate): Promise<readonly OwedRow[]> => {
  const { database, book } = deps
  const version = registerVersion(database)
  const known = kept.get(database)
  if (known && known.book === book && known.version === version) return known.rows
  const rows = countInTurns(deps, today)
  kept.set(database, { book, version, rows })
  // What failed is asked anew; the caller is told why.
  rows.catch(() => kept.delete(database))
  return rows
}

/** Milliseconds of work before others get their turn. */
const A_TURN = 10
/** Requests read at once; they take less than a turn. */
const A_READING = 200

const countInTurns = async (deps: OwedDeps, today: LocalDate): Promise<readonly OwedRow[]> => {
  const { database, book, calendar } = deps
  const owedDays = owedDayCounter(book, calendar)
  const rows: OwedRow[] = []
  let began = performance.now()
  /** False once the register was closed while others had their turn: whoever asked sees that too. */
  const mayGoOn = async (): Promise<boolean> => {
    if (performance.now() - began > A_TURN) {
      await nextTurn()
      began = performance.now()
    }
    return database.open
  }
  for (let afterId = 0; ; ) {
    const records = database.open ? owingRecords(database, afterId, A_READING) : []
    const last = records.at(-1)
    if (!last) break
    for (const record of records) {
      if (!(await mayGoOn())) return []
      const { id: requestId, number, year } = record
      const days = record.told ? daysOfHistory(deps, requestId, today) : owedDays(owingOf(record))
      for (const day of days) rows.push({ ...day, requestId, number, year })
    }
    afterId = last.id
  }
  for (const { id: requestId, number, year } of database.open ? correctedRequests(database) : []) {
    if (!(await mayGoOn())) return []
    for (const day of daysOfHistory(deps, requestId, today)) {
      // What a settled request did not do in its time is past; a correction still runs.
      if (correctionKinds.includes(day.kind)) rows.push({ ...day, requestId, number, year })
    }
  }
  return rows.sort(byDueDay)
}

const byDueDay = (one: OwedRow, other: OwedRow): number =>
  one.dueOn === other.dueOn ? one.year - other.year || one.number - other.number : one.dueOn < other.dueOn ? -1 : 1

const owingOf = ({ extensionOn, extensionAmount, ...facts }: OwingRecord): OwingRequest => ({
  facts,
  extension: extensionOn !== null && extensionAmount !== null ? { on: extensionOn, amount: extensionAmount } : null,
})

/** What the whole history leaves to be done: milestones that run, not those done or lapsed. */
const daysOfHistory = ({ database, book, calendar }: OwedDeps, id: number, today: LocalDate): readonly OwedDay[] => {
  const request = readRequest(database, id)
  if (!request) return []
  try {
    return requestMilestones(book, calendar, request, today)
      .filter(({ doneOn, status }) => doneOn === null && status !== 'notRunning')
      .map(({ kind, of, dueOn }) => ({ kind, of, dueOn }))
  } catch (error) {
    if (error instanceof LawUnknownError) return []
    throw error
  }
}
