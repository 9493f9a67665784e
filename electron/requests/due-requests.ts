import type { LocalDate } from '../../shared/calendar/local-date.ts'
import { deadlineStatus, dueText } from '../../shared/requests/deadline-status.ts'
import type { DueCalendar, DueDay, DueEntry, DueQuery } from '../../shared/requests/due-calendar.ts'
import { answerKinds } from '../../shared/requests/request-milestones.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { Session } from '../session.ts'
import { shownTexts } from './owed-repository.ts'
import { type OwedDeps, type OwedRow, owedRows } from './owed-row.ts'

export type DueDeps = OwedDeps & Pick<Session, 'clock'>

/** Characters of what was asked for that a day shows. */
const SHOWN_LENGTH = 160

const isAnswer = ({ kind }: OwedRow): boolean => answerKinds.includes(kind)

/** What is still to be done on the days from `from` to `to`, as of today. Nothing is stored: the days follow from the register. */
export const dueRequests = async (
  deps: DueDeps,
  { from, to, perDay, kinds }: DueQuery,
): Promise<Result<DueCalendar>> => {
  const today = deps.clock.today()
  const owed = await owedRows(deps, today)
  const all = kinds ? owed.filter(({ kind }) => kinds.includes(kind)) : owed
  const days = byDay(all.filter(({ dueOn }) => dueOn >= from && dueOn <= to))
  const shown = [...days].map(([day, rows]) => ({ day, rows, first: answersFirst(rows).slice(0, perDay) }))
  const entryOf = makeEntry(
    deps,
    shown.flatMap(({ first }) => first.map(({ requestId }) => requestId)),
    today,
  )
  const overdue = all.filter(({ dueOn }) => dueOn < today)
  return ok({
    today,
    days: shown.map(({ day, rows, first }): DueDay => {
      const answers = rows.filter(isAnswer).length
      return { day, answers, others: rows.length - answers, entries: first.map(entryOf) }
    }),
    overdue: { count: overdue.length, from: overdue[0]?.dueOn ?? null },
  })
}

/** Rows come in the order of their days, so the days do too. */
const byDay = (rows: readonly OwedRow[]): ReadonlyMap<LocalDate, readonly OwedRow[]> => {
  const days = new Map<LocalDate, OwedRow[]>()
  for (const row of rows) {
    const day = days.get(row.dueOn)
    if (day) day.push(row)
    else days.set(row.dueOn, [row])
  }
  return days
}

const answersFirst = (rows: readonly OwedRow[]): readonly OwedRow[] => [
  ...rows.filter(isAnswer),
  ...rows.filter((row) => !isAnswer(row)),
]

const makeEntry = (
  { database, calendar }: DueDeps,
  ids: readonly number[],
  today: LocalDate,
): ((row: OwedRow) => DueEntry) => {
  const texts = shownTexts(database, ids, SHOWN_LENGTH)
  return (row) => ({
    ...row,
    requesterName: texts.get(row.requestId)?.requesterName ?? '',
    content: texts.get(row.requestId)?.content ?? '',
    status: deadlineStatus(calendar, row, 'open', null, today),
    dueText: dueText(calendar, row.dueOn, today),
  })
}
