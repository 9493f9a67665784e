import type { LocalDate } from '../calendar/local-date.ts'
import { dataOfKind, holdsOn } from './dated.ts'
import type { Asker, LawBook, LawId, PlainRule } from './law-book.ts'

/** A rule that says what the law asks of certain people who ask. */
export type AskerRule = PlainRule & { readonly asker: Asker; readonly told: string }

/** What a law asks of whom when they ask for information, in the law's order; `on` is the day of sending. */
export const askerRules = (book: LawBook, law: LawId, on: LocalDate): readonly AskerRule[] =>
  dataOfKind(book, 'rule').filter(
    (rule): rule is AskerRule =>
      rule.law === law && rule.asker !== undefined && rule.told !== undefined && holdsOn(rule, on),
  )
