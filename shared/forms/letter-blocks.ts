import type { Agency } from '../agency/agency.ts'
import { longDay } from '../calendar/day-text.ts'
import { citationText } from '../law/citation.ts'
import { lawName } from '../law/governing-law.ts'
import { type Requester, requestLabel } from '../requests/information-request.ts'
import type { RequestDeadline } from '../requests/request-deadline-types.ts'
import type { FormInput } from './form-input.ts'
import { centredBlock, headingBlock, optionalLine, paragraphBlock, signerBlock } from './paper-blocks.ts'
import type { Block } from './paper-document.ts'

/** How a letter speaks of the person inside a sentence. */
export const youWord = ({ minor }: Requester): string => (minor ? 'người yêu cầu' : 'ông (bà)')

/** «Kính gửi: Ông (bà) Nguyễn Thị Hòa (thông qua …)». */
export const addresseeBlock = (requester: Requester): Block => {
  const { name, minor, organisationName } = requester
  const through = organisationName === '' ? '' : ` (thông qua ${organisationName})`
  return centredBlock(`Kính gửi: ${minor ? name : `Ông (bà) ${name}`}${through}`)
}

/** «Thông báo gia hạn …» as the decree of papers sets it: the kind in capitals, then what it is about. A phiếu is one title. */
export const titleBlock = (name: string): Block => {
  const about = /^Thông báo\s+(?=\S)/iu.exec(name)
  if (!about) return { kind: 'title', title: name.toLocaleUpperCase('vi'), subtitle: '' }
  const rest = name.slice(about[0].length)
  return { kind: 'title', title: 'THÔNG BÁO', subtitle: `${rest.charAt(0).toLocaleUpperCase('vi')}${rest.slice(1)}` }
}

/** The top of a paper sent to the person who asked: heading, title, addressee. */
export const letterHead = ({ agency, number, on, rule, request }: FormInput): readonly Block[] => [
  headingBlock(agency, number, on),
  titleBlock(rule.name),
  addresseeBlock(request.facts.requester),
]

/** The law that governs the request, with the article where that law itself asks for the paper. */
const basis = ({ book, request, rule }: FormInput): string => {
  const law = lawName(book, request.law)
  return rule.citation.text === law ? citationText(rule.citation) : law
}

/** «Ngày …, Ủy ban nhân dân … nhận được yêu cầu …» with its number in the register, and by which law `then` follows. */
export const receivedParagraph = (input: FormInput, then: string): Block => {
  const { agency, request } = input
  const { receivedOn, requester } = request.facts
  const day = longDay(receivedOn)
  return paragraphBlock(
    `${day.charAt(0).toUpperCase()}${day.slice(1)}, ${agency.name} nhận được yêu cầu cung cấp thông tin của ${youWord(requester)}, ghi Sổ theo dõi số ${requestLabel(request)}. Theo ${basis(input)}, ${then}`,
  )
}

/** «Lương Thị Hà, điện thoại 0205 3000 000»: whom to ask, the number kept on one line. */
export const contactOf = ({ focalPoint, phone }: Agency): string =>
  `${focalPoint.name}, điện thoại ${(focalPoint.phone || phone).replaceAll(' ', '\u00a0')}`

/** «10 ngày làm việc kể từ …, gia hạn thêm 5 ngày làm việc (Điều 29 khoản 2 …)»: how long, as it stands now, by which article. */
export const limitWithSource = ({ rule, limit, extensionLimit }: RequestDeadline): string => {
  const used = [limit, ...(extensionLimit === null ? [] : [extensionLimit])]
  const sources = new Set(used.map(({ citation }) => citationText(citation)))
  return `${rule.charAt(0).toLowerCase()}${rule.slice(1)} (${[...sources].join('; ')})`
}

/** What the officer adds at the end, where there is something. */
export const noteLines = ({ details }: FormInput): readonly Block[] => optionalLine('Ghi chú', details.note)

/** Ô số 7 and 9b: who signs for the agency, whom the paper goes to. */
export const agencySignature = (agency: Agency): readonly Block[] => [
  signerBlock(agency),
  { kind: 'recipients', lines: ['Như trên;', 'Lưu: VT, hồ sơ yêu cầu.'] },
]
