import type { Agency } from '../agency/agency.ts'
import { longDay } from '../calendar/day-text.ts'
import { formatDay, type LocalDate } from '../calendar/local-date.ts'
import { citationText } from '../law/citation.ts'
import type { ChannelRule, FormRule } from '../law/law-book.ts'
import { type InformationRequest, requestLabel } from '../requests/information-request.ts'
import type { RequestDeadline } from '../requests/request-deadline-types.ts'
import { certaintyNote, formNotes } from './form-notes.ts'
import { limitWithSource } from './letter-blocks.ts'
import {
  dayWithWeekday,
  headingBlock,
  lineBlock,
  optionalLine,
  paragraphBlock,
  requestQrBlock,
} from './paper-blocks.ts'
import type { Block, PaperDocument } from './paper-document.ts'
import { provisionText } from './provision-text.ts'
import { joined, requesterLines } from './requester-lines.ts'

export type ReceiptInput = {
  readonly agency: Agency
  readonly request: InformationRequest
  /** Null while no limit runs: the appointment waits for what is missing. */
  readonly deadline: RequestDeadline | null
  readonly rule: FormRule
  readonly channel: ChannelRule | undefined
  /** The receipt's own number, or the open place of one not issued. */
  readonly number: string
  /** Why the person's data are held. */
  readonly purpose: string
  /** Day of the paper. */
  readonly on: LocalDate
}

const appointmentLabel = 'Ngày hẹn trả kết quả'
const appointmentLater = 'thông báo sau khi nhận được yêu cầu đã bổ sung đầy đủ'

/** The day a receipt promised, in its own words («thứ Ba, ngày 24 tháng 11 năm 2026»); null where it named none. */
export const appointmentDay = ({ blocks }: PaperDocument): string | null => {
  const line = blocks.find((block) => block.kind === 'line' && block.label === appointmentLabel)
  return line?.kind === 'line' && line.value !== appointmentLater ? line.value : null
}

const appointment = (request: InformationRequest, deadline: RequestDeadline | null): readonly Block[] => {
  const { reopened } = request
  // A request taken up again has a day of its own, which no article names.
  if (reopened !== null && request.state !== 'waitingCompletion') {
    return [
      lineBlock(appointmentLabel, dayWithWeekday(reopened.dueOn)),
      lineBlock('Thời hạn giải quyết', `ấn định khi mở lại ngày ${formatDay(reopened.on)}`),
    ]
  }
  if (deadline === null) {
    return [
      lineBlock('Nội dung cần bổ sung', request.facts.missingParts),
      lineBlock(appointmentLabel, appointmentLater),
    ]
  }
  return [
    lineBlock(appointmentLabel, dayWithWeekday(deadline.dueOn)),
    lineBlock('Thời hạn giải quyết', limitWithSource(deadline)),
  ]
}

const marginNotes = ({ rule, deadline, request }: ReceiptInput): string[] => [
  ...formNotes(rule),
  ...(request.reopened !== null && request.state !== 'waitingCompletion' ? [] : limitNotes(deadline)),
]

const limitNotes = (deadline: RequestDeadline | null): readonly string[] =>
  deadline === null
    ? ['Yêu cầu đang chờ bổ sung nên phiếu chưa có ngày hẹn.']
    : [
        ...certaintyNote(`Thời hạn theo ${citationText(deadline.limit.citation)}`, deadline.certainty),
        ...(deadline.provisional ? ['Ngày hẹn là tạm tính: lịch nghỉ của năm chưa có quyết định chính thức.'] : []),
      ]

/**
 * Mẫu 02, «Phiếu tiếp nhận yêu cầu cung cấp thông tin»: what was received, from whom, how and when, and the day to come back.
 * What is unverified or stands in is said in `marginNotes`, beside the page. The title names no person.
 */
export const receiptPaper = (input: ReceiptInput): PaperDocument => {
  const { agency, request, deadline, rule, channel, number, on } = input
  const { facts } = request
  const { receivingPlace, receivingHours, phone, focalPoint } = agency
  return {
    title: rule.name,
    blocks: [
      headingBlock(agency, number, on),
      { kind: 'title', title: rule.name.toLocaleUpperCase('vi'), subtitle: '' },
      requestQrBlock(request),
      paragraphBlock(
        `${agency.name} đã tiếp nhận yêu cầu cung cấp thông tin, ghi Sổ theo dõi số ${requestLabel(request)}:`,
      ),
      ...requesterLines(facts.requester),
      lineBlock('Hình thức gửi yêu cầu', channel?.label ?? ''),
      lineBlock('Nội dung yêu cầu', facts.content),
      ...optionalLine('Tên văn bản, hồ sơ, tài liệu', facts.documentName),
      lineBlock('Hình thức nhận thông tin', provisionText(request)),
      lineBlock('Ngày nhận yêu cầu', longDay(facts.receivedOn)),
      ...appointment(request, deadline),
      lineBlock('Nơi liên hệ, nhận kết quả', joined([receivingPlace, `điện thoại: ${phone}`, receivingHours])),
      paragraphBlock(
        'Chi phí thực tế để in, sao, chụp, gửi thông tin (nếu có) được thông báo khi giải quyết yêu cầu, theo quy định của pháp luật.',
      ),
      paragraphBlock(input.purpose),
      {
        kind: 'signatures',
        left: {
          title: 'NGƯỜI YÊU CẦU',
          hint: '(Ký, ghi rõ họ tên)',
          name: '',
        },
        right: { authority: '', title: 'NGƯỜI TIẾP NHẬN', hint: '(Ký, ghi rõ họ tên)', name: focalPoint.name },
      },
    ],
    marginNotes: marginNotes(input),
  }
}
