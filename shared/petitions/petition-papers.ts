import { z } from 'zod'
import type { Agency } from '../agency/agency.ts'
import { longDay } from '../calendar/day-text.ts'
import { formatDay, type LocalDate } from '../calendar/local-date.ts'
import { certaintyNote } from '../forms/form-notes.ts'
import {
  centredBlock,
  headingBlock,
  lineBlock,
  openHeadingBlock,
  optionalLine,
  paragraphBlock,
  signerBlock,
  trainingMark,
} from '../forms/paper-blocks.ts'
import type { Block, PaperDocument } from '../forms/paper-document.ts'
import { citationText } from '../law/citation.ts'
import type { LawBook } from '../law/law-book.ts'
import { standingCertainty } from '../law/standing-certainty.ts'
import { isAnonymisedPetition } from './fold-petition.ts'
import { correctionPlaceLabels, type Petition, petitionFindingLabels } from './petition.ts'
import { petitionLimit, promptRule } from './petition-deadline.ts'
import { petitionLabel } from './petition-label.ts'

/** reply: to whoever petitioned · correction: posted and published where the information was wrong. */
export const petitionPapers = ['reply', 'correction'] as const
export const petitionPaperSchema = z.object({ id: z.number().int().positive(), paper: z.enum(petitionPapers) })
export type PetitionPaper = (typeof petitionPapers)[number]

type Drawn = {
  readonly agency: Agency
  readonly book: LawBook
  readonly petition: Petition
  readonly training: boolean
  readonly on: LocalDate
}

/** Why a paper can't be drawn yet; null when it can. */
export const whyNotPetitionPaper = (
  { answer, facts, correction, events }: Petition,
  paper: PetitionPaper,
): string | null => {
  if (isAnonymisedPetition(events)) return 'Nội dung kiến nghị đã được xóa khi ẩn danh nên không lập lại văn bản được.'
  if (paper === 'correction')
    return correction === '' ? 'Chưa ghi việc đính chính nào nên chưa có thông báo đính chính.' : null
  if (facts.source === 'ownFinding') return 'Cơ quan tự phát hiện nên không có người để trả lời.'
  return answer === null ? 'Chưa ghi kết quả kiểm tra nên chưa có văn bản trả lời.' : null
}

/** Draws a paper of a petition as the register holds it; throws when `whyNotPetitionPaper` says why not. */
export const petitionPaper = (drawn: Drawn, paper: PetitionPaper): PaperDocument =>
  paper === 'reply' ? replyPaper(drawn) : correctionNotice(drawn)

const head = ({ agency, petition, training, on }: Drawn, numbered: boolean): readonly Block[] => [
  ...(training ? [trainingMark()] : []),
  numbered && petition.answer && petition.answer.number !== ''
    ? headingBlock(agency, petition.answer.number, petition.answer.on)
    : openHeadingBlock(agency, 'TB', on),
]

const whereAndWhen = ({ corrected }: Petition): string =>
  corrected.map(({ place, on }) => `${correctionPlaceLabels[place]} (ngày ${formatDay(on)})`).join('; ')

/** The article the reply rests on: the limit of a citizen's petition, else what the law asks of a wrong publication. */
const ground = ({ book, petition }: Drawn) => petitionLimit(book, petition.facts) ?? promptRule(book, petition.facts)

const replyPaper = (drawn: Drawn): PaperDocument => {
  const { agency, book, petition } = drawn
  const { facts, answer } = petition
  if (answer === null) throw new Error('A reply is drawn of an answered petition alone.')
  const citizen = facts.source === 'citizen'
  const you = citizen ? 'ông (bà)' : 'quý cơ quan'
  const day = longDay(facts.receivedOn)
  const rule = ground(drawn)
  const basis = rule ? `Theo ${citationText(rule.citation)}, ` : ''
  return {
    title: 'Thông báo kết quả xem xét kiến nghị về thông tin đã công khai',
    blocks: [
      ...head(drawn, true),
      { kind: 'title', title: 'THÔNG BÁO', subtitle: 'Kết quả xem xét kiến nghị về thông tin đã công khai' },
      centredBlock(`Kính gửi: ${citizen ? 'Ông (bà) ' : ''}${facts.name}`),
      paragraphBlock(
        `${day.charAt(0).toUpperCase()}${day.slice(1)}, ${agency.name} nhận được ${citizen ? 'kiến nghị' : 'phản ánh'} của ${you} về thông tin đã công khai, ghi sổ số ${petitionLabel(petition)}. ${basis}${agency.name} đã kiểm tra và trả lời như sau:`,
      ),
      lineBlock('Thông tin đã công khai', facts.title),
      lineBlock('Nội dung được cho là không chính xác', facts.wrong),
      lineBlock('Kết quả kiểm tra', petitionFindingLabels[answer.finding]),
      lineBlock('Nội dung trả lời', answer.text),
      ...optionalLine('Thông tin đã được đính chính', petition.correction),
      ...optionalLine('Nơi đã đính chính', whereAndWhen(petition)),
      paragraphBlock(`${agency.name} thông báo để ${you} biết./.`),
      signerBlock(agency),
      { kind: 'recipients', lines: ['Như trên;', 'Lưu: VT.'] },
    ],
    marginNotes: [
      'Văn bản của cơ quan theo thể thức văn bản hành chính; pháp luật không quy định mẫu riêng.',
      ...(rule ? certaintyNote(`Căn cứ trả lời, ${citationText(rule.citation)}`, standingCertainty(book, rule)) : []),
      ...(answer.number === '' ? ['Số, ký hiệu và ngày ban hành do văn thư ghi khi phát hành.'] : []),
    ],
  }
}

/** Names nobody: it is published. */
const correctionNotice = (drawn: Drawn): PaperDocument => {
  const { agency, petition } = drawn
  const { facts } = petition
  return {
    title: 'Thông báo đính chính thông tin đã công khai',
    blocks: [
      ...head(drawn, false),
      { kind: 'title', title: 'THÔNG BÁO', subtitle: 'Đính chính thông tin đã công khai' },
      paragraphBlock(
        `Qua kiểm tra, ${agency.name} xác định thông tin đã công khai sau đây không chính xác và đính chính như sau:`,
      ),
      lineBlock('Thông tin đã công khai', facts.title),
      lineBlock(
        'Hình thức đã công khai không chính xác',
        facts.wrongPlaces.map((place) => correctionPlaceLabels[place]).join('; '),
      ),
      lineBlock('Thông tin được đính chính', petition.correction),
      paragraphBlock(
        `${agency.name} thông báo để cơ quan, tổ chức, cá nhân biết và sử dụng thông tin đã được đính chính./.`,
      ),
      signerBlock(agency),
      {
        kind: 'recipients',
        lines: [...petition.corrected.map(({ place }) => `${correctionPlaceLabels[place]};`), 'Lưu: VT.'],
      },
    ],
    marginNotes: [
      'Văn bản của cơ quan theo thể thức văn bản hành chính; pháp luật không quy định mẫu riêng.',
      'Số, ký hiệu và ngày ban hành do văn thư ghi khi phát hành.',
    ],
  }
}
