import { formatDay } from '../../shared/calendar/local-date.ts'
import type { LawBook } from '../../shared/law/law-book.ts'
import { refusalGround } from '../../shared/law/refusal-grounds.ts'
import { foldEvents } from '../../shared/requests/fold-events.ts'
import type { RequestFacts } from '../../shared/requests/information-request.ts'
import {
  classKindLabels,
  conditionStandingLabels,
  correctionOutcomeLabels,
  correctionSourceLabels,
  disputeKindLabels,
  disputeOutcomeLabels,
} from '../../shared/requests/request-branches.ts'
import type { RequestEvent } from '../../shared/requests/request-events.ts'
import { requestFileKindLabels } from '../../shared/requests/request-files.ts'
import type { IssuedDocumentRow } from '../../shared/requests/request-log.ts'
import { type ScreeningResult, screeningLabels } from '../../shared/requests/screening.ts'
import { assertNever } from '../../shared/result.ts'
import { actLabels, moneyText, provideExtentLabels, provideMethodLabels } from './act-words.ts'
import { changedFacts } from './fact-labels.ts'
import { complexityLabels } from './law-words.ts'

export type TimelineDetail = { readonly label: string; readonly value: string }
/** What the lines are told with: the law's words, the papers, the whole story. */
export type Around = {
  readonly book: LawBook
  readonly documents: readonly IssuedDocumentRow[]
  readonly events: readonly RequestEvent[]
  /** «ngày» or «ngày làm việc», as the governing law counts an extension. */
  readonly extensionUnit: string
}

/** Short name of an act, for its own line and for the correction that takes it back. */
export const eventTitle = (event: RequestEvent, documents: readonly IssuedDocumentRow[]): string => {
  switch (event.kind) {
    case 'received':
      return 'Tiếp nhận yêu cầu'
    case 'issueDocument': {
      const paper = documents.find((one) => one.id === event.documentId)
      return paper ? `Phát hành ${paper.name} số ${paper.number}` : 'Phát hành văn bản'
    }
    case 'voidDocument': {
      const paper = documents.find((one) => one.id === event.documentId)
      return paper ? `Hủy ${paper.name} số ${paper.number}` : 'Hủy văn bản'
    }
    case 'attachFile':
      return 'Đính kèm tệp'
    case 'detachFile':
      return 'Gỡ tệp kèm theo'
    case 'revoke':
      return 'Đính chính'
    default:
      return actLabels[event.kind]
  }
}

const filled = (...details: readonly TimelineDetail[]): readonly TimelineDetail[] =>
  details.filter((detail) => detail.value !== '')

/** What screening came to; nothing of what was given before it was asked. */
const screened = (screening: ScreeningResult | null | undefined): TimelineDetail => ({
  label: 'Rà soát',
  value: screening ? screeningLabels[screening] : '',
})

/** The facts as they stood just before an amendment. */
const factsBefore = (event: RequestEvent, events: readonly RequestEvent[]): RequestFacts =>
  foldEvents(events.filter((one) => one.sequence < event.sequence)).facts

/** What an event says beside its title, as label and value; nothing that is empty. */
export const detailsOf = (event: RequestEvent, around: Around): readonly TimelineDetail[] => {
  switch (event.kind) {
    case 'received':
      return event.facts.validOn === null
        ? filled({ label: 'Còn thiếu', value: event.facts.missingParts })
        : [{ label: 'Hợp lệ từ ngày', value: formatDay(event.facts.validOn) }]
    case 'askForCompletion':
      return filled({ label: 'Cần bổ sung', value: event.missing })
    case 'complete':
      return filled({ label: 'Ghi chú', value: event.note })
    case 'notifyTimeLimit':
      return filled({ label: 'Số văn bản', value: event.documentNumber }, { label: 'Ghi chú', value: event.note })
    case 'announceCosts':
      return filled(
        { label: 'Tổng chi phí', value: moneyText(event.total) },
        { label: 'Không phải trả vì', value: event.statement?.freedom?.wording ?? '' },
        { label: 'Hạn nộp', value: event.payBy === null ? '' : formatDay(event.payBy) },
        { label: 'Ghi chú', value: event.note },
      )
    case 'recordPayment':
      return filled(
        { label: 'Số tiền', value: moneyText(event.amount) },
        { label: 'Số chứng từ', value: event.documentNumber },
      )
    case 'extend':
      return filled(
        { label: 'Gia hạn thêm', value: `${event.amount} ${around.extensionUnit}` },
        { label: 'Lý do', value: event.reason },
      )
    case 'provide':
      return filled(
        { label: 'Mức độ', value: provideExtentLabels[event.extent] },
        { label: 'Cách cung cấp', value: provideMethodLabels[event.method] },
        { label: 'Địa chỉ', value: event.address },
        { label: 'Phần không cung cấp', value: event.withheld },
        screened(event.screening),
        { label: 'Thu khi cung cấp', value: event.cost > 0 ? moneyText(event.cost) : '' },
        { label: 'Ghi chú', value: event.note },
      )
    case 'refuse':
      return filled(
        { label: 'Căn cứ', value: refusalGround(around.book, event.ground)?.wording ?? '' },
        { label: 'Lý do', value: event.explanation },
        { label: 'Số văn bản', value: event.documentNumber },
      )
    case 'withdraw':
      return filled({ label: 'Lý do', value: event.reason })
    case 'amend': {
      return [
        ...changedFacts(factsBefore(event, around.events), event.facts).map((change) => ({
          label: change.label,
          value: `${change.before} → ${change.after}`,
        })),
        { label: 'Lý do', value: event.reason },
      ]
    }
    case 'revoke': {
      const taken = around.events.find((one) => one.id === event.eventId)
      return filled(
        { label: 'Bỏ việc', value: taken ? `${eventTitle(taken, around.documents)} ngày ${formatDay(taken.on)}` : '' },
        { label: 'Lý do', value: event.reason },
      )
    }
    case 'issueDocument':
      return []
    case 'voidDocument':
      return [{ label: 'Lý do', value: event.reason }]
    case 'attachFile':
      return [{ label: requestFileKindLabels[event.fileKind], value: event.name }]
    case 'detachFile': {
      const file = around.events.find((one) => one.id === event.fileId)
      return filled(
        { label: 'Tệp', value: file?.kind === 'attachFile' ? file.name : '' },
        { label: 'Lý do', value: event.reason },
      )
    }
    case 'note':
      return [{ label: 'Nội dung', value: event.text }]
    case 'assign':
      return filled({ label: 'Giao cho', value: event.to }, { label: 'Ghi chú', value: event.note })
    case 'reopen':
      return [
        { label: 'Phải giải quyết xong', value: formatDay(event.dueOn) },
        { label: 'Lý do', value: event.reason },
      ]
    case 'redirect':
      return filled(
        { label: 'Cơ quan có trách nhiệm', value: event.agencyName },
        { label: 'Địa chỉ', value: event.agencyAddress },
        { label: 'Lý do', value: event.reason },
        { label: 'Số văn bản', value: event.documentNumber },
      )
    case 'providePart':
      return filled(
        { label: 'Phần đã cung cấp', value: event.part },
        { label: 'Cách cung cấp', value: provideMethodLabels[event.method] },
        { label: 'Địa chỉ', value: event.address },
        screened(event.screening),
        { label: 'Thu khi cung cấp', value: event.cost > 0 ? moneyText(event.cost) : '' },
        { label: 'Ghi chú', value: event.note },
      )
    case 'classify':
      return filled(
        { label: 'Loại thông tin', value: classKindLabels[event.class] },
        { label: 'Tính chất', value: event.complexity === null ? '' : complexityLabels[event.complexity] },
        { label: 'Địa chỉ đã công khai', value: event.address },
        { label: 'Điều kiện', value: event.condition === 'none' ? '' : conditionStandingLabels[event.condition] },
        { label: 'Ghi chú', value: event.note },
      )
    case 'askUnit':
      return filled(
        { label: 'Nơi được hỏi', value: event.unit },
        { label: 'Nội dung', value: event.question },
        { label: 'Đề nghị trả lời chậm nhất', value: formatDay(event.dueOn) },
        { label: 'Số văn bản', value: event.documentNumber },
      )
    case 'unitAnswered':
    case 'creatorAnswered':
      return filled({ label: 'Trả lời', value: event.answer }, { label: 'Số văn bản', value: event.documentNumber })
    case 'askCorrection':
      return filled(
        { label: 'Nguồn', value: correctionSourceLabels[event.from] },
        { label: 'Nội dung', value: event.claim },
        { label: 'Số văn bản', value: event.documentNumber },
      )
    case 'askCreator':
      return filled({ label: 'Cơ quan', value: event.creator }, { label: 'Số văn bản', value: event.documentNumber })
    case 'correct':
      return filled(
        { label: 'Kết quả', value: correctionOutcomeLabels[event.outcome] },
        { label: 'Nội dung', value: event.answer },
        screened(event.screening),
        { label: 'Số văn bản', value: event.documentNumber },
      )
    case 'complain':
      return filled(
        { label: 'Loại việc', value: disputeKindLabels[event.dispute] },
        { label: 'Nội dung', value: event.about },
        { label: 'Nơi giải quyết', value: event.handledBy },
        { label: 'Số văn bản', value: event.documentNumber },
      )
    case 'complaintOutcome':
      return filled(
        { label: 'Kết quả', value: disputeOutcomeLabels[event.outcome] },
        { label: 'Nội dung', value: event.decision },
        { label: 'Số văn bản', value: event.documentNumber },
      )
    default:
      return assertNever(event)
  }
}
