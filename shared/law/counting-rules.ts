import { dataOfKind } from './dated.ts'
import type { CountingRule, LawBook } from './law-book.ts'
import { LawUnknownError } from './law-unknown-error.ts'

/** How days are counted, by name (Điều 147, 148 Bộ luật Dân sự 2015); throws LawUnknownError when the book lacks it. */
export const countingRule = (book: LawBook, rule: CountingRule['rule']): CountingRule => {
  const found = dataOfKind(book, 'countingRule').find((candidate) => candidate.rule === rule)
  if (!found) throw new LawUnknownError('Phần mềm chưa có quy định về cách tính thời hạn của Bộ luật Dân sự.')
  return found
}
