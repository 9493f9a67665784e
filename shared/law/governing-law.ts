import { formatDay, type LocalDate } from '../calendar/local-date.ts'
import { dataOfKind, holdsOn } from './dated.ts'
import type { Law, LawBook, LawId } from './law-book.ts'
import { LawUnknownError } from './law-unknown-error.ts'

/**
 * The law a request follows, by the day it was SENT, not received (Điều 31.4 Luật 01/2026/QH16).
 * Example: sent 31/8/2026, received 03/9/2026 → Luật 104/2016/QH13 to its end.
 * Throws LawUnknownError for a day before the first law known.
 */
export const governingLaw = (book: LawBook, sentOn: LocalDate): Law => {
  const law = dataOfKind(book, 'law').find((candidate) => holdsOn(candidate, sentOn))
  if (!law) {
    throw new LawUnknownError(
      `Chưa có luật tiếp cận thông tin nào trong phần mềm áp dụng cho yêu cầu gửi ngày ${formatDay(sentOn)}. Hãy kiểm tra lại ngày gửi.`,
    )
  }
  return law
}

/** The name of a law as the law book writes it; throws LawUnknownError when the book lacks it. */
export const lawName = (book: LawBook, law: LawId): string => {
  const found = dataOfKind(book, 'law').find((candidate) => candidate.law === law)
  if (!found) throw new LawUnknownError(`Phần mềm chưa có gói dữ liệu của luật «${law}».`)
  return found.name
}
