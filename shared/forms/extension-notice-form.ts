import { longDay } from '../calendar/day-text.ts'
import { citationText } from '../law/citation.ts'
import { durationText } from '../law/duration-text.ts'
import { requestDeadline } from '../requests/request-deadline.ts'
import { addedDuration } from '../requests/used-limits.ts'
import type { FormInput } from './form-input.ts'
import { certaintyNote, formNotes } from './form-notes.ts'
import { agencySignature, letterHead, noteLines, receivedParagraph, youWord } from './letter-blocks.ts'
import { dayWithWeekday, lineBlock, optionalLine, paragraphBlock } from './paper-blocks.ts'
import type { PaperDocument } from './paper-document.ts'

/**
 * Mẫu 04, «Thông báo gia hạn yêu cầu cung cấp thông tin»: the first limit, why it is not enough, by how much it is lengthened and
 * the new day. Throws when the request was not extended: ask `whyNotForm` first.
 */
export const extensionNoticePaper = (input: FormInput): PaperDocument => {
  const { agency, request, rule, book, calendar } = input
  const { facts, extension } = request
  const deadline = requestDeadline(book, calendar, facts, extension)
  if (extension === null || deadline?.extensionLimit == null || facts.validOn === null)
    throw new Error('A notice of extension is drawn of an extended request alone.')
  const { limit, extensionLimit } = deadline
  const you = youWord(facts.requester)
  return {
    title: rule.name,
    blocks: [
      ...letterHead(input),
      receivedParagraph(input, `${agency.name} thông báo gia hạn giải quyết yêu cầu của ${you} như sau:`),
      lineBlock('Thông tin được yêu cầu', facts.content),
      ...optionalLine('Tên văn bản, hồ sơ, tài liệu', facts.documentName),
      lineBlock('Ngày nhận được yêu cầu hợp lệ', longDay(facts.validOn)),
      lineBlock(
        'Thời hạn giải quyết ban đầu',
        `${dayWithWeekday(deadline.firstDueOn)} (${citationText(limit.citation)})`,
      ),
      lineBlock('Lý do gia hạn', extension.reason),
      lineBlock(
        'Thời gian gia hạn',
        `${durationText(addedDuration(extensionLimit, extension.amount))} (${citationText(extensionLimit.citation)})`,
      ),
      lineBlock('Thời hạn giải quyết sau gia hạn', `chậm nhất ${dayWithWeekday(deadline.dueOn)}`),
      ...noteLines(input),
      paragraphBlock(`${agency.name} thông báo để ${you} biết.`),
      ...agencySignature(agency),
    ],
    marginNotes: [
      ...formNotes(rule),
      ...certaintyNote(`Thời hạn gia hạn theo ${citationText(extensionLimit.citation)}`, deadline.certainty),
      ...(deadline.provisional ? ['Thời hạn mới là tạm tính: lịch nghỉ của năm chưa có quyết định chính thức.'] : []),
    ],
  }
}
