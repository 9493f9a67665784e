import { citationText } from '../law/citation.ts'
import { refusalGround, remedy } from '../law/refusal-grounds.ts'
import { standingActs } from '../requests/standing-acts.ts'
import type { FormInput } from './form-input.ts'
import { certaintyNote, formNotes } from './form-notes.ts'
import { agencySignature, letterHead, noteLines, receivedParagraph, youWord } from './letter-blocks.ts'
import { lineBlock, optionalLine, paragraphBlock } from './paper-blocks.ts'
import type { PaperDocument } from './paper-document.ts'

/**
 * Mẫu 05, «Thông báo từ chối yêu cầu cung cấp thông tin»: the ground in the words of the law with its article, why it applies here,
 * and what the person may do. Throws when nothing was refused: ask `whyNotForm` first.
 */
export const refusalNoticePaper = (input: FormInput): PaperDocument => {
  const { agency, request, rule, book, on } = input
  const ground = request.refusalGround === null ? undefined : refusalGround(book, request.refusalGround)
  if (!ground) throw new Error('A notice of refusal is drawn of a refused request alone.')
  const refusal = standingActs(request.events).findLast((act) => act.kind === 'refuse')
  const right = remedy(book, request.law, on)
  const you = youWord(request.facts.requester)
  return {
    title: rule.name,
    blocks: [
      ...letterHead(input),
      receivedParagraph(input, `thông báo từ chối yêu cầu của ${you} như sau:`),
      lineBlock('Thông tin được yêu cầu', request.facts.content),
      ...optionalLine('Tên văn bản, hồ sơ, tài liệu', request.facts.documentName),
      lineBlock('Căn cứ từ chối', `${citationText(ground.citation)}: «${ground.wording}»`),
      lineBlock('Lý do từ chối', refusal?.kind === 'refuse' ? refusal.explanation : ''),
      ...noteLines(input),
      ...(right === undefined
        ? []
        : [
            paragraphBlock(
              `Nếu không đồng ý với việc từ chối này, ${you} có quyền ${right.told} theo ${citationText(right.citation)}.`,
            ),
          ]),
      paragraphBlock(`${agency.name} thông báo để ${you} biết.`),
      ...agencySignature(agency),
    ],
    marginNotes: [
      ...formNotes(rule),
      ...certaintyNote(`Căn cứ từ chối, ${citationText(ground.citation)}`, ground.certainty),
      ...(right === undefined
        ? ['Phần mềm chưa có quy định về quyền khiếu nại, khởi kiện nên văn bản không nêu.']
        : certaintyNote(`Quyền khiếu nại, khởi kiện, ${citationText(right.citation)}`, right.certainty)),
    ],
  }
}
