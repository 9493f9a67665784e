import { formatDay, type LocalDate } from '../calendar/local-date.ts'
import { dataOfKind, holdsOn } from './dated.ts'
import type { LawBook, PlainRule, ReportDue, ReportItem, ReportWindow, RuledReport } from './law-book.ts'
import { LawUnknownError } from './law-unknown-error.ts'

/** From which to which day of the year a yearly report takes its figures; throws LawUnknownError when the book has none on that day. */
export const reportWindow = (book: LawBook, on: LocalDate): ReportWindow => {
  const found = dataOfKind(book, 'reportWindow').find((window) => holdsOn(window, on))
  if (!found) {
    throw new LawUnknownError(`Phần mềm chưa có quy định về thời gian chốt số liệu báo cáo vào ngày ${formatDay(on)}.`)
  }
  return found
}

/** What the report must say, in the decree's order (Điều 12.4 Nghị định 13/2018/NĐ-CP). */
export const reportItems = (book: LawBook, on: LocalDate): readonly ReportItem[] =>
  dataOfKind(book, 'reportItem').filter((item) => holdsOn(item, on))

/** The day a province set for the yearly report to reach it; `on` is the last day of the report's window. Undefined while nobody entered its text. */
export const reportDue = (book: LawBook, on: LocalDate): ReportDue | undefined =>
  dataOfKind(book, 'reportDue').find((due) => holdsOn(due, on))

/** What asks for a report beside the yearly one, with how many years it covers; undefined while the book has no such text on that day. */
export const reportRule = (book: LawBook, report: RuledReport, on: LocalDate): PlainRule | undefined =>
  dataOfKind(book, 'rule').find((rule) => rule.report === report && holdsOn(rule, on))
