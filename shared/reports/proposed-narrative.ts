import { formatDay, type LocalDate } from '../calendar/local-date.ts'
import { workingCalendar } from '../calendar/working-calendar.ts'
import { dataOfKind } from '../law/dated.ts'
import type { LawBook } from '../law/law-book.ts'
import { missingRules } from '../law/missing-rules.ts'
import { countText, figureValue } from './figure-text.ts'
import { programmeSentences } from './programme-sentences.ts'
import type { ReportFigures, ReportNarrative } from './report.ts'
import { inBrackets, listed, when } from './sentence-parts.ts'

const sentences = (all: readonly string[]): string => all.filter((text) => text !== '').join('\n')

/** What the figures say of publication (point a). */
export const publicationSentences = (figures: ReportFigures): readonly string[] => {
  const value = (id: string) => figureValue(figures, id)
  return [
    `Đến ngày ${formatDay(figures.asOf)}, các danh mục thông tin có ${countText(value('catalogue.items'), 'mục')}${inBrackets(listed(figures, 'catalogue.items', 'Theo danh mục'))}.`,
    `Trong kỳ đã công khai ${countText(value('catalogue.publishedInPeriod'), 'mục')} thông tin; số mục đã công khai có địa chỉ truy cập là ${countText(value('catalogue.public.withLink'), 'mục')}.`,
    when(
      value('catalogue.mustBePublic.late'),
      (late) => `Còn ${countText(late, 'mục')} thuộc diện phải công khai chưa công khai, đã quá thời hạn.`,
    ),
  ].filter((text) => text !== '')
}

/** What the figures say of requests (points a and b). */
export const requestSentences = (figures: ReportFigures): readonly string[] => {
  const value = (id: string) => figureValue(figures, id)
  const received = value('requests.received')
  const carried = value('requests.carriedOver')
  const reopened = value('requests.reopened')
  if (received + carried + reopened === 0) return ['Trong kỳ không phát sinh yêu cầu cung cấp thông tin.']
  return [
    `Trong kỳ tiếp nhận ${countText(received, 'yêu cầu')} cung cấp thông tin${inBrackets(listed(figures, 'requests.received', 'Theo hình thức gửi'))}; kỳ trước chuyển sang ${countText(carried, 'yêu cầu')}.`,
    `Đã giải quyết ${countText(value('requests.settled'), 'yêu cầu')}${inBrackets(listed(figures, 'requests.settled', 'Theo kết quả'))}; đúng hạn ${countText(value('requests.settled.onTime'), 'yêu cầu')}, trễ hạn ${countText(value('requests.settled.late'), 'yêu cầu')}.`,
    when(reopened, (count) => `Mở lại ${countText(count, 'yêu cầu')} đã giải quyết ở kỳ trước.`),
    when(value('requests.withdrawn'), (withdrawn) => `Người yêu cầu rút ${countText(withdrawn, 'yêu cầu')}.`),
    when(
      value('requests.open'),
      (open) =>
        `Đến ngày ${formatDay(figures.asOf)} đang giải quyết ${countText(open, 'yêu cầu')}${inBrackets(listed(figures, 'requests.open', 'Theo thời hạn'))}.`,
    ),
    when(
      value('requests.complaints'),
      (count) => `Đã giải quyết ${countText(count, 'vụ')} khiếu nại, khởi kiện về cung cấp thông tin.`,
    ),
  ].filter((text) => text !== '')
}

/** What a law on access to information itself announces and the law book does not have yet; other gaps are the app's own. */
const awaitedTexts = (book: LawBook, on: LocalDate): readonly string[] => {
  const laws = new Set(dataOfKind(book, 'law').map((law) => law.name))
  return missingRules(book, workingCalendar(book.calendar), on)
    .filter((rule) => laws.has(rule.citation.text))
    .map((rule) => rule.topic)
}

const difficulties = (figures: ReportFigures, book: LawBook, on: LocalDate): readonly string[] => {
  const awaited = awaitedTexts(book, on)
  const value = (id: string) => figureValue(figures, id)
  return [
    when(
      value('catalogue.mustBePublic.late'),
      (count) => `Còn ${countText(count, 'mục')} thông tin phải công khai nhưng chưa công khai đúng thời hạn.`,
    ),
    when(
      value('catalogue.public.withoutLink'),
      (count) => `Còn ${countText(count, 'mục')} đã công khai nhưng chưa ghi địa chỉ truy cập trong danh mục.`,
    ),
    when(value('requests.settled.late'), (count) => `Có ${countText(count, 'yêu cầu')} được giải quyết trễ hạn.`),
    when(value('requests.open.overdue'), (count) => `Có ${countText(count, 'yêu cầu')} đang giải quyết đã quá hạn.`),
    when(
      value('requests.askedToComplete'),
      (count) => `Có ${countText(count, 'yêu cầu')} phải hướng dẫn bổ sung vì chưa đủ nội dung theo quy định.`,
    ),
    awaited.length === 0 ? '' : `Cơ quan chưa nhận được văn bản, hướng dẫn về: ${awaited.join('; ')}.`,
  ]
}

const proposals = (book: LawBook, on: LocalDate): readonly string[] => {
  const topics = awaitedTexts(book, on)
  return topics.length === 0 ? [] : [`Đề nghị Sở Tư pháp thông tin, hướng dẫn về: ${topics.join('; ')}.`]
}

/** Sentences made from the figures alone, for the officer to take over, change or leave. */
export const proposedNarrative = (figures: ReportFigures, book: LawBook): ReportNarrative => ({
  situation: sentences([
    ...publicationSentences(figures),
    ...requestSentences(figures),
    ...programmeSentences(figures),
  ]),
  difficulties: sentences(difficulties(figures, book, figures.asOf)),
  proposals: sentences(proposals(book, figures.asOf)),
})
