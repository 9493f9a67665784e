import type { LocalDate } from '../calendar/local-date.ts'
import { citationText } from '../law/citation.ts'
import { isSent } from '../requests/cost-statement.ts'
import { owedCosts } from '../requests/costs-paid.ts'
import { type InformationRequest, provisionFormLabels } from '../requests/information-request.ts'
import { requestDeadline } from '../requests/request-deadline.ts'
import { standingActs } from '../requests/standing-acts.ts'
import { bookingNotes, costBlocks } from './cost-blocks.ts'
import type { FormInput } from './form-input.ts'
import { certaintyNote, formNotes } from './form-notes.ts'
import { agencySignature, contactOf, letterHead, noteLines, receivedParagraph, youWord } from './letter-blocks.ts'
import { dayWithWeekday, lineBlock, optionalLine, paragraphBlock, requestQrBlock } from './paper-blocks.ts'
import type { PaperDocument } from './paper-document.ts'
import { sendingAddress } from './provision-text.ts'
import { refusedParts } from './refusal-notice-form.ts'
import { joined } from './requester-lines.ts'

/** The day the information was handed over, wholly or in part; null while it is still to come. */
const givenOn = ({ state, closedOn }: InformationRequest): LocalDate | null =>
  state === 'provided' || state === 'partlyProvided' ? closedOn : null

/** What a partial answer holds back, in short: its grounds stand on the notice of refusal. */
const heldBack = (request: InformationRequest): string => {
  const parts = refusedParts(request).map(({ what }) => what)
  const act = standingActs(request.events).findLast(({ kind }) => kind === 'provide')
  const untold = act?.kind === 'provide' && request.state === 'partlyProvided' ? act.withheld : ''
  return parts.length > 0 ? `${parts.join('; ')} (theo thông báo từ chối)` : untold
}

/**
 * Mẫu 03, «Phiếu giải quyết yêu cầu cung cấp thông tin»: what is given and what is held back, in which form, when and where, what it
 * costs line by line and how it is paid. Without a time set by the officer stands the day it was given, or that of the limit.
 */
export const resolutionPaper = (input: FormInput): PaperDocument => {
  const { agency, request, rule, details, book, calendar } = input
  const { facts, costs } = request
  const deadline = requestDeadline(book, calendar, facts, request.extension)
  const you = youWord(facts.requester)
  const dueOn = request.reopened?.dueOn ?? deadline?.dueOn
  const latest = dueOn === undefined ? '' : `chậm nhất ${dayWithWeekday(dueOn)}`
  const given = givenOn(request)
  const charged = costs !== null && costs.total > 0
  const owes = owedCosts(request) > 0
  return {
    title: rule.name,
    blocks: [
      ...letterHead(input),
      receivedParagraph(input, `yêu cầu của ${you} được giải quyết như sau:`),
      lineBlock('Thông tin được cung cấp', facts.content),
      ...optionalLine('Tên văn bản, hồ sơ, tài liệu', facts.documentName),
      ...optionalLine('Phần không được cung cấp', heldBack(request)),
      lineBlock(
        'Hình thức cung cấp',
        joined([provisionFormLabels[facts.provisionForm], facts.copies > 1 ? `${facts.copies} bản` : '']),
      ),
      lineBlock('Thời gian cung cấp', details.time || (given === null ? latest : dayWithWeekday(given))),
      isSent(facts.provisionForm)
        ? lineBlock('Nơi gửi đến', details.place || sendingAddress(request))
        : lineBlock('Địa điểm cung cấp', details.place || joined([agency.receivingPlace, agency.receivingHours])),
      ...costBlocks(input),
      ...noteLines(input),
      paragraphBlock(
        `${owes ? `Đề nghị ${you} nộp đủ chi phí trên trước khi nhận thông tin. ` : ''}Cần trao đổi thêm, ${you} liên hệ ${contactOf(agency)}.`,
      ),
      ...agencySignature(agency),
      requestQrBlock(request),
    ],
    marginNotes: [
      ...formNotes(rule),
      ...(costs === null
        ? [
            'Chưa ghi việc thông báo chi phí nên phiếu ghi là không thu. Nếu có thu, hãy ghi chi phí trước khi phát hành.',
          ]
        : []),
      ...(charged ? [...emptyPlaces(input), ...bookingNotes(input)] : []),
      // A day set on reopening, or the day it was given, rests on no article.
      ...(deadline === null || details.time !== '' || given !== null || request.reopened !== null
        ? []
        : certaintyNote(`Thời hạn theo ${citationText(deadline.limit.citation)}`, deadline.certainty)),
    ],
  }
}

const emptyPlaces = ({ agency, request }: FormInput): readonly string[] => [
  ...(agency.collectingOffice === '' || agency.treasury === ''
    ? ['Cơ quan quản lý thu hoặc kho bạc chưa ghi ở trang Cơ quan nên để trống trên phiếu.']
    : []),
  ...(request.costs?.payBy === null && owedCosts(request) > 0
    ? ['Chưa định ngày cuối để nộp; thời hạn nộp để trống trên phiếu.']
    : []),
]
