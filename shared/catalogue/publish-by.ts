import { limitEnd } from '../calendar/limit-end.ts'
import { daysBetween, type LocalDate } from '../calendar/local-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { citationText } from '../law/citation.ts'
import { classification } from '../law/classifications.ts'
import { dataOfKind } from '../law/dated.ts'
import type { LawBook, TimeLimit } from '../law/law-book.ts'
import { hasTimeLimit, timeLimit } from '../law/time-limits.ts'
import type { CatalogueItem } from './catalogue-item.ts'

type Published = Pick<CatalogueItem, 'list' | 'createdOn' | 'group' | 'retiredOn' | 'publishDeadline' | 'beforeLaw'>

/**
 * The day by which an item must be public: so many working days after it was created (Điều 18.4 of the law in force
 * then), the day typed in where sector law sets another, or, for a point newly mandatory under a later law, the transition's own limit (Điều 31.3 Luật 01/2026/QH16).
 * null when the item has no such duty: another list, retired, no creation day, created before any law known, or created
 * after `today`.
 */
export const publishBy = (
  book: LawBook,
  calendar: WorkingCalendar,
  item: Published,
  today: LocalDate,
): LocalDate | null => {
  const { createdOn, publishDeadline } = item
  const hasDuty = (item.list === 'mustPublish' || item.list === 'published') && item.retiredOn === null
  if (!hasDuty) return null
  if (publishDeadline !== null) return publishDeadline
  const old = oldInformationLimit(book)
  if (old && isOldInformation(old, item) && isNewlyMandatory(book, item.group))
    return limitEnd(calendar, old.from, old.duration)
  if (createdOn === null || createdOn > today) return null
  const limit = publicationLimitOn(book, createdOn)
  return limit ? limitEnd(calendar, createdOn, limit.duration) : null
}

/** True for what existed before the law of the transition took effect: by its day of creation, else by what the officer says. */
export const isOldInformation = (
  limit: Pick<TimeLimit, 'from'>,
  { createdOn, beforeLaw }: Pick<CatalogueItem, 'createdOn' | 'beforeLaw'>,
): boolean => (createdOn === null ? beforeLaw === 'yes' : createdOn < limit.from)

/** True when an item was published after its day, or is not public though the day has passed. */
export const isPublishedLate = (dueOn: LocalDate | null, publishedOn: LocalDate | null, today: LocalDate): boolean =>
  dueOn !== null && (publishedOn ?? today) > dueOn

/** The count-down for information older than the law (Điều 31.3 Luật 01/2026/QH16); null before the law and once over. */
export const oldInformationCountDown = (
  book: LawBook,
  calendar: WorkingCalendar,
  today: LocalDate,
): { readonly dueOn: LocalDate; readonly daysLeft: number; readonly article: string } | null => {
  const limit = oldInformationLimit(book)
  if (!limit || today < limit.from) return null
  const dueOn = limitEnd(calendar, limit.from, limit.duration)
  return today > dueOn ? null : { dueOn, daysLeft: daysBetween(today, dueOn), article: citationText(limit.citation) }
}

/** The transition's own limit (Điều 31.3 Luật 01/2026/QH16); undefined when the book has none. */
export const oldInformationLimit = (book: LawBook): TimeLimit | undefined =>
  dataOfKind(book, 'timeLimit').find((limit) => limit.act === 'publishOldInformation')

/** True for a point of Điều 17 that the law before did not ask for. */
export const isNewlyMandatory = (book: LawBook, group: string): boolean => {
  const found = classification(book, group)
  return found?.kind === 'publicationGroup' && found.newlyMandatory === true
}

const publicationLimitOn = (book: LawBook, on: LocalDate): TimeLimit | null => {
  const law = dataOfKind(book, 'law').find((candidate) => candidate.from <= on && (candidate.until ?? on) >= on)
  if (!law) return null
  const query = { law: law.law, act: 'publish' as const, on }
  return hasTimeLimit(book, query) ? timeLimit(book, query) : null
}
