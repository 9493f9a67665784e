import { requestDeadline } from '../requests/request-deadline.ts'
import type { FormInput } from './form-input.ts'
import { formNotes } from './form-notes.ts'
import { agencySignature, contactOf, letterHead, noteLines, receivedParagraph, youWord } from './letter-blocks.ts'
import { lineBlock, optionalLine, paragraphBlock } from './paper-blocks.ts'
import type { PaperDocument } from './paper-document.ts'
import { joined } from './requester-lines.ts'

/** «Hướng dẫn bổ sung»: what of the request is missing or unclear, where to bring it, and that no limit runs until then. */
export const completionNoticePaper = (input: FormInput): PaperDocument => {
  const { agency, request, rule, details, book, calendar } = input
  const { facts } = request
  const you = youWord(facts.requester)
  const deadline = requestDeadline(book, calendar, facts, request.extension)
  return {
    title: rule.name,
    blocks: [
      ...letterHead(input),
      receivedParagraph(input, `${agency.name} hướng dẫn ${you} bổ sung yêu cầu như sau:`),
      lineBlock('Thông tin được yêu cầu', facts.content),
      ...optionalLine('Tên văn bản, hồ sơ, tài liệu', facts.documentName),
      lineBlock('Nội dung còn thiếu hoặc chưa rõ, cần bổ sung', facts.missingParts),
      lineBlock('Nơi nhận nội dung bổ sung', details.place || joined([agency.receivingPlace, agency.address])),
      lineBlock('Thời gian tiếp nhận', details.time || agency.receivingHours),
      lineBlock('Cách gửi', agency.receivingMethods),
      ...noteLines(input),
      paragraphBlock(
        `Thời hạn giải quyết được tính từ ngày ${agency.name} nhận được yêu cầu đã bổ sung đầy đủ. Cần giải thích thêm, ${you} liên hệ ${contactOf(agency)}.`,
      ),
      ...agencySignature(agency),
    ],
    marginNotes: [
      ...formNotes(rule),
      ...(deadline === null ? [] : ['Yêu cầu đang ghi là đã đầy đủ; hãy kiểm tra lại trước khi phát hành.']),
    ],
  }
}
