import type { LocalDate } from '../calendar/local-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { CatalogueItem, CatalogueList } from '../catalogue/catalogue-item.ts'
import { isBrokenLink, type LinkOutcome } from '../catalogue/link-check.ts'
import { publishBy } from '../catalogue/publish-by.ts'
import type { LawBook } from '../law/law-book.ts'

/** A catalogue item as it stood on a day, reduced to what a report counts. */
export type CatalogueCase = {
  readonly id: number
  readonly list: CatalogueList
  readonly publishedOn: LocalDate | null
  /** The day by which it must be public; null without such a duty or without a creation day. */
  readonly publishBy: LocalDate | null
  readonly hasLink: boolean
  /** What came of the last test of its address on that day or before; null: never tested, or no address. */
  readonly linkBroken: boolean | null
  /** Point of the law it was put under; empty when not classified. */
  readonly group: string
  readonly medium: CatalogueItem['medium']
}

export type ItemAsOf = Pick<
  CatalogueItem,
  | 'id'
  | 'list'
  | 'publishedOn'
  | 'createdOn'
  | 'group'
  | 'retiredOn'
  | 'address'
  | 'publishDeadline'
  | 'beforeLaw'
  | 'medium'
> & { readonly linkOutcome: LinkOutcome | null }

const isThere = (item: ItemAsOf, asOf: LocalDate): boolean => {
  const retired = item.retiredOn !== null && item.retiredOn <= asOf
  const notYetThere = item.createdOn !== null && item.createdOn > asOf
  return item.list !== 'notAccessible' && !retired && !notYetThere
}

/**
 * Items as of the end of a day, by the days written in them: an item published later still waited in the list of what must
 * be public. Left out is what was not there (created later, or retired by then) and the internal list, which no report
 * counts. What was entered late counts from its own day, not from the day it was typed.
 */
export const catalogueCases = (
  book: LawBook,
  calendar: WorkingCalendar,
  items: readonly ItemAsOf[],
  asOf: LocalDate,
): readonly CatalogueCase[] => {
  // A large list has few different days and groups, and looking a limit up costs more than remembering it.
  const limits = new Map<string, LocalDate | null>()
  const limitOf = (item: ItemAsOf): LocalDate | null => {
    const key = `${item.list} ${item.createdOn} ${item.group} ${item.publishDeadline} ${item.beforeLaw}`
    const known = limits.get(key)
    if (known !== undefined) return known
    const limit = publishBy(book, calendar, { ...item, retiredOn: null }, asOf)
    limits.set(key, limit)
    return limit
  }
  return items
    .filter((item) => isThere(item, asOf))
    .map((item) => {
      const publishedLater = item.publishedOn !== null && item.publishedOn > asOf
      return {
        id: item.id,
        list: publishedLater && item.list === 'published' ? 'mustPublish' : item.list,
        publishedOn: publishedLater ? null : item.publishedOn,
        publishBy: limitOf(item),
        hasLink: item.address !== '',
        linkBroken: item.linkOutcome === null ? null : isBrokenLink(item.linkOutcome),
        group: item.group,
        medium: item.medium,
      }
    })
}
