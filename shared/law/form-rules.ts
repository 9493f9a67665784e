import { formatDay, type LocalDate } from '../calendar/local-date.ts'
import { dataOfKind, holdsOn } from './dated.ts'
import { lawName } from './governing-law.ts'
import type { FormKind, FormRule, LawBook, LawId } from './law-book.ts'
import { LawUnknownError } from './law-unknown-error.ts'

export type FormQuery = { readonly form: FormKind; readonly law: LawId; readonly on: LocalDate }

/**
 * The form to print for a request of this law on a day. A form that stands in outside its own law says so in `standIn`:
 * show it beside the preview. Throws LawUnknownError when the book has none.
 */
export const formRule = (book: LawBook, query: FormQuery): FormRule => {
  const found = dataOfKind(book, 'form').find(
    (rule) => rule.form === query.form && rule.law === query.law && holdsOn(rule, query.on),
  )
  if (!found) {
    throw new LawUnknownError(
      `Phần mềm chưa có mẫu văn bản này cho ${lawName(book, query.law)} vào ngày ${formatDay(query.on)}.`,
    )
  }
  return found
}
