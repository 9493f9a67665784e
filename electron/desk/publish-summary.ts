import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { WorkingCalendar } from '../../shared/calendar/working-calendar.ts'
import { oldInformationCountDown, publishBy } from '../../shared/catalogue/publish-by.ts'
import type { DeskSummary } from '../../shared/desk/desk-summary.ts'
import type { LawBook } from '../../shared/law/law-book.ts'
import { countItems } from '../catalogue/catalogue-repository.ts'
import { countBrokenLinks } from '../catalogue/link-repository.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { type AwaitingGroup, awaitingGroups, awaitingItems, countWithoutLink } from './desk-repository.ts'
import { dutyDays, dutySummary, pressingDuties } from './duty-summary.ts'

export type PublishSources = {
  readonly database: ReadableDatabase
  readonly book: LawBook
  readonly calendar: WorkingCalendar
}

/** What the desk shows at once; the rest stands in the catalogue. */
const mostRows = 20

type DatedGroup = AwaitingGroup & { readonly publishBy: LocalDate }

const datedGroups = (
  { book, calendar }: PublishSources,
  groups: readonly AwaitingGroup[],
  today: LocalDate,
): readonly DatedGroup[] =>
  groups
    .flatMap((group) => {
      const day = publishBy(book, calendar, { ...group, list: 'mustPublish', retiredOn: null }, today)
      return day === null ? [] : [{ ...group, publishBy: day }]
    })
    .sort((a, b) => (a.publishBy < b.publishBy ? -1 : a.publishBy > b.publishBy ? 1 : 0))

const firstRows = (database: ReadableDatabase, groups: readonly DatedGroup[], today: LocalDate) => {
  const rows: DeskSummary['publish']['rows'][number][] = []
  for (const group of groups) {
    if (rows.length >= mostRows) break
    const items = awaitingItems(database, group, mostRows - rows.length)
    rows.push(...items.map((item) => ({ ...item, publishBy: group.publishBy, late: group.publishBy < today })))
  }
  return rows
}

const byDay = (counted: readonly { readonly dueOn: LocalDate; readonly count: number }[]) => {
  const days = new Map<LocalDate, number>()
  for (const { dueOn, count } of counted) days.set(dueOn, (days.get(dueOn) ?? 0) + count)
  return [...days].map(([dueOn, count]) => ({ dueOn, count })).sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
}

const total = (groups: readonly { readonly count: number }[]): number =>
  groups.reduce((sum, { count }) => sum + count, 0)

/** What of the catalogue waits to be public as of a day, the most pressing first. */
export const publishSummary = (sources: PublishSources, today: LocalDate): DeskSummary['publish'] => {
  const { database, book, calendar } = sources
  const awaiting = awaitingGroups(database)
  const dated = datedGroups(sources, awaiting, today)
  const duties = pressingDuties(sources, today)
  return {
    counts: countItems(database),
    unpublished: total(awaiting),
    late: total(dated.filter((group) => group.publishBy < today)),
    withoutLink: countWithoutLink(database),
    brokenLinks: countBrokenLinks(database),
    rows: firstRows(database, dated, today),
    duties: dutySummary(duties),
    days: byDay([...dated.map(({ publishBy, count }) => ({ dueOn: publishBy, count })), ...dutyDays(duties)]),
    oldInformation: oldInformationCountDown(book, calendar, today),
  }
}
