import { z } from 'zod'
import type { LocalDate } from '../calendar/local-date.ts'
import { localDateSchema } from '../calendar/local-date-schema.ts'
import { complexities } from '../law/law-book.ts'
import { costOrderSchema } from './cost-order.ts'
import type { CostStatement } from './cost-statement.ts'
import { type RequestFacts, requestFactsSchema } from './information-request.ts'
import {
  classKinds,
  conditionStandings,
  correctionOutcomes,
  correctionSources,
  disputeKinds,
  disputeOutcomes,
} from './request-branches.ts'
import type { KeptFile, RequestFileKind } from './request-files.ts'
import { screeningResults } from './screening.ts'

const text = (max: number) => z.string().trim().max(max, `Không quá ${max} ký tự.`)
const id = z.number().int().positive()

export const provideMethods = ['viewOnSite', 'copyOnSite', 'electronic', 'post', 'fax', 'alreadyPublic'] as const

/** Whether what leaves the agency was looked through; who records it answers, older events never did. */
const screening = z.enum(screeningResults).nullable().optional()

const redactionSchema = z.object({
  what: text(500).min(1, 'Hãy ghi phần không cung cấp.'),
  ground: z.string().min(1, 'Hãy chọn căn cứ.').max(60),
})
export type Redaction = z.infer<typeof redactionSchema>

/** What each act needs from the officer. `on` is the day of the act, never later than today. */
export const actInputs = {
  askForCompletion: z.object({
    id,
    on: localDateSchema,
    missing: text(1000).min(1, 'Hãy ghi rõ nội dung cần bổ sung.'),
  }),
  complete: z.object({ id, on: localDateSchema, note: text(1000) }),
  /** The written notice of the time limit, where the governing law asks for one (Điều 30, 31 Luật 104/2016/QH13). */
  notifyTimeLimit: z.object({ id, on: localDateSchema, documentNumber: text(60), note: text(1000) }),
  /** What copying and sending will cost, told before the information is given; `payBy` only where the agency sets a day. */
  announceCosts: z.object({
    id,
    on: localDateSchema,
    ...costOrderSchema.shape,
    payBy: localDateSchema.nullable(),
    note: text(1000),
  }),
  /** Money paid for announced costs, in đồng, before the information is given; in several parts where the payer does so. */
  recordPayment: z.object({
    id,
    on: localDateSchema,
    amount: z
      .number({ error: 'Hãy nhập số tiền đã nộp.' })
      .int('Số tiền là số đồng nguyên.')
      .min(1, 'Hãy nhập số tiền đã nộp, từ 1 đồng trở lên.')
      .max(1_000_000_000, 'Số tiền quá lớn; hãy kiểm tra lại.'),
    documentNumber: text(60),
  }),
  extend: z.object({
    id,
    on: localDateSchema,
    amount: z.number().int().min(1, 'Số ngày gia hạn phải từ 1 trở lên.').max(366),
    /** Required too; the refusal of an empty one names the article, so it is made where the law is known. */
    reason: text(1000),
  }),
  provide: z.object({
    id,
    on: localDateSchema,
    extent: z.enum(['full', 'partial']),
    method: z.enum(provideMethods),
    /** For alreadyPublic: where it is. */
    address: text(2000),
    withheld: text(1000),
    /** What was blacked out or left out, each with the ground of the governing law (id of a refusalGround datum). */
    redactions: z.array(redactionSchema).max(50, 'Không quá 50 phần.').optional(),
    screening,
    /** Đồng; what was collected for in, sao, chụp, gửi. */
    cost: z.number().int().min(0).max(1_000_000_000),
    note: text(2000),
  }),
  /** A part given ahead of the rest; the request goes on. */
  providePart: z.object({
    id,
    on: localDateSchema,
    part: text(1000).min(1, 'Hãy ghi phần thông tin đã cung cấp.'),
    screening,
    method: z.enum(provideMethods),
    address: text(2000),
    cost: z.number().int().min(0).max(1_000_000_000),
    note: text(2000),
  }),
  refuse: z.object({
    id,
    on: localDateSchema,
    /** Id of a refusalGround datum of the governing law. */
    ground: z.string().min(1, 'Hãy chọn căn cứ từ chối.').max(60),
    explanation: text(2000).min(1, 'Hãy nêu rõ lý do từ chối.'),
    documentNumber: text(60),
  }),
  withdraw: z.object({ id, on: localDateSchema, reason: text(1000) }),
  /** Not this agency's to answer: the requester was told whom to ask (Điều 26.3 Luật 104/2016/QH13). Closes the request. */
  redirect: z.object({
    id,
    on: localDateSchema,
    agencyName: text(200).min(1, 'Hãy nhập tên cơ quan có trách nhiệm cung cấp.'),
    agencyAddress: text(500),
    reason: text(1000),
    documentNumber: text(60),
  }),
  /** What kind of information is asked for, and under a law that tells them apart whether it lies ready. */
  classify: z.object({
    id,
    on: localDateSchema,
    class: z.enum(classKinds),
    /** Null under a law without this split. */
    complexity: z.enum(complexities).nullable(),
    /** For alreadyPublic: where it is. */
    address: text(2000),
    /** For conditional: how the condition stands. */
    condition: z.enum(conditionStandings),
    note: text(1000),
  }),
  /** Asks another unit or agency for the information or its opinion, to be answered by a day the agency sets. */
  askUnit: z.object({
    id,
    on: localDateSchema,
    unit: text(200).min(1, 'Hãy nhập đơn vị hoặc cơ quan được hỏi.'),
    question: text(2000).min(1, 'Hãy ghi nội dung đề nghị.'),
    dueOn: localDateSchema,
    documentNumber: text(60),
  }),
  unitAnswered: z.object({
    id,
    on: localDateSchema,
    /** The askUnit event answered. */
    questionId: id,
    answer: text(2000).min(1, 'Hãy ghi nội dung trả lời.'),
    documentNumber: text(60),
  }),
  assign: z.object({
    id,
    on: localDateSchema,
    to: text(120).min(1, 'Hãy nhập người được phân công.'),
    note: text(1000),
  }),
  note: z.object({ id, on: localDateSchema, text: text(2000).min(1, 'Hãy nhập ghi chú.') }),
  /** What was given may be wrong or incomplete: the requester says so, or the agency found out on this day. */
  askCorrection: z.object({
    id,
    on: localDateSchema,
    from: z.enum(correctionSources),
    claim: text(2000).min(1, 'Hãy ghi thông tin được cho là chưa chính xác hoặc còn thiếu.'),
    documentNumber: text(60),
  }),
  /** Where the agency cannot tell by itself whether it is right. */
  askCreator: z.object({
    id,
    on: localDateSchema,
    correctionId: id,
    creator: text(200).min(1, 'Hãy nhập cơ quan tạo ra thông tin.'),
    documentNumber: text(60),
  }),
  creatorAnswered: z.object({
    id,
    on: localDateSchema,
    correctionId: id,
    answer: text(2000).min(1, 'Hãy ghi nội dung trả lời.'),
    documentNumber: text(60),
  }),
  /** Corrects or completes what was given, or says why it stands, and tells the requester. */
  correct: z.object({
    id,
    on: localDateSchema,
    correctionId: id,
    outcome: z.enum(correctionOutcomes),
    answer: text(2000).min(1, 'Hãy ghi nội dung đính chính hoặc trả lời.'),
    screening,
    documentNumber: text(60),
  }),
  /** A complaint, denunciation or lawsuit about this request. */
  complain: z.object({
    id,
    on: localDateSchema,
    dispute: z.enum(disputeKinds),
    about: text(2000).min(1, 'Hãy ghi nội dung khiếu nại, tố cáo hoặc khởi kiện.'),
    handledBy: text(200),
    documentNumber: text(60),
  }),
  complaintOutcome: z.object({
    id,
    on: localDateSchema,
    complaintId: id,
    outcome: z.enum(disputeOutcomes),
    decision: text(2000).min(1, 'Hãy ghi kết quả giải quyết.'),
    documentNumber: text(60),
  }),
  /** Takes a closed request up again, to be settled by the day set by whoever decided so. */
  reopen: z.object({
    id,
    on: localDateSchema,
    reason: text(1000).min(1, 'Hãy nhập lý do mở lại.'),
    dueOn: localDateSchema,
  }),
  /** Mends what was typed wrong when the request was taken in; the old text stays in the events. Never changes the number. */
  amend: z.object({
    id,
    on: localDateSchema,
    facts: requestFactsSchema,
    reason: text(1000).min(1, 'Hãy nhập lý do sửa.'),
  }),
  /** Takes back the newest act that still stands, saying why; the act stays on the timeline, struck through. */
  revoke: z.object({ id, eventId: id, reason: text(1000).min(1, 'Hãy nhập lý do đính chính.') }),
} as const

export type ActName = keyof typeof actInputs
export type ActInput<Name extends ActName> = z.infer<(typeof actInputs)[Name]>

type Payload<Name extends ActName> = Omit<ActInput<Name>, 'id' | 'on'>

/** The union every fold and timeline switches over; append-only in the database. */
export type RequestEventBody =
  | { readonly kind: 'received'; readonly facts: RequestFacts }
  | ({ readonly kind: 'askForCompletion' } & Payload<'askForCompletion'>)
  | ({ readonly kind: 'complete' } & Payload<'complete'>)
  | ({ readonly kind: 'notifyTimeLimit' } & Payload<'notifyTimeLimit'>)
  | {
      readonly kind: 'announceCosts'
      /** Đồng to be paid: the total of the statement. */
      readonly total: number
      readonly payBy: LocalDate | null
      readonly note: string
      /** The calculation, frozen with its prices and articles; absent from announcements that kept the total alone. */
      readonly statement?: CostStatement
    }
  | ({ readonly kind: 'recordPayment' } & Payload<'recordPayment'>)
  | ({ readonly kind: 'extend' } & Payload<'extend'>)
  | ({ readonly kind: 'provide' } & Payload<'provide'>)
  | ({ readonly kind: 'refuse' } & Payload<'refuse'>)
  | ({ readonly kind: 'withdraw' } & Payload<'withdraw'>)
  | ({ readonly kind: 'providePart' } & Payload<'providePart'>)
  | ({ readonly kind: 'redirect' } & Payload<'redirect'>)
  | ({ readonly kind: 'classify' } & Payload<'classify'>)
  | ({ readonly kind: 'askUnit' } & Payload<'askUnit'>)
  | ({ readonly kind: 'unitAnswered' } & Payload<'unitAnswered'>)
  | ({ readonly kind: 'assign' } & Payload<'assign'>)
  | ({ readonly kind: 'note' } & Payload<'note'>)
  | ({ readonly kind: 'askCorrection' } & Payload<'askCorrection'>)
  | ({ readonly kind: 'askCreator' } & Payload<'askCreator'>)
  | ({ readonly kind: 'creatorAnswered' } & Payload<'creatorAnswered'>)
  | ({ readonly kind: 'correct' } & Payload<'correct'>)
  | ({ readonly kind: 'complain' } & Payload<'complain'>)
  | ({ readonly kind: 'complaintOutcome' } & Payload<'complaintOutcome'>)
  | ({ readonly kind: 'reopen' } & Payload<'reopen'>)
  | { readonly kind: 'amend'; readonly facts: RequestFacts; readonly reason: string }
  | { readonly kind: 'revoke'; readonly eventId: number; readonly reason: string }
  | { readonly kind: 'issueDocument'; readonly documentId: number; readonly form: string }
  /** The paper keeps its number; a new one may be issued. */
  | { readonly kind: 'voidDocument'; readonly documentId: number; readonly reason: string }
  | ({ readonly kind: 'attachFile'; readonly fileKind: RequestFileKind } & KeptFile)
  /** `fileId` is the event that attached it; the file itself stays. */
  | { readonly kind: 'detachFile'; readonly fileId: number; readonly reason: string }

export type RequestEvent = RequestEventBody & {
  readonly id: number
  /** 1, 2, 3 … within the request. */
  readonly sequence: number
  readonly on: LocalDate
  /** ISO moment it was recorded. */
  readonly at: string
  readonly by: string
}
