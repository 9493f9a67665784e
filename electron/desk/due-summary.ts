import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { DeskSummary } from '../../shared/desk/desk-summary.ts'
import { deadlineStatusOn } from '../../shared/requests/deadline-status.ts'
import { dueDays } from '../../shared/requests/due-days.ts'
import type { DeadlineStatus } from '../../shared/requests/request-deadline-types.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { type RunningRecord, runningRecords } from '../requests/request-log-repository.ts'
import { countWaiting, readRecordsById } from '../requests/request-record-repository.ts'
import { type DeadlineSources, dueOnOf, requestRow } from '../requests/request-row.ts'

export type DueSources = DeadlineSources & { readonly database: ReadableDatabase }

/** What the desk shows at once; the rest stands in the log. */
const mostRows = 50

/** What lies on top of the desk. */
const pressing: readonly DeadlineStatus[] = ['overdue', 'today', 'soon']

type Pressing = { readonly record: RunningRecord; readonly dueOn: LocalDate; readonly status: DeadlineStatus }

const byDueDay = (a: Pressing, b: Pressing): number =>
  a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.record.year - b.record.year || a.record.number - b.record.number

const pressingOnes = ({ book, calendar }: DueSources, records: readonly RunningRecord[], today: LocalDate) => {
  const dueOf = dueDays(book, calendar)
  const statusOf = deadlineStatusOn(calendar, today)
  return records
    .flatMap((record): readonly Pressing[] => {
      const dueOn = dueOnOf(dueOf, { ...record, state: 'open' })
      const status = statusOf(dueOn === null ? null : { dueOn }, 'open', null)
      return dueOn !== null && pressing.includes(status) ? [{ record, dueOn, status }] : []
    })
    .sort(byDueDay)
}

const byDay = (ones: readonly Pressing[]): DeskSummary['due']['days'] => {
  const days = new Map<LocalDate, number[]>()
  for (const { dueOn, record } of ones) {
    const ids = days.get(dueOn)
    if (ids) ids.push(record.id)
    else days.set(dueOn, [record.id])
  }
  return [...days].map(([dueOn, ids]) => ({ dueOn, ids }))
}

/** What is due as of a day. Ten thousand open requests are counted by their last day alone; the rows shown get their proof. */
export const dueSummary = (sources: DueSources, today: LocalDate): DeskSummary['due'] => {
  const records = runningRecords(sources.database)
  const ones = pressingOnes(sources, records, today)
  const count = (status: DeadlineStatus) => ones.filter((one) => one.status === status).length
  const shown = ones.slice(0, mostRows).map(({ record }) => record.id)
  return {
    overdue: count('overdue'),
    today: count('today'),
    soon: count('soon'),
    waitingCompletion: countWaiting(sources.database),
    open: records.length,
    rows: readRecordsById(sources.database, shown).map((record) => requestRow(sources, record, today)),
    days: byDay(ones),
  }
}
