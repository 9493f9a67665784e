import { limitEnd } from '../../shared/calendar/limit-end.ts'
import { daysBetween, type LocalDate } from '../../shared/calendar/local-date.ts'
import type { WorkingCalendar } from '../../shared/calendar/working-calendar.ts'
import type { CatalogueItem } from '../../shared/catalogue/catalogue-item.ts'
import type { OldInformation, OldItem } from '../../shared/catalogue/old-information.ts'
import { oldInformationLimit } from '../../shared/catalogue/publish-by.ts'
import { citationText } from '../../shared/law/citation.ts'
import { publicationGroups } from '../../shared/law/classifications.ts'
import type { LawBook } from '../../shared/law/law-book.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { readOldItems } from './duty-repository.ts'

/** Rows a screen shows of each part; a printed list takes more. */
export const shownOldItems = 200
export const printedOldItems = 5000

type Sources = { readonly database: ReadableDatabase; readonly book: LawBook; readonly calendar: WorkingCalendar }

const oldItem = (item: CatalogueItem): OldItem => ({
  id: item.id,
  list: item.list,
  title: item.title,
  documentNumber: item.documentNumber,
  createdOn: item.createdOn,
  group: item.group,
  publishedOn: item.publishedOn,
  publicationForms: item.publicationForms,
  address: item.address,
})

/** Old information as of `today`, at most `limit` rows of each part; null when the law book knows no such transition. */
export const readOldInformation = (
  { database, book, calendar }: Sources,
  today: LocalDate,
  limit: number,
): OldInformation | null => {
  const rule = oldInformationLimit(book)
  if (!rule || today < rule.from) return null
  const groups = publicationGroups(book, today)
  const query = {
    before: rule.from,
    mandatory: groups.filter((group) => group.newlyMandatory === true).map(({ id }) => id),
    current: groups.map(({ id }) => id),
  }
  const part = (name: 'waiting' | 'proven' | 'unsure') => {
    const { total, rows } = readOldItems(database, name, query, limit)
    return { total, rows: rows.map(oldItem) }
  }
  const dueOn = limitEnd(calendar, rule.from, rule.duration)
  return {
    before: rule.from,
    dueOn,
    daysLeft: daysBetween(today, dueOn),
    article: citationText(rule.citation),
    waiting: part('waiting'),
    unsure: part('unsure'),
    proven: part('proven'),
  }
}
