import { formatDay, type LocalDate } from '../calendar/local-date.ts'
import { channelRules, distinguishesComplexity } from '../law/channel-rules.ts'
import { governingLaw } from '../law/governing-law.ts'
import type { Law, LawBook } from '../law/law-book.ts'
import { LawUnknownError } from '../law/law-unknown-error.ts'
import type { Issue } from '../result.ts'
import type { RequestFacts } from './information-request.ts'

type Rule = readonly [broken: boolean, field: string, message: string]

const issues = (rules: readonly Rule[]): Issue[] =>
  rules.filter(([broken]) => broken).map(([, field, message]) => ({ field, message }))

const dayRules = (facts: RequestFacts, today: LocalDate): readonly Rule[] => [
  [facts.receivedOn > today, 'receivedOn', `Ngày nhận không được sau hôm nay (${formatDay(today)}).`],
  [facts.sentOn > facts.receivedOn, 'sentOn', 'Ngày gửi không được sau ngày nhận.'],
  [
    facts.validOn !== null && facts.validOn < facts.receivedOn,
    'validOn',
    'Ngày yêu cầu hợp lệ không được trước ngày nhận.',
  ],
  [
    facts.validOn !== null && facts.validOn > today,
    'validOn',
    `Ngày yêu cầu hợp lệ không được sau hôm nay (${formatDay(today)}).`,
  ],
  [
    facts.validOn === null && facts.missingParts === '',
    'missingParts',
    'Yêu cầu chưa hợp lệ: hãy ghi nội dung còn thiếu cần bổ sung.',
  ],
]

const lawRules = (book: LawBook, law: Law, facts: RequestFacts): readonly Rule[] => {
  const channels = channelRules(book, law.law)
  const tellsComplexity = distinguishesComplexity(book, law.law)
  return [
    [
      !channels.some((rule) => rule.channel === facts.channel),
      'channel',
      `${law.shortName} không có hình thức gửi này. Hãy chọn: ${channels.map((rule) => rule.label).join('; ')}.`,
    ],
    [
      tellsComplexity && facts.complexity === null,
      'complexity',
      `Hãy chọn thông tin đơn giản, có sẵn hay phức tạp, không có sẵn: ${law.shortName} tính thời hạn khác nhau.`,
    ],
    [
      !tellsComplexity && facts.complexity !== null,
      'complexity',
      `${law.shortName} không phân biệt đơn giản hay phức tạp; hãy để trống.`,
    ],
    [
      facts.provisionForm === 'fax' && !channels.some((rule) => rule.channel === 'fax'),
      'provisionForm',
      `${law.shortName} không có hình thức cung cấp qua fax. Hãy chọn hình thức khác.`,
    ],
  ]
}

const requesterRules = ({ requester }: RequestFacts): readonly Rule[] => [
  [
    requester.kind === 'organisation' && requester.organisationName === '',
    'requester.organisationName',
    'Hãy nhập tên tổ chức, đoàn thể, doanh nghiệp.',
  ],
  [
    (requester.kind === 'organisation' || requester.capacity !== 'self') && requester.representativeName === '',
    'requester.representativeName',
    'Hãy nhập họ, tên người đại diện.',
  ],
]

const provisionRules = ({ provisionForm, provisionAddress, requester }: RequestFacts): readonly Rule[] => [
  [
    provisionForm === 'electronic' && requester.email === '' && provisionAddress === '',
    'requester.email',
    'Hãy nhập địa chỉ thư điện tử để gửi thông tin qua mạng điện tử.',
  ],
  [
    provisionForm === 'post' && requester.address === '' && provisionAddress === '',
    'provisionAddress',
    'Hãy nhập địa chỉ để gửi thông tin qua dịch vụ bưu chính.',
  ],
  [
    provisionForm === 'fax' && requester.fax === '' && provisionAddress === '',
    'requester.fax',
    'Hãy nhập số fax để gửi thông tin.',
  ],
]

/** The law by the day of sending, or the reason there is none, as an issue of the field `sentOn`. */
const lawOrIssue = (book: LawBook, sentOn: LocalDate): Law | Issue => {
  try {
    return governingLaw(book, sentOn)
  } catch (error) {
    if (error instanceof LawUnknownError) return { field: 'sentOn', message: error.message }
    throw error
  }
}

/**
 * Everything wrong with the facts of a request beyond the shape of each field, each issue naming its field. Empty: they may be
 * recorded. `today` bounds the days; the law is the one of the day of sending (Điều 31.4 Luật 01/2026/QH16).
 */
export const factIssues = (book: LawBook, facts: RequestFacts, today: LocalDate): readonly Issue[] => {
  const law = lawOrIssue(book, facts.sentOn)
  const common = [...dayRules(facts, today), ...requesterRules(facts), ...provisionRules(facts)]
  return 'message' in law ? [...issues(common), law] : issues([...common, ...lawRules(book, law, facts)])
}
