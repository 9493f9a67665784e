import { standingActs } from '../requests/standing-acts.ts'
import type { FormInput } from './form-input.ts'
import { formNotes } from './form-notes.ts'
import { agencySignature, letterHead, noteLines, receivedParagraph, youWord } from './letter-blocks.ts'
import { lineBlock, optionalLine, paragraphBlock } from './paper-blocks.ts'
import type { PaperDocument } from './paper-document.ts'

/**
 * «Hướng dẫn đến cơ quan có trách nhiệm» (Điều 26.3 Luật 104/2016/QH13): that this is not the agency's to give, and whose it is.
 * Throws when the request was not redirected: ask `whyNotForm` first.
 */
export const redirectNoticePaper = (input: FormInput): PaperDocument => {
  const { agency, request, rule } = input
  const { facts, redirectedTo } = request
  if (redirectedTo === null) throw new Error('A notice of another agency is drawn of a redirected request alone.')
  const act = standingActs(request.events).findLast(({ kind }) => kind === 'redirect')
  const you = youWord(facts.requester)
  return {
    title: rule.name,
    blocks: [
      ...letterHead(input),
      receivedParagraph(input, `${agency.name} thông báo và hướng dẫn ${you} như sau:`),
      lineBlock('Thông tin được yêu cầu', facts.content),
      ...optionalLine('Tên văn bản, hồ sơ, tài liệu', facts.documentName),
      paragraphBlock(`Thông tin trên không thuộc trách nhiệm cung cấp của ${agency.name}.`),
      ...optionalLine('Lý do', act?.kind === 'redirect' ? act.reason : ''),
      lineBlock('Cơ quan có trách nhiệm cung cấp', redirectedTo.agencyName),
      lineBlock('Địa chỉ', redirectedTo.agencyAddress),
      ...noteLines(input),
      paragraphBlock(`Đề nghị ${you} gửi yêu cầu đến cơ quan nêu trên để được cung cấp thông tin theo quy định.`),
      ...agencySignature(agency),
    ],
    marginNotes: [
      ...formNotes(rule),
      ...(redirectedTo.agencyAddress === ''
        ? ['Chưa ghi địa chỉ cơ quan có trách nhiệm nên để trống trên văn bản.']
        : []),
    ],
  }
}
