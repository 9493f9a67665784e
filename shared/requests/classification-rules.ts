import { formatDay, type LocalDate } from '../calendar/local-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { distinguishesComplexity } from '../law/channel-rules.ts'
import { citationText } from '../law/citation.ts'
import { dataOfKind } from '../law/dated.ts'
import { lawName } from '../law/governing-law.ts'
import type { Citation, LawBook, RefusalGround } from '../law/law-book.ts'
import { refusalGrounds } from '../law/refusal-grounds.ts'
import type { Issue } from '../result.ts'
import { amendIssues } from './amend-rules.ts'
import type { InformationRequest } from './information-request.ts'
import type { ActInput } from './request-events.ts'

type Classified = Pick<InformationRequest, 'law' | 'classification'>

/** The article a list of clauses belongs to: «Điều 16» of «Điều 16 khoản 1». */
const wholeArticle = (clauses: readonly { readonly citation: Citation }[]): string => {
  const first = clauses[0]
  if (!first) return ''
  const { text, article } = first.citation
  return ` (${citationText({ text, article: article.split(' khoản ')[0] ?? article })})`
}

/** « (Điều 16 …)», the article on conditions of the law that governs the request; empty where the book does not know it. */
export const conditionArticle = (book: LawBook, { law }: Pick<Classified, 'law'>): string =>
  wholeArticle(dataOfKind(book, 'condition').filter((one) => one.law === law))

/** « (Điều 15 …)», the article on what is not accessible; empty where the book does not know it. */
export const notAccessibleArticle = (book: LawBook, { law }: Pick<Classified, 'law'>): string =>
  wholeArticle(dataOfKind(book, 'notAccessible').filter((one) => one.law === law))

/** True while a written consent is waited for. */
export const waitsForConsent = ({ classification }: Pick<Classified, 'classification'>): boolean =>
  classification?.class === 'conditional' && classification.condition === 'consentWaiting'

/** True where what is asked for may not be given as a whole: not accessible, or its condition is not met. */
export const mustWithhold = (request: Pick<Classified, 'classification'>): boolean =>
  request.classification?.class === 'notAccessible' || waitsForConsent(request)

/** The ground of the governing law that fits the class of the information on a day; undefined where the officer alone judges. */
export const proposedGround = (book: LawBook, request: Classified, on: LocalDate): RefusalGround | undefined => {
  const when = mustWithhold(request)
    ? 'notAccessible'
    : request.classification?.class === 'alreadyPublic'
      ? 'alreadyPublic'
      : null
  return when === null ? undefined : refusalGrounds(book, request.law, on).find((ground) => ground.when === when)
}

/** Why nothing of it may be given, in words with the article: classified as not accessible. Null where something may. */
export const whyNotGive = (book: LawBook, request: Classified): string | null => {
  const { classification } = request
  if (classification?.class !== 'notAccessible') return null
  return `Ngày ${formatDay(classification.on)} đã phân loại là thông tin không được tiếp cận${notAccessibleArticle(book, request)}. Hãy từ chối; nếu phân loại chưa đúng, hãy phân loại lại trước.`
}

/** Why it may not be given as a whole, in words with the article; null where it may. */
export const whyNotWhole = (book: LawBook, request: Classified): string | null => {
  if (!waitsForConsent(request)) return whyNotGive(book, request)
  return `Thông tin được tiếp cận có điều kiện, chưa có văn bản đồng ý${conditionArticle(book, request)}. Khi có văn bản đồng ý hoặc quyết định của người đứng đầu, hãy phân loại lại; nếu không có, chỉ cung cấp phần không cần điều kiện hoặc từ chối.`
}

/** What of a classification is wrong, each issue at its field; empty when it may be recorded. */
export const classifyIssues = (
  book: LawBook,
  calendar: WorkingCalendar,
  request: InformationRequest,
  input: ActInput<'classify'>,
): readonly Issue[] => [...classIssues(input), ...complexityIssues(book, calendar, request, input)]

const classIssues = (input: ActInput<'classify'>): readonly Issue[] => {
  const { condition, address, note } = input
  const found: Issue[] = []
  if (input.class === 'alreadyPublic' && address === '') {
    found.push({ field: 'address', message: 'Hãy nhập địa chỉ truy cập thông tin đã công khai.' })
  }
  if (input.class === 'conditional' && condition === 'none') {
    found.push({ field: 'condition', message: 'Thông tin được tiếp cận có điều kiện: hãy chọn điều kiện đang ở đâu.' })
  }
  if (input.class !== 'conditional' && condition !== 'none') {
    found.push({ field: 'condition', message: 'Chỉ thông tin được tiếp cận có điều kiện mới ghi điều kiện.' })
  }
  if (condition === 'headDecision' && note === '') {
    found.push({ field: 'note', message: 'Hãy ghi số, ngày quyết định của người đứng đầu và lợi ích được bảo vệ.' })
  }
  return found
}

const complexityIssues = (
  book: LawBook,
  calendar: WorkingCalendar,
  request: InformationRequest,
  { complexity }: ActInput<'classify'>,
): readonly Issue[] => {
  const { law, facts } = request
  const issue = (message: string): readonly Issue[] => [{ field: 'complexity', message }]
  if (!distinguishesComplexity(book, law)) {
    return complexity === null ? [] : issue(`${lawName(book, law)} không phân biệt đơn giản, phức tạp.`)
  }
  if (complexity === null) return issue('Hãy chọn thông tin đơn giản, có sẵn hay phức tạp, không có sẵn.')
  if (request.extension === null || complexity === facts.complexity) return []
  return amendIssues(book, calendar, request, { ...facts, complexity }).length === 0
    ? []
    : issue(
        `Việc gia hạn ngày ${formatDay(request.extension.on)} sẽ không còn đúng với tính chất này. Hãy đính chính việc gia hạn trước.`,
      )
}
