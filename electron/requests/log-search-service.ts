import type { LocalDate } from '../../shared/calendar/local-date.ts'
import { workingCalendar } from '../../shared/calendar/working-calendar.ts'
import { channels, type LawBook, lawIds } from '../../shared/law/law-book.ts'
import { deadlineStatusOn } from '../../shared/requests/deadline-status.ts'
import { dueDays } from '../../shared/requests/due-days.ts'
import { requesterKinds, requestStates } from '../../shared/requests/information-request.ts'
import { type RequestPage, type RequestQuery, requestSorts } from '../../shared/requests/request-log.ts'
import { ok, type Result } from '../../shared/result.ts'
import { fixedClock } from '../clock.ts'
import type { ReadableDatabase } from '../database/database.ts'
import type { LogEntry } from './log-entry.ts'
import { type LogRecord, logRecordsAfter, logRecordsChangedSince, newestEvent } from './log-entry-repository.ts'
import { makeLogSearch } from './log-search.ts'
import { queryRequests } from './query-requests.ts'
import { withCells } from './register-cells.ts'
import { readRecordsById } from './request-record-repository.ts'
import { dueOnOf, requestRow } from './request-row.ts'

/** The search in a large log over one connection, under one law book; the same whether it lives in a thread of its own or in a test. */
export type LogSearchService = {
  /** The page as `queryRequests` would give it, from memory; asks the register first what changed. */
  query(query: RequestQuery, today: LocalDate): Result<RequestPage>
  /** The same from the file, while the register is still being read: slower, but nobody waits for the reading; else undefined. */
  meanwhile(query: RequestQuery, today: LocalDate): Result<RequestPage> | undefined
  /** Does the next part of reading the register and putting it in order; false once all is done. */
  readMore(): boolean
}

const PART = 1000

/**
 * Gives one and the same string for equal ones: a filter compares a hundred thousand of them with a word of the code, which
 * takes no reading where both are the code's own.
 */
const oneOfEach = (): (<Text extends string>(text: Text) => Text) => {
  const known = new Map<string, string>(
    [...requestStates, ...lawIds, ...channels, ...requesterKinds].map((word) => [word, word]),
  )
  return <Text extends string>(text: Text) => {
    const found = known.get(text) ?? text
    known.set(found, found)
    return found as Text
  }
}

/**
 * A search that has read nothing yet: call `readMore` until it answers false. Last days are counted here, for this book and its
 * calendar, and never stored: another book needs another search.
 */
export const makeLogSearchService = (database: ReadableDatabase, book: LawBook): LogSearchService => {
  const calendar = workingCalendar(book.calendar)
  const dueOf = dueDays(book, calendar)
  const search = makeLogSearch()
  const one = oneOfEach()
  const entryOf = (record: LogRecord): LogEntry => {
    const dueOn = dueOnOf(dueOf, record)
    return {
      ...record,
      law: one(record.law),
      channel: one(record.channel),
      requesterKind: one(record.requesterKind),
      state: one(record.state),
      receivedOn: one(record.receivedOn),
      assignedTo: one(record.assignedTo),
      dueOn: dueOn === null ? null : one(dueOn),
    }
  }
  const depsOn = (today: LocalDate) => ({ database, book, calendar, clock: fixedClock(today) })

  let lastEvent = newestEvent(database)
  const catchUp = (): void => {
    const newest = newestEvent(database)
    if (newest === lastEvent) return
    for (const record of logRecordsChangedSince(database, lastEvent)) search.put(entryOf(record))
    lastEvent = newest
  }
  const readInParts = function* (): Generator<void> {
    for (let records = logRecordsAfter(database, 0, PART); records.length > 0; ) {
      for (const record of records) search.put(entryOf(record))
      yield
      records = logRecordsAfter(database, records.at(-1)?.id ?? 0, PART)
    }
    for (const sort of requestSorts) {
      search.prepare(sort)
      yield
    }
  }
  const parts = readInParts()
  let complete = false

  return {
    query: (query, today) => {
      catchUp()
      const statusOn = deadlineStatusOn(calendar, today)
      const { columns, ...question } = query
      const { total, ids } = search.query(question, today, (entry) =>
        statusOn(entry.dueOn === null ? null : { dueOn: entry.dueOn }, entry.state, entry.closedOn),
      )
      const deps = depsOn(today)
      const rows = readRecordsById(database, ids).map((record) => requestRow(deps, record, today))
      return ok({ total, offset: query.offset, rows: withCells(deps, rows, columns), years: search.years() })
    },
    meanwhile: (query, today) => (complete ? undefined : queryRequests(depsOn(today), query)),
    readMore: () => {
      complete ||= parts.next().done === true
      return !complete
    },
  }
}
