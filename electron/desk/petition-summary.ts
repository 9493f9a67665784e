import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { DeskSummary } from '../../shared/desk/desk-summary.ts'
import { petitionLabel } from '../../shared/petitions/petition-label.ts'
import type { PetitionRow } from '../../shared/petitions/petition-list.ts'
import { readPetitions } from '../petitions/petition-repository.ts'
import { petitionRow } from '../petitions/petition-row.ts'
import type { PublishSources } from './publish-summary.ts'

/** What the desk shows at once; the rest stands in the book of petitions. */
const mostRows = 6

/** Those with a day first, the earliest on top; what is only «kịp thời» after them, the oldest on top. */
const byPressure = (a: PetitionRow, b: PetitionRow): number => {
  const left = a.state === 'checking' && a.dueOn !== null ? `0 ${a.dueOn}` : `1 ${a.receivedOn}`
  const right = b.state === 'checking' && b.dueOn !== null ? `0 ${b.dueOn}` : `1 ${b.receivedOn}`
  return left < right ? -1 : left > right ? 1 : a.id - b.id
}

/** Petitions that wait for an answer or a correction as of a day, the most pressing first. */
export const petitionSummary = (sources: PublishSources, today: LocalDate): DeskSummary['petitions'] => {
  const rows = readPetitions(sources.database, { openOnly: true })
    .map((petition) => petitionRow(sources, petition, today))
    .sort(byPressure)
  const days = new Map<LocalDate, number>()
  for (const { state, dueOn } of rows)
    if (state === 'checking' && dueOn !== null) days.set(dueOn, (days.get(dueOn) ?? 0) + 1)
  return {
    open: rows.length,
    overdue: rows.filter(({ status }) => status === 'overdue').length,
    rows: rows.slice(0, mostRows).map((row) => ({
      id: row.id,
      label: petitionLabel(row),
      title: row.title,
      status: row.status,
      text: row.statusText,
    })),
    days: [...days].map(([dueOn, count]) => ({ dueOn, count })),
  }
}
