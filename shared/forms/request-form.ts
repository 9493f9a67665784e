import type { Agency } from '../agency/agency.ts'
import { channelRules } from '../law/channel-rules.ts'
import type { FormRule, LawBook, LawId } from '../law/law-book.ts'
import {
  type InformationRequest,
  provisionFormLabels,
  provisionForms,
  type RequestFacts,
} from '../requests/information-request.ts'
import { citizenTitle, nationBlock, personSignature, placeAndDay, toAgencyBlock } from './citizen-blocks.ts'
import { formNotes } from './form-notes.ts'
import { blankMemberRows } from './form-rows.ts'
import { centredBlock, lineBlock, linesBlock, optionalLine } from './paper-blocks.ts'
import type { Block, PaperDocument } from './paper-document.ts'
import { sendingAddress } from './provision-text.ts'
import { contactText, identityText, joined, representativeText } from './requester-lines.ts'
import type { RequestForm } from './unnumbered-paper.ts'

export type RequestFormInput = {
  readonly agency: Agency
  readonly book: LawBook
  readonly law: LawId
  readonly form: RequestForm
  readonly rule: FormRule
  /** The form of the consent that goes with some requests. */
  readonly consent: FormRule
  /** Null for a blank form. */
  readonly request: Pick<InformationRequest, 'facts'> | null
}

type Facts = RequestFacts | null

const personLines = (facts: Facts): readonly Block[] => [
  lineBlock('Họ, tên người yêu cầu', facts?.requester.name ?? ''),
  facts
    ? lineBlock('Người đại diện, người giám hộ (nếu có)', representativeText(facts.requester) || 'không')
    : lineBlock('Người đại diện, người giám hộ (nếu có)', ''),
]

const organisationLines = (facts: Facts): readonly Block[] => [
  lineBlock('Tên tổ chức, đoàn thể, doanh nghiệp', facts?.requester.organisationName ?? ''),
  lineBlock('Địa chỉ tổ chức', facts?.requester.organisationAddress ?? ''),
  lineBlock('Họ, tên người đại diện gửi yêu cầu', facts?.requester.name ?? ''),
  lineBlock('Số người cùng yêu cầu (có danh sách kèm theo)', membersText(facts)),
]

const membersText = (facts: Facts): string => {
  if (!facts) return ''
  const count = facts.requester.memberCount ?? facts.requester.members.length
  return count === 0 ? '' : String(count)
}

/** Ways to receive the information that the law of the request knows. */
const waysOf = ({ book, law }: RequestFormInput) => {
  const channels = new Set(channelRules(book, law).map(({ channel }) => channel))
  return provisionForms.filter((form) => form !== 'fax' || channels.has('fax'))
}

const wayChoices = (input: RequestFormInput, facts: Facts): Block => ({
  kind: 'choices',
  label: 'Hình thức nhận thông tin',
  options: waysOf(input).map((way) => ({ text: provisionFormLabels[way], chosen: facts?.provisionForm === way })),
})

const attachedChoices = ({ consent }: RequestFormInput, facts: Facts): Block => ({
  kind: 'choices',
  label: 'Văn bản kèm theo (nếu có)',
  options: [
    {
      text: `${consent.name}${consent.number === '' ? '' : ` (${consent.number})`}`,
      chosen: facts?.consentAttached ?? false,
    },
  ],
})

const mainPaper = (input: RequestFormInput): PaperDocument => {
  const { agency, rule, request, form } = input
  const facts = request?.facts ?? null
  return {
    title: rule.name,
    blocks: [
      nationBlock,
      citizenTitle(rule),
      toAgencyBlock(agency),
      ...(form === 'requestByPerson' ? personLines(facts) : organisationLines(facts)),
      lineBlock('Số thẻ căn cước, hộ chiếu; ngày cấp, nơi cấp', facts ? identityText(facts.requester) : ''),
      lineBlock('Nơi cư trú, địa chỉ', facts?.requester.address ?? ''),
      lineBlock('Điện thoại, fax, thư điện tử (nếu có)', facts ? contactText(facts.requester) : ''),
      linesBlock('Thông tin được yêu cầu', facts?.content ?? '', form === 'requestByPerson' ? 3 : 2),
      lineBlock('Tên văn bản, hồ sơ, tài liệu', facts?.documentName ?? ''),
      linesBlock('Lý do, mục đích yêu cầu', facts?.purpose ?? '', form === 'requestByPerson' ? 2 : 1),
      lineBlock('Yêu cầu lần thứ', facts ? String(facts.timesAsked) : ''),
      lineBlock('Số bản in, sao, chụp', facts ? String(facts.copies) : ''),
      wayChoices(input, facts),
      lineBlock('Địa chỉ, số fax, thư điện tử nhận thông tin', request ? sendingAddress(request) : ''),
      attachedChoices(input, facts),
      ...optionalLine('Người ghi giúp', facts?.requester.helpedBy ?? ''),
      placeAndDay(facts ? agency.place : '', facts?.sentOn ?? null),
      personSignature('NGƯỜI YÊU CẦU'),
    ],
    marginNotes: [
      ...formNotes(rule),
      ...(facts ? ['Điền lại từ sổ; người yêu cầu đọc lại và ký trước khi dùng.'] : []),
    ],
  }
}

const membersPaper = ({ rule, request }: RequestFormInput): PaperDocument => {
  const members = request?.facts.requester.members ?? []
  const known = members.map(({ name, idNumber, reason }, index) => [String(index + 1), name, idNumber, reason])
  const empty = Array.from({ length: blankMemberRows }, (_, index) => [String(index + 1), '', '', ''])
  return {
    title: rule.name,
    blocks: [
      { kind: 'title', title: 'DANH SÁCH NGƯỜI CÙNG YÊU CẦU CUNG CẤP THÔNG TIN', subtitle: '' },
      centredBlock('(Kèm theo phiếu yêu cầu cung cấp thông tin)', { italic: true }),
      ...optionalLine('Thông qua', joined([request?.facts.requester.organisationName ?? ''])),
      {
        kind: 'table',
        columns: [
          { heading: 'STT', width: 8, align: 'center' },
          { heading: 'Họ, tên', width: 32, align: 'left' },
          { heading: 'Số thẻ căn cước, hộ chiếu', width: 24, align: 'left' },
          { heading: 'Lý do, mục đích', width: 36, align: 'left' },
        ],
        rows: known.length > 0 ? known : empty,
      },
    ],
    marginNotes: [],
  }
}

/**
 * Mẫu 01a, 01b, «Phiếu yêu cầu cung cấp thông tin» (Điều 24 khoản 2 Luật 104/2016/QH13): blank to be filled by hand, or with what the
 * register has of a request, to be read over and signed. Through an organisation the list of those who ask follows on a page of its own
 * (Điều 4 Nghị định 13/2018/NĐ-CP).
 */
export const requestFormPapers = (input: RequestFormInput): readonly PaperDocument[] =>
  input.form === 'requestByPerson' ? [mainPaper(input)] : [mainPaper(input), membersPaper(input)]
