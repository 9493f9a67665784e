import { longDay } from '../calendar/day-text.ts'
import { citationText } from '../law/citation.ts'
import { remedy } from '../law/refusal-grounds.ts'
import { type Correction, correctionOutcomeLabels } from '../requests/request-branches.ts'
import { standingActs } from '../requests/standing-acts.ts'
import type { FormInput } from './form-input.ts'
import { certaintyNote, formNotes } from './form-notes.ts'
import { agencySignature, letterHead, noteLines, receivedParagraph, youWord } from './letter-blocks.ts'
import { lineBlock, paragraphBlock } from './paper-blocks.ts'
import type { PaperDocument } from './paper-document.ts'

const found = ({ on, from, creator }: Correction, you: string): string => {
  const said =
    from === 'requester'
      ? `${longDay(on)}, ${you} đề nghị đính chính thông tin đã cung cấp`
      : `${longDay(on)}, cơ quan phát hiện thông tin đã cung cấp cần xem lại`
  const asked = creator === null ? '' : `, đã đề nghị ${creator.name} xem xét`
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}${asked}.`
}

/**
 * «Trả lời về việc đính chính» (Điều 32 Luật 104/2016/QH13, Điều 28 Luật 01/2026/QH16): what was held to be wrong and what came of it.
 * Tells of the correction settled last; throws when none was: ask `whyNotForm` first.
 */
export const correctionAnswerPaper = (input: FormInput): PaperDocument => {
  const { agency, request, rule, book, on } = input
  const act = standingActs(request.events).findLast(({ kind }) => kind === 'correct')
  const correction = act?.kind === 'correct' ? request.corrections.find(({ id }) => id === act.correctionId) : undefined
  if (act?.kind !== 'correct' || !correction) throw new Error('An answer is drawn of a settled correction alone.')
  const you = youWord(request.facts.requester)
  const right = act.outcome === 'upheld' ? remedy(book, request.law, on) : undefined
  return {
    title: rule.name,
    blocks: [
      ...letterHead(input),
      receivedParagraph(
        input,
        `${agency.name} thông báo kết quả xem xét việc đính chính thông tin đã cung cấp như sau:`,
      ),
      paragraphBlock(found(correction, you)),
      lineBlock('Thông tin được yêu cầu', request.facts.content),
      lineBlock('Nội dung được cho là chưa chính xác hoặc còn thiếu', correction.claim),
      lineBlock('Kết quả xem xét', correctionOutcomeLabels[act.outcome]),
      lineBlock(act.outcome === 'upheld' ? 'Lý do' : 'Nội dung đính chính, bổ sung', act.answer),
      ...noteLines(input),
      ...(right === undefined
        ? []
        : [
            paragraphBlock(
              `Nếu không đồng ý với kết quả này, ${you} có quyền ${right.told} theo ${citationText(right.citation)}.`,
            ),
          ]),
      paragraphBlock(`${agency.name} thông báo để ${you} biết.`),
      ...agencySignature(agency),
    ],
    marginNotes: [
      ...formNotes(rule),
      ...(right === undefined
        ? []
        : certaintyNote(`Quyền khiếu nại, khởi kiện, ${citationText(right.citation)}`, right.certainty)),
    ],
  }
}
