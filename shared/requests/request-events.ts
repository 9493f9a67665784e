import { z } from 'zod'
import { type LocalDate, localDateSchema } from '../calendar/local-date.ts'
import { costOrderSchema } from './cost-order.ts'
import type { CostStatement } from './cost-statement.ts'
import { type RequestFacts, requestFactsSchema } from './information-request.ts'

const text = (max: number) => z.string().trim().max(max, `Không quá ${max} ký tự.`)
const id = z.number().int().positive()

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
    method: z.enum(['viewOnSite', 'copyOnSite', 'electronic', 'post', 'fax', 'alreadyPublic']),
    /** For alreadyPublic: where it is. */
    address: text(2000),
    withheld: text(1000),
    /** Đồng; what was collected for in, sao, chụp, gửi. */
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
  | { readonly kind: 'amend'; readonly facts: RequestFacts; readonly reason: string }
  | { readonly kind: 'revoke'; readonly eventId: number; readonly reason: string }
  | { readonly kind: 'issueDocument'; readonly documentId: number; readonly form: string }
  /** The paper keeps its number; a new one may be issued. */
  | { readonly kind: 'voidDocument'; readonly documentId: number; readonly reason: string }

export type RequestEvent = RequestEventBody & {
  readonly id: number
  /** 1, 2, 3 … within the request. */
  readonly sequence: number
  readonly on: LocalDate
  /** ISO moment it was recorded. */
  readonly at: string
  readonly by: string
}
