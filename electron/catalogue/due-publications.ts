import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { PublicationDueDay, PublicationDueQuery } from '../../shared/catalogue/publication-due.ts'
import { dutyLabels, publicationDuties } from '../../shared/catalogue/publication-duties.ts'
import { publishBy } from '../../shared/catalogue/publish-by.ts'
import { awaitingGroups, awaitingItems } from '../desk/desk-repository.ts'
import type { Session } from '../session.ts'
import { readItemsWithDuties } from './catalogue-repository.ts'

type DueDeps = Pick<Session, 'database' | 'book' | 'calendar' | 'clock'>
type Entry = PublicationDueDay['entries'][number]

/** What of the catalogue is still to be done on the days from `from` to `to`, as of today; what was done leaves the calendar. */
export const duePublications = (
  deps: DueDeps,
  { from, to, perDay }: PublicationDueQuery,
): readonly PublicationDueDay[] => {
  const days = new Map<LocalDate, { count: number; entries: Entry[] }>()
  const add = (day: LocalDate, count: number, entries: (room: number) => readonly Entry[]): void => {
    if (day < from || day > to) return
    const known = days.get(day) ?? { count: 0, entries: [] }
    known.count += count
    const room = perDay - known.entries.length
    if (room > 0) known.entries.push(...entries(room).slice(0, room))
    days.set(day, known)
  }
  addAwaiting(deps, add)
  addDuties(deps, add)
  return [...days].map(([day, found]) => ({ day, ...found })).sort((a, b) => (a.day < b.day ? -1 : 1))
}

type Add = (day: LocalDate, count: number, entries: (room: number) => readonly Entry[]) => void

/** Items not public yet, by groups of one day: few questions however long the list is. */
const addAwaiting = ({ database, book, calendar, clock }: DueDeps, add: Add): void => {
  for (const group of awaitingGroups(database)) {
    const day = publishBy(book, calendar, { ...group, list: 'mustPublish', retiredOn: null }, clock.today())
    if (day !== null)
      add(day, group.count, (room) =>
        awaitingItems(database, group, room).map(({ id, title }) => ({
          itemId: id,
          list: 'mustPublish',
          title,
          what: dutyLabels.publish,
        })),
      )
  }
}

const addDuties = ({ database, book, calendar, clock }: DueDeps, add: Add): void => {
  for (const item of readItemsWithDuties(database))
    for (const { kind, state, dueOn } of publicationDuties(book, calendar, item, clock.today()))
      if (kind !== 'publish' && state !== 'met' && dueOn !== null)
        add(dueOn, 1, () => [{ itemId: item.id, list: item.list, title: item.title, what: dutyLabels[kind] }])
}
