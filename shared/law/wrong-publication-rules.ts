import type { LocalDate } from '../calendar/local-date.ts'
import { dataOfKind, holdsOn } from './dated.ts'
import type { LawBook, OfficialPage, PlainRule, WrongPublication } from './law-book.ts'

/** What the law in force on a day says of published information that is wrong; undefined where the book has no such rule. */
export const wrongPublicationRule = (book: LawBook, on: LocalDate, what: WrongPublication): PlainRule | undefined =>
  dataOfKind(book, 'rule').find((rule) => rule.wrongPublication === what && holdsOn(rule, on))

/**
 * Official pages on which corrected information is published beside the form in which it was wrong, by the day of the correction:
 * none under Luật 104/2016/QH13, the agency's portals and pages since Luật 01/2026/QH16 (Điều 22 khoản 5).
 */
export const correctAlsoOn = (book: LawBook, on: LocalDate): readonly OfficialPage[] =>
  wrongPublicationRule(book, on, 'correction')?.correctAlsoOn ?? []
