import type { LocalDate } from '../calendar/local-date.ts'
import { citationText } from '../law/citation.ts'
import type { LawBook } from '../law/law-book.ts'
import { holdingBasis } from '../law/personal-data.ts'

/** Why the data of who asks are taken down, with what lets the agency hold them where the law book knows it. */
export const holdingPurpose = (book: LawBook, on: LocalDate): string => {
  const basis = holdingBasis(book, on)
  return `Dữ liệu cá nhân chỉ dùng để tiếp nhận, giải quyết yêu cầu này và ghi sổ theo dõi${basis ? ` (${citationText(basis.citation)})` : ''}.`
}
