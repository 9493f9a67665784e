import { formatDay, type LocalDate, localDate } from '../calendar/local-date.ts'
import { citationText } from '../law/citation.ts'
import { certaintyLabels, type LawBook } from '../law/law-book.ts'
import { reportRule, reportWindow } from '../law/report-rules.ts'
import type { ReportKind } from './report-file.ts'

/** Two days, and in words what they rest on. */
export type SuggestedPeriod = { readonly from: LocalDate; readonly to: LocalDate; readonly note: string }

/**
 * The data window of the report of a year, from the law book as known on `today`, with a note on how sure it is.
 * Example: 2026 with the window 12-15 … 12-14 → 15/12/2025 to 14/12/2026.
 * Throws LawUnknownError when the book has no window.
 */
export const suggestedPeriod = (book: LawBook, year: number, today: LocalDate): SuggestedPeriod => {
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

/**
 * The period of a kind of report that ends with a year's: as many years as its text says, one without a text. No text sets the
 * days of the others, so that they follow the yearly report, and the note says so. An ad hoc report of a running period ends today.
 */
export const suggestedPeriodOf = (book: LawBook, kind: ReportKind, year: number, today: LocalDate): SuggestedPeriod => {
  const yearly = suggestedPeriod(book, year, today)
  if (kind === 'annual') return yearly
  if (kind === 'adHoc') {
    const running = yearly.from <= today && today < yearly.to
    return {
      ...yearly,
      to: running ? today : yearly.to,
      note: 'Kỳ báo cáo đột xuất do văn bản yêu cầu nêu; hãy ghi hai ngày theo văn bản đó.',
    }
  }
  const rule = reportRule(book, kind, today)
  if (rule === undefined)
    return { ...yearly, note: 'Chưa có văn bản về kỳ của báo cáo này; kỳ gợi ý lấy theo báo cáo hằng năm.' }
  const from = suggestedPeriod(book, year - (rule.reportYears ?? 1) + 1, today).from
  const sure = rule.certainty === 'confirmed' ? '' : ` (${certaintyLabels[rule.certainty].toLowerCase()})`
  return {
    from,
    to: yearly.to,
    note: `${citationText(rule.citation)}${sure}: ${rule.statement} Văn bản không nêu ngày chốt số liệu: kỳ gợi ý lấy theo báo cáo hằng năm; nếu cơ quan nhận yêu cầu kỳ khác, hãy sửa hai ngày.`,
  }
}
