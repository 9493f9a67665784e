import type { LocalDate } from '../calendar/local-date.ts'
import { channelRules } from '../law/channel-rules.ts'
import { citationText } from '../law/citation.ts'
import { durationText } from '../law/duration-text.ts'
import { governingLaw } from '../law/governing-law.ts'
import type { Complexity, LawBook } from '../law/law-book.ts'
import { refusalGround } from '../law/refusal-grounds.ts'
import { collectedCosts } from './costs-paid.ts'
import {
  capacityLabels,
  type InformationRequest,
  provisionFormLabels,
  requesterKindLabels,
  requestLabel,
  requestStateLabels,
} from './information-request.ts'
import { type DeadlineStatus, deadlineStatusLabels, type RequestDeadline } from './request-deadline-types.ts'
import { standingActs } from './standing-acts.ts'

/** One request as the printed register shows it. */
export type RegisterEntry = {
  readonly book: LawBook
  readonly request: InformationRequest
  readonly deadline: RequestDeadline | null
  readonly status: DeadlineStatus
}

/** A column: what stands above it, how wide it is (in characters) and what a request puts there; null leaves the cell empty. */
export type RegisterColumn = { readonly heading: string; readonly width: number } & (
  | { readonly kind: 'text'; readonly value: (entry: RegisterEntry) => string }
  | { readonly kind: 'day'; readonly value: (entry: RegisterEntry) => LocalDate | null }
  | { readonly kind: 'number'; readonly value: (entry: RegisterEntry) => number | null }
)

const complexityLabels: Readonly<Record<Complexity, string>> = {
  simple: 'Đơn giản, có sẵn',
  complex: 'Phức tạp, không có sẵn',
}
const methodLabels = { ...provisionFormLabels, alreadyPublic: 'Hướng dẫn nơi đã công khai' } as const

const text = (heading: string, width: number, value: (entry: RegisterEntry) => string): RegisterColumn => ({
  kind: 'text',
  heading,
  width,
  value,
})
const day = (heading: string, value: (entry: RegisterEntry) => LocalDate | null): RegisterColumn => ({
  kind: 'day',
  heading,
  width: 12,
  value,
})

const number = (heading: string, value: (entry: RegisterEntry) => number | null): RegisterColumn => ({
  kind: 'number',
  heading,
  width: 14,
  value,
})

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('; ')
const provided = ({ request }: RegisterEntry) => standingActs(request.events).find((act) => act.kind === 'provide')
const requester = ({ request }: RegisterEntry) => request.facts.requester

const channelLabel = ({ book, request }: RegisterEntry): string =>
  channelRules(book, request.law).find((rule) => rule.channel === request.facts.channel)?.label ?? ''

const extensionText = ({ request, deadline }: RegisterEntry): string => {
  const unit = deadline?.extensionLimit?.duration.unit
  if (!request.extension || (unit !== 'day' && unit !== 'workingDay')) return ''
  return durationText({ unit, amount: request.extension.amount })
}

const groundText = ({ book, request }: RegisterEntry): string => {
  const ground = request.refusalGround === null ? undefined : refusalGround(book, request.refusalGround)
  return ground ? `${citationText(ground.citation)}: ${ground.wording}` : ''
}

/** Columns of «Sổ theo dõi cung cấp thông tin theo yêu cầu» (Điều 26 Luật 104/2016/QH13 asks for the book, no text found names its columns). */
export const registerColumns: readonly RegisterColumn[] = [
  text('Số', 10, ({ request }) => requestLabel(request)),
  day('Ngày gửi', ({ request }) => request.facts.sentOn),
  day('Ngày nhận', ({ request }) => request.facts.receivedOn),
  text('Giờ nhận', 10, ({ request }) => request.facts.receivedTime),
  text('Hình thức gửi', 18, channelLabel),
  text('Họ, tên người yêu cầu', 24, (entry) => requester(entry).name),
  text('Đối tượng', 20, (entry) => requesterKindLabels[requester(entry).kind]),
  text('Số giấy tờ', 16, (entry) => requester(entry).idNumber),
  text('Địa chỉ', 30, (entry) => requester(entry).address),
  text('Liên hệ', 24, (entry) => joined(requester(entry).phone, requester(entry).fax, requester(entry).email)),
  text('Tư cách', 22, (entry) => capacityLabels[requester(entry).capacity]),
  text('Người đại diện', 24, (entry) => requester(entry).representativeName),
  text('Tổ chức, đoàn thể, doanh nghiệp', 26, (entry) => requester(entry).organisationName),
  text('Cư trú trên địa bàn', 12, (entry) => (requester(entry).livesHere ? 'Có' : 'Không')),
  text('Nội dung yêu cầu', 44, ({ request }) => joined(request.facts.content, request.facts.documentName)),
  text('Lý do, mục đích', 28, ({ request }) => request.facts.purpose),
  text('Hình thức nhận thông tin', 24, ({ request }) => provisionFormLabels[request.facts.provisionForm]),
  text('Luật áp dụng', 24, ({ book, request }) => governingLaw(book, request.facts.sentOn).name),
  text('Loại thông tin', 18, ({ request }) =>
    request.facts.complexity === null ? '' : complexityLabels[request.facts.complexity],
  ),
  day('Ngày hợp lệ', ({ request }) => request.validOn),
  day('Ngày đến hạn', ({ deadline }) => deadline?.dueOn ?? null),
  day('Ngày thông báo thời hạn', ({ request }) => request.timeLimitNotice?.on ?? null),
  day('Ngày gia hạn', ({ request }) => request.extension?.on ?? null),
  text('Thời gian gia hạn', 16, extensionText),
  text('Lý do gia hạn', 28, ({ request }) => request.extension?.reason ?? ''),
  day('Ngày thông báo chi phí', ({ request }) => request.costs?.on ?? null),
  number('Chi phí đã thông báo (đồng)', ({ request }) => request.costs?.total ?? null),
  day('Hạn nộp chi phí', ({ request }) => request.costs?.payBy ?? null),
  day('Ngày nộp chi phí', ({ request }) => request.payments.at(-1)?.on ?? null),
  text('Chứng từ nộp chi phí', 20, ({ request }) => joined(...request.payments.map((one) => one.documentNumber))),
  text('Kết quả', 18, ({ request }) => requestStateLabels[request.state]),
  text('Căn cứ từ chối', 36, groundText),
  text('Phần không cung cấp', 28, (entry) => provided(entry)?.withheld ?? ''),
  day('Ngày giải quyết', ({ request }) => request.closedOn),
  text('Hình thức cung cấp', 24, (entry) => {
    const act = provided(entry)
    return act ? methodLabels[act.method] : ''
  }),
  number('Chi phí đã thu (đồng)', (entry) => {
    const collected = collectedCosts(entry.request.events)
    return collected > 0 ? collected : (provided(entry)?.cost ?? null)
  }),
  text('Thời hạn', 16, ({ status }) => deadlineStatusLabels[status]),
  text('Người tiếp nhận', 22, ({ request }) => request.events[0]?.by ?? ''),
  text('Ghi chú', 30, ({ request }) => request.facts.note),
]
