import { citationText } from '../law/citation.ts'
import { isSent } from '../requests/cost-statement.ts'
import { provisionFormLabels } from '../requests/information-request.ts'
import { requestDeadline } from '../requests/request-deadline.ts'
import { bookingNotes, costBlocks } from './cost-blocks.ts'
import type { FormInput } from './form-input.ts'
import { certaintyNote, formNotes } from './form-notes.ts'
import { agencySignature, contactOf, letterHead, noteLines, receivedParagraph, youWord } from './letter-blocks.ts'
import { dayWithWeekday, lineBlock, optionalLine, paragraphBlock, requestQrBlock } from './paper-blocks.ts'
import type { PaperDocument } from './paper-document.ts'
import { sendingAddress } from './provision-text.ts'
import { joined } from './requester-lines.ts'

/**
 * Mẫu 03, «Phiếu giải quyết yêu cầu cung cấp thông tin»: what will be given, in which form, when and where, what it costs line by
 * line and how it is paid. Without a time set by the officer the day of the limit stands there.
 */
export const resolutionPaper = (input: FormInput): PaperDocument => {
  const { agency, request, rule, details, book, calendar } = input
  const { facts, costs } = request
  const deadline = requestDeadline(book, calendar, facts, request.extension)
  const you = youWord(facts.requester)
  const dueOn = request.reopened?.dueOn ?? deadline?.dueOn
  const latest = dueOn === undefined ? '' : `chậm nhất ${dayWithWeekday(dueOn)}`
  const owes = costs !== null && costs.total > 0
  return {
    title: rule.name,
    blocks: [
      ...letterHead(input),
      receivedParagraph(input, `yêu cầu của ${you} được giải quyết như sau:`),
      lineBlock('Thông tin được cung cấp', facts.content),
      ...optionalLine('Tên văn bản, hồ sơ, tài liệu', facts.documentName),
      lineBlock(
        'Hình thức cung cấp',
        joined([provisionFormLabels[facts.provisionForm], facts.copies > 1 ? `${facts.copies} bản` : '']),
      ),
      lineBlock('Thời gian cung cấp', details.time || latest),
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
      ...(owes ? [...emptyPlaces(input), ...bookingNotes(input)] : []),
      ...(deadline === null || details.time !== ''
        ? []
        : certaintyNote(`Thời hạn theo ${citationText(deadline.limit.citation)}`, deadline.certainty)),
    ],
  }
}

const emptyPlaces = ({ agency, request }: FormInput): readonly string[] => [
  ...(agency.collectingOffice === '' || agency.treasury === ''
    ? ['Cơ quan quản lý thu hoặc kho bạc chưa ghi ở trang Cơ quan nên để trống trên phiếu.']
    : []),
  ...(request.costs?.payBy === null ? ['Chưa định ngày cuối để nộp; thời hạn nộp để trống trên phiếu.'] : []),
]
