import type { Agency } from '../agency/agency.ts'
import { formatDay, type LocalDate } from '../calendar/local-date.ts'
import { citationText } from '../law/citation.ts'
import { durationText } from '../law/duration-text.ts'
import type { LawBook } from '../law/law-book.ts'
import { refusalGround } from '../law/refusal-grounds.ts'
import { type InformationRequest, requestLabel, requestStateLabels } from '../requests/information-request.ts'
import type { RequestDeadline } from '../requests/request-deadline-types.ts'
import type { IssuedDocumentRow } from '../requests/request-log.ts'
import { dayWithWeekday, headingBlock, lineBlock, optionalLine } from './paper-blocks.ts'
import type { Block, PaperDocument } from './paper-document.ts'

export type CoverInput = {
  readonly agency: Agency
  readonly book: LawBook
  readonly request: InformationRequest
  /** Null while no limit runs. */
  readonly deadline: RequestDeadline | null
  readonly documents: readonly IssuedDocumentRow[]
  readonly on: LocalDate
}

const mostOfContent = 240
/** Room to write in papers that come later. */
const emptyRows = 9

/** The beginning of a long text, cut between words. */
const inShort = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= mostOfContent) return line
  const cut = line.slice(0, mostOfContent)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}…`
}

const dueText = ({ request, deadline }: CoverInput): string => {
  const { reopened, state } = request
  if (reopened !== null && state !== 'waitingCompletion')
    return `${dayWithWeekday(reopened.dueOn)}, ấn định khi mở lại ngày ${formatDay(reopened.on)}`
  if (deadline === null) return 'chưa tính, đang chờ bổ sung'
  return `${dayWithWeekday(deadline.dueOn)}${deadline.provisional ? ' (tạm tính)' : ''}${request.extension ? ', sau gia hạn' : ''}`
}

const extensionText = ({ request, deadline }: CoverInput): string => {
  const unit = deadline?.extensionLimit?.duration.unit
  if (!request.extension || (unit !== 'day' && unit !== 'workingDay')) return ''
  return `ngày ${formatDay(request.extension.on)}, thêm ${durationText({ unit, amount: request.extension.amount })}`
}

const resultLines = ({ request, book }: CoverInput): readonly Block[] => {
  const { state, closedOn, refusalGround: groundId } = request
  if (closedOn === null) return [lineBlock('Kết quả giải quyết', ''), lineBlock('Ngày giải quyết xong', '')]
  const ground = groundId === null ? undefined : refusalGround(book, groundId)
  return [
    lineBlock('Kết quả giải quyết', requestStateLabels[state]),
    ...optionalLine('Căn cứ từ chối', ground ? citationText(ground.citation) : ''),
    lineBlock('Ngày giải quyết xong', formatDay(closedOn)),
  ]
}

/**
 * «Bìa hồ sơ»: what stands on the front of one request's file, with a list of its papers to be carried on by hand. What is not
 * known yet is a dotted line. The title names no person.
 */
export const fileCover = (input: CoverInput): PaperDocument => {
  const { agency, request, documents, on } = input
  const { facts } = request
  const { requester } = facts
  return {
    title: `Bìa hồ sơ yêu cầu số ${requestLabel(request)}`,
    blocks: [
      headingBlock(agency, '', on),
      { kind: 'title', title: 'HỒ SƠ\nGIẢI QUYẾT YÊU CẦU CUNG CẤP THÔNG TIN', subtitle: `Số ${requestLabel(request)}` },
      lineBlock('Người yêu cầu', requester.name),
      ...optionalLine('Thông qua', requester.organisationName),
      ...optionalLine('Người đại diện', requester.representativeName),
      lineBlock('Nội dung yêu cầu', inShort(facts.content)),
      lineBlock('Ngày nhận', formatDay(facts.receivedOn)),
      lineBlock('Ngày nhận được yêu cầu hợp lệ', facts.validOn === null ? '' : formatDay(facts.validOn)),
      lineBlock('Ngày đến hạn', dueText(input)),
      ...optionalLine('Gia hạn', extensionText(input)),
      ...resultLines(input),
      lineBlock('Người giải quyết', agency.focalPoint.name),
      { kind: 'subheading', text: 'Văn bản trong hồ sơ' },
      {
        kind: 'table',
        columns: [
          { heading: 'STT', width: 8, align: 'center' },
          { heading: 'Tên văn bản', width: 50, align: 'left' },
          { heading: 'Số', width: 16, align: 'center' },
          { heading: 'Ngày', width: 16, align: 'center' },
          { heading: 'Số tờ', width: 10, align: 'center' },
        ],
        rows: [
          ...documents.map(({ name, number, issuedOn, voided }, index) => [
            String(index + 1),
            voided === null ? name : `${name} (đã hủy)`,
            number,
            formatDay(issuedOn),
            '',
          ]),
          ...Array.from({ length: emptyRows }, (_, index) => [String(documents.length + index + 1), '', '', '', '']),
        ],
      },
    ],
    marginNotes: ['Bìa được lập lại từ sổ mỗi lần xem hoặc in; bản đã in không tự thay đổi.'],
  }
}
