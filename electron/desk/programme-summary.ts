import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { DeskSummary } from '../../shared/desk/desk-summary.ts'
import { dueText, soonUntil } from '../../shared/requests/deadline-status.ts'
import { openTasks } from './desk-repository.ts'
import type { PublishSources } from './publish-summary.ts'

/** What the desk shows at once; the rest stands in the programme. */
const mostRows = 6

/** Tasks of the plan that are not done and have a last day: those late or due soon, and the days of all. */
export const programmeSummary = (
  { database, calendar }: PublishSources,
  today: LocalDate,
): DeskSummary['programme'] => {
  const tasks = openTasks(database)
  const soon = soonUntil(calendar, today)
  const pressing = tasks.filter(({ dueOn }) => dueOn <= soon)
  const days = new Map<LocalDate, number[]>()
  for (const { id, dueOn } of tasks) days.set(dueOn, [...(days.get(dueOn) ?? []), id])
  const late = pressing.filter(({ dueOn }) => dueOn < today).length
  return {
    late,
    soon: pressing.length - late,
    rows: pressing.slice(0, mostRows).map(({ id, title, dueOn }) => ({
      id,
      title,
      text: dueText(calendar, dueOn, today),
      late: dueOn < today,
    })),
    days: [...days].map(([dueOn, ids]) => ({ dueOn, ids })),
  }
}
