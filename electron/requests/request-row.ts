import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { WorkingCalendar } from '../../shared/calendar/working-calendar.ts'
import type { LawBook } from '../../shared/law/law-book.ts'
import type { DueDays } from '../../shared/requests/due-days.ts'
import { type DeadlineFacts, type Extension, requestDeadline } from '../../shared/requests/request-deadline.ts'
import type { RequestDeadline } from '../../shared/requests/request-deadline-types.ts'
import { requestDue, settleBy } from '../../shared/requests/request-due.ts'
import type { RequestRow } from '../../shared/requests/request-log.ts'
import type { RequestRecord } from './request-log-repository.ts'

/** What a deadline is computed from; both may be read anew, the result is the same for the same book. */
export type DeadlineSources = { readonly book: LawBook; readonly calendar: WorkingCalendar }

const known = new WeakMap<LawBook, Map<string, RequestDeadline | null>>()
const mostKnown = 5000

/** requestDeadline, remembered: many rows of a register share their days. */
export const deadlineOf = (
  { book, calendar }: DeadlineSources,
  facts: DeadlineFacts,
  extension: Extension | null,
): RequestDeadline | null => {
  const key = [facts.channel, facts.sentOn, facts.validOn, facts.complexity, extension?.on, extension?.amount].join('|')
  const remembered = known.get(book) ?? new Map<string, RequestDeadline | null>()
  known.set(book, remembered)
  const found = remembered.get(key)
  if (found !== undefined) return found
  if (remembered.size >= mostKnown) remembered.clear()
  const deadline = requestDeadline(book, calendar, facts, extension)
  remembered.set(key, deadline)
  return deadline
}

/** The extension that a row's columns tell. */
export const extensionOf = (record: Pick<RequestRecord, 'extensionOn' | 'extensionAmount'>): Extension | null =>
  record.extensionOn !== null && record.extensionAmount !== null
    ? { on: record.extensionOn, amount: record.extensionAmount }
    : null

/** The columns that decide the day a request must be settled by. */
export type DueColumns = DeadlineFacts &
  Pick<RequestRecord, 'extensionOn' | 'extensionAmount' | 'state' | 'reopenedDueOn'>

/** The day a row's columns give, without its proof: the `dueOn` of its requestRow, where the law book has an answer. */
export const dueOnOf = (dueOf: DueDays, record: DueColumns): LocalDate | null =>
  settleBy({ ...record, limitOn: dueOf(record, extensionOf(record)) })

/** A record as the grid shows it on a day: with its deadline, its status and the words for it. */
export const requestRow = (sources: DeadlineSources, record: RequestRecord, today: LocalDate): RequestRow => {
  const deadline = deadlineOf(sources, record, extensionOf(record))
  return {
    id: record.id,
    number: record.number,
    year: record.year,
    receivedOn: record.receivedOn,
    requesterName: record.requesterName,
    content: record.content,
    channel: record.channel,
    state: record.state,
    ...requestDue(sources.calendar, { ...record, limitOn: deadline?.dueOn ?? null }, today),
    provisional: deadline?.provisional ?? false,
    closedOn: record.closedOn,
    assignedTo: record.assignedTo,
  }
}
