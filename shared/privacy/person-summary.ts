import type { Agency } from '../agency/agency.ts'
import { formatDay, type LocalDate } from '../calendar/local-date.ts'
import { headingBlock, lineBlock, paragraphBlock } from '../forms/paper-blocks.ts'
import type { Block, PaperDocument } from '../forms/paper-document.ts'
import type { Petition } from '../petitions/petition.ts'
import { petitionLabel } from '../petitions/petition-label.ts'
import { cellText, type RegisterEntry, registerColumns } from '../requests/register-columns.ts'
import { requestLabel } from '../requests/request-states.ts'

/** What was written to a folder about one request. */
export type HeldRequest = {
  readonly entry: RegisterEntry
  readonly papers: readonly { readonly name: string; readonly file: string }[]
  readonly files: readonly { readonly name: string; readonly file: string }[]
}

/** Words people wrote in an act; choices, numbers and files stand elsewhere. */
const textsOf = (event: object): readonly string[] =>
  Object.entries(event).flatMap(([key, value]) =>
    ['facts', 'kind', 'on', 'at', 'by', 'hash'].includes(key) || typeof value !== 'string' || !/\s/.test(value)
      ? []
      : [value],
  )

const requestBlocks = ({ entry, papers, files }: HeldRequest): readonly Block[] => {
  const { request } = entry
  const cells = registerColumns
    .map((column) => ({ label: column.heading, value: cellText(column, entry) }))
    .filter(({ value }) => value !== '')
  const told = request.events.flatMap((event) => textsOf(event).map((text) => `${formatDay(event.on)}: ${text}`))
  const { members } = request.facts.requester
  return [
    { kind: 'subheading', text: `Yêu cầu số ${requestLabel(request)}` },
    ...cells.map(({ label, value }) => lineBlock(label, value)),
    ...members.map(({ name, idNumber, reason }) =>
      lineBlock('Người cùng yêu cầu', [name, idNumber, reason].filter(Boolean).join(', ')),
    ),
    ...told.map((text) => lineBlock('Đã ghi', text)),
    ...papers.map(({ name, file }) => lineBlock('Văn bản', `${name} (tệp ${file})`)),
    ...files.map(({ name, file }) => lineBlock('Tệp kèm theo', `${name} (tệp ${file})`)),
  ]
}

const petitionBlocks = ({ facts, answer, correction, ...petition }: Petition): readonly Block[] => [
  { kind: 'subheading', text: `Kiến nghị ${petitionLabel(petition)}` },
  ...[
    ['Ngày nhận', formatDay(facts.receivedOn)],
    ['Người, cơ quan gửi', facts.name],
    ['Liên hệ', facts.contact],
    ['Thông tin đã công khai', facts.title],
    ['Nội dung được cho là không chính xác', facts.wrong],
    ['Nội dung trả lời', answer?.text ?? ''],
    ['Thông tin đã được đính chính', correction],
  ].flatMap(([label = '', value = '']) => (value === '' ? [] : [lineBlock(label, value)])),
]

/** «Bản tổng hợp dữ liệu về một người»: everything the register holds, readable, naming the files beside it. */
export const personSummary = ({
  agency,
  on,
  requests,
  petitions,
}: {
  readonly agency: Agency
  readonly on: LocalDate
  readonly requests: readonly HeldRequest[]
  readonly petitions: readonly Petition[]
}): PaperDocument => ({
  title: 'Bản tổng hợp dữ liệu cá nhân',
  blocks: [
    headingBlock(agency, '', on),
    { kind: 'title', title: 'BẢN TỔNG HỢP DỮ LIỆU CÁ NHÂN', subtitle: 'Dữ liệu đang lưu trong sổ về một người' },
    paragraphBlock(
      `Trích ngày ${formatDay(on)} từ sổ của ${agency.name}: ${requests.length} yêu cầu cung cấp thông tin, ${petitions.length} kiến nghị. Văn bản đã phát hành và tệp kèm theo nằm trong cùng thư mục.`,
    ),
    ...requests.flatMap(requestBlocks),
    ...petitions.flatMap(petitionBlocks),
  ],
  marginNotes: [],
})
