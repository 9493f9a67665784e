import type { LocalDate } from '../calendar/local-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { LawBook } from '../law/law-book.ts'
import type { CatalogueItem } from './catalogue-item.ts'
import { publishBy } from './publish-by.ts'

export type PublicationFacts = Pick<
  CatalogueItem,
  'list' | 'createdOn' | 'group' | 'publishedOn' | 'retiredOn' | 'publishDeadline' | 'beforeLaw'
>

/** True while an item stands in «Phải được công khai», is in use and has no day of publication. */
export const awaitsPublication = (item: Pick<PublicationFacts, 'list' | 'publishedOn' | 'retiredOn'>): boolean =>
  item.list === 'mustPublish' && item.publishedOn === null && item.retiredOn === null

/** The day the law gives for publishing, and whether it has passed while the item still waits: what grid, desk and filters show. */
export const publicationState = (
  book: LawBook,
  calendar: WorkingCalendar,
  item: PublicationFacts,
  today: LocalDate,
): { readonly publishBy: LocalDate | null; readonly late: boolean } => {
  const dueOn = publishBy(book, calendar, item, today)
  return { publishBy: dueOn, late: dueOn !== null && dueOn < today && awaitsPublication(item) }
}
