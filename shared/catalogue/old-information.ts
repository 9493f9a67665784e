import type { LocalDate } from '../calendar/local-date.ts'
import type { CatalogueItem } from './catalogue-item.ts'

/** What a list of old information shows of an item. */
export type OldItem = Pick<
  CatalogueItem,
  'id' | 'list' | 'title' | 'documentNumber' | 'createdOn' | 'group' | 'publishedOn' | 'publicationForms' | 'address'
>

/** Some of the items, and how many there are in all. */
export type OldItems = { readonly total: number; readonly rows: readonly OldItem[] }

/**
 * Information that existed before the law took effect (Điều 31.3 Luật 01/2026/QH16) as of a day. waiting: newly mandatory and not
 * public; proven: newly mandatory and public; unsure: not public, and only a look can tell: not classified, classified by an
 * earlier law, or of unknown age.
 */
export type OldInformation = {
  /** First day of the law: older than this is meant. */
  readonly before: LocalDate
  readonly dueOn: LocalDate
  /** Below zero once over. */
  readonly daysLeft: number
  readonly article: string
  readonly waiting: OldItems
  readonly unsure: OldItems
  readonly proven: OldItems
}
