import { formatDay, type LocalDate, localDate } from '../calendar/local-date.ts'
import { citationText } from '../law/citation.ts'
import { certaintyLabels, type LawBook } from '../law/law-book.ts'
import { reportWindow } from '../law/report-rules.ts'

/**
 * The data window of the report of a year, from the law book as known on `today`, with a note on how sure it is.
 * Example: 2026 with the window 12-15 … 12-14 → 15/12/2025 to 14/12/2026.
 * Throws LawUnknownError when the book has no window.
 */
export const suggestedPeriod = (
  book: LawBook,
  year: number,
  today: LocalDate,
): { readonly from: LocalDate; readonly to: LocalDate; readonly note: string } => {
  const window = reportWindow(book, today)
  const firstYear = window.fromMonthDay > window.toMonthDay ? year - 1 : year
  const from = localDate(`${firstYear}-${window.fromMonthDay}`)
  const to = localDate(`${year}-${window.toMonthDay}`)
  const source = citationText(window.citation)
  const note =
    window.certainty === 'confirmed'
      ? `Kỳ ${formatDay(from)} – ${formatDay(to)} theo ${source}.`
      : `Kỳ gợi ý theo ${source} (${certaintyLabels[window.certainty].toLowerCase()}). Nếu Sở Tư pháp yêu cầu kỳ khác, hãy sửa hai ngày.`
  return { from, to, note }
}
