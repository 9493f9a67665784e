import { longDay } from '../calendar/day-text.ts'
import { formatDay } from '../calendar/local-date.ts'
import { citationText } from '../law/citation.ts'
import { isSent } from '../requests/cost-statement.ts'
import { provisionFormLabels } from '../requests/information-request.ts'
import { requestDeadline } from '../requests/request-deadline.ts'
import { dongBothWays } from './cost-blocks.ts'
import type { FormInput } from './form-input.ts'
import { certaintyNote, formNotes } from './form-notes.ts'
import { agencySignature, letterHead, limitWithSource, noteLines, receivedParagraph, youWord } from './letter-blocks.ts'
import { dayWithWeekday, lineBlock, optionalLine, paragraphBlock } from './paper-blocks.ts'
import type { Block, PaperDocument } from './paper-document.ts'
import { sendingAddress } from './provision-text.ts'
import { joined } from './requester-lines.ts'

const costLines = ({ request, agency }: FormInput): readonly Block[] => {
  const { costs } = request
  if (costs === null)
    return [lineBlock('Chi phí in, sao, chụp, gửi thông tin (nếu có)', 'thông báo trong phiếu giải quyết yêu cầu')]
  if (costs.total === 0) return [lineBlock('Chi phí in, sao, chụp, gửi thông tin', 'không thu')]
  return [
    lineBlock('Chi phí in, sao, chụp, gửi thông tin', dongBothWays(costs.total)),
    lineBlock('Phương thức thanh toán', joined([agency.collectingOffice, agency.treasury])),
    lineBlock('Thời hạn thanh toán', costs.payBy === null ? '' : `chậm nhất ngày ${formatDay(costs.payBy)}`),
  ]
}

/**
 * «Thông báo thời hạn» (Điều 27, 30, 31 Luật 104/2016/QH13): until when, where and how the information will be given, what it costs
 * and how that is paid. Throws while no limit runs: ask `whyNotForm` first.
 */
export const timeLimitNoticePaper = (input: FormInput): PaperDocument => {
  const { agency, request, rule, details, book, calendar } = input
  const { facts } = request
  const deadline = requestDeadline(book, calendar, facts, request.extension)
  if (deadline === null || facts.validOn === null) throw new Error('A notice of the time limit needs a running limit.')
  const dueOn = request.reopened?.dueOn ?? deadline.dueOn
  const you = youWord(facts.requester)
  const place = isSent(facts.provisionForm)
    ? lineBlock('Nơi gửi đến', details.place || sendingAddress(request))
    : lineBlock('Địa điểm cung cấp', details.place || joined([agency.receivingPlace, agency.receivingHours]))
  return {
    title: rule.name,
    blocks: [
      ...letterHead(input),
      receivedParagraph(input, `${agency.name} thông báo thời hạn giải quyết yêu cầu của ${you} như sau:`),
      lineBlock('Thông tin được yêu cầu', facts.content),
      ...optionalLine('Tên văn bản, hồ sơ, tài liệu', facts.documentName),
      lineBlock('Ngày nhận được yêu cầu hợp lệ', longDay(facts.validOn)),
      // A request taken up again has a day of its own, which no article names.
      ...(request.reopened === null ? [lineBlock('Thời hạn giải quyết', limitWithSource(deadline))] : []),
      lineBlock('Ngày đến hạn', details.time || `chậm nhất ${dayWithWeekday(dueOn)}`),
      lineBlock('Hình thức cung cấp', provisionFormLabels[facts.provisionForm]),
      place,
      ...costLines(input),
      ...noteLines(input),
      paragraphBlock(`${agency.name} thông báo để ${you} biết.`),
      ...agencySignature(agency),
    ],
    marginNotes: [
      ...formNotes(rule),
      ...(request.reopened === null
        ? [
            ...certaintyNote(`Thời hạn theo ${citationText(deadline.limit.citation)}`, deadline.certainty),
            ...(deadline.provisional
              ? ['Ngày đến hạn là tạm tính: lịch nghỉ của năm chưa có quyết định chính thức.']
              : []),
          ]
        : []),
    ],
  }
}
