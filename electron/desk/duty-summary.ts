import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { CatalogueItem } from '../../shared/catalogue/catalogue-item.ts'
import { type PublicationDuty, publicationDuties } from '../../shared/catalogue/publication-duties.ts'
import type { DeskSummary } from '../../shared/desk/desk-summary.ts'
import { soonUntil } from '../../shared/requests/deadline-status.ts'
import { readItemsWithDuties } from '../catalogue/catalogue-repository.ts'
import type { PublishSources } from './publish-summary.ts'

/** What the desk shows at once. */
const mostRows = 12

/** A duty with the item that owes it. */
export type OwedDuty = { readonly item: CatalogueItem; readonly duty: PublicationDuty; readonly dueOn: LocalDate }

/** Posting, loudspeaker and review still owed that are late or fall due in the days ahead, the earliest day first. */
export const pressingDuties = ({ database, book, calendar }: PublishSources, today: LocalDate): readonly OwedDuty[] => {
  const soon = soonUntil(calendar, today)
  return readItemsWithDuties(database)
    .flatMap((item) =>
      publicationDuties(book, calendar, item, today).flatMap((duty): readonly OwedDuty[] =>
        duty.kind !== 'publish' && duty.state !== 'met' && duty.dueOn !== null && duty.dueOn <= soon
          ? [{ item, duty, dueOn: duty.dueOn }]
          : [],
      ),
    )
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
}

/** Their numbers and the first of them, late ones on top. */
export const dutySummary = (owed: readonly OwedDuty[]): DeskSummary['publish']['duties'] => {
  const isLate = ({ duty }: OwedDuty) => duty.state === 'late'
  const late = owed.filter(isLate)
  const others = owed.filter((one) => !isLate(one))
  return {
    late: late.length,
    soon: others.length,
    rows: [...late, ...others].slice(0, mostRows).map(({ item, duty }) => ({
      id: item.id,
      list: item.list,
      title: item.title,
      text: duty.text,
      late: duty.state === 'late',
    })),
  }
}

/** The same, one by one, by their days. */
export const dutyDays = (owed: readonly OwedDuty[]): readonly { readonly dueOn: LocalDate; readonly count: number }[] =>
  owed.map(({ dueOn }) => ({ dueOn, count: 1 }))
