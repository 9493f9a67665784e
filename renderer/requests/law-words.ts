import { shortDayWithYear } from '../../shared/calendar/day-text.ts'
import { addDays, isLocalDate } from '../../shared/calendar/local-date.ts'
import { governingLaw } from '../../shared/law/governing-law.ts'
import type { Channel, Complexity, Law, LawBook } from '../../shared/law/law-book.ts'
import { LawUnknownError } from '../../shared/law/law-unknown-error.ts'

/** Channels in lists, where rows of two laws stand together; forms take the governing law's own labels. */
export const channelLabels: Readonly<Record<Channel, string>> = {
  inPerson: 'Trực tiếp',
  electronic: 'Qua mạng điện tử',
  post: 'Dịch vụ bưu chính',
  fax: 'Fax',
}

export const complexityLabels: Readonly<Record<Complexity, string>> = {
  simple: 'Đơn giản, có sẵn',
  complex: 'Phức tạp, không có sẵn',
}

/** «Áp dụng: Luật …, vì gửi trước ngày 01/9/2026.»: which law governs and why, in one line. */
export const governingLawText = (law: Law): string => {
  const why =
    law.until === null
      ? `vì gửi từ ngày ${shortDayWithYear(law.from)}`
      : `vì gửi trước ngày ${shortDayWithYear(addDays(law.until, 1))}`
  return `Áp dụng: ${law.name}, ${why}.`
}

/** The law of the day of sending, or null while that day is not one the app knows a law for. */
export const lawOf = (book: LawBook, sentOn: string | null): Law | null => {
  if (sentOn === null || !isLocalDate(sentOn)) return null
  try {
    return governingLaw(book, sentOn)
  } catch (error) {
    if (error instanceof LawUnknownError) return null
    throw error
  }
}

/** The same in a narrow column. */
export const shortChannelLabels: Readonly<Record<Channel, string>> = {
  inPerson: 'Trực tiếp',
  electronic: 'Qua mạng',
  post: 'Bưu chính',
  fax: 'Fax',
}

/** «còn 3 ngày», «thứ Sáu» as the beginning of a line. */
export const asSentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
