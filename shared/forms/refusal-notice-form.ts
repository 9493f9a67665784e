import { citationText } from '../law/citation.ts'
import type { RefusalGround } from '../law/law-book.ts'
import { refusalGround, remedy } from '../law/refusal-grounds.ts'
import type { InformationRequest } from '../requests/information-request.ts'
import type { Redaction } from '../requests/request-events.ts'
import { standingActs } from '../requests/standing-acts.ts'
import type { FormInput } from './form-input.ts'
import { certaintyNote, formNotes } from './form-notes.ts'
import { agencySignature, letterHead, noteLines, receivedParagraph, youWord } from './letter-blocks.ts'
import { lineBlock, optionalLine, paragraphBlock } from './paper-blocks.ts'
import type { Block, PaperDocument } from './paper-document.ts'

/** What was held back of a request answered in part, each with its ground; empty where nothing was. */
export const refusedParts = ({ state, events }: Pick<InformationRequest, 'state' | 'events'>): readonly Redaction[] => {
  if (state !== 'partlyProvided') return []
  const given = standingActs(events).findLast((act) => act.kind === 'provide')
  return given?.kind === 'provide' ? (given.redactions ?? []) : []
}

const groundText = (ground: RefusalGround): string => `${citationText(ground.citation)}: «${ground.wording}»`

type Refused = { readonly what: string; readonly blocks: readonly Block[]; readonly grounds: readonly RefusalGround[] }

const wholeRefusal = ({ book, request }: FormInput): Refused | null => {
  const ground = request.refusalGround === null ? undefined : refusalGround(book, request.refusalGround)
  if (!ground) return null
  const act = standingActs(request.events).findLast(({ kind }) => kind === 'refuse')
  return {
    what: 'từ chối yêu cầu',
    grounds: [ground],
    blocks: [
      lineBlock('Căn cứ từ chối', groundText(ground)),
      lineBlock('Lý do từ chối', act?.kind === 'refuse' ? act.explanation : ''),
    ],
  }
}

const refusalInPart = ({ book, request }: FormInput): Refused | null => {
  const parts = refusedParts(request).map(({ what, ground }) => ({ what, ground: refusalGround(book, ground) }))
  if (parts.length === 0) return null
  return {
    what: 'từ chối cung cấp một phần thông tin theo yêu cầu',
    grounds: [...new Set(parts.flatMap(({ ground }) => ground ?? []))],
    blocks: [
      { kind: 'subheading', text: 'Phần thông tin không được cung cấp' },
      {
        kind: 'table',
        compact: true,
        columns: [
          { heading: 'STT', width: 8, align: 'center' },
          { heading: 'Phần không cung cấp', width: 42, align: 'left' },
          { heading: 'Căn cứ', width: 50, align: 'left' },
        ],
        rows: parts.map(({ what, ground }, index) => [String(index + 1), what, ground ? groundText(ground) : '']),
      },
    ],
  }
}

/**
 * Mẫu 05, «Thông báo từ chối yêu cầu cung cấp thông tin», whole or of the parts held back: the ground in the words of the law with its
 * article, why it applies, and what the person may do. Throws when nothing was refused: ask `whyNotForm` first.
 */
export const refusalNoticePaper = (input: FormInput): PaperDocument => {
  const { agency, request, rule, book, on } = input
  const refused = wholeRefusal(input) ?? refusalInPart(input)
  if (!refused) throw new Error('A notice of refusal is drawn of what was refused alone.')
  const right = remedy(book, request.law, on)
  const you = youWord(request.facts.requester)
  return {
    title: rule.name,
    blocks: [
      ...letterHead(input),
      receivedParagraph(input, `${agency.name} thông báo ${refused.what} của ${you} như sau:`),
      lineBlock('Thông tin được yêu cầu', request.facts.content),
      ...optionalLine('Tên văn bản, hồ sơ, tài liệu', request.facts.documentName),
      ...refused.blocks,
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
      ...refused.grounds.flatMap(({ citation, certainty }) =>
        certaintyNote(`Căn cứ từ chối, ${citationText(citation)}`, certainty),
      ),
      ...(right === undefined
        ? ['Phần mềm chưa có quy định về quyền khiếu nại, khởi kiện nên văn bản không nêu.']
        : certaintyNote(`Quyền khiếu nại, khởi kiện, ${citationText(right.citation)}`, right.certainty)),
    ],
  }
}
