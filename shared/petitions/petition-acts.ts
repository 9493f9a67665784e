import { z } from 'zod'
import type { LocalDate } from '../calendar/local-date.ts'
import { localDateSchema } from '../calendar/local-date-schema.ts'
import { correctionPlaces, type PetitionFacts, petitionFactsSchema, petitionFindings } from './petition.ts'

const text = (max: number) => z.string().trim().max(max, `Không quá ${max} ký tự.`)
const id = z.number().int().positive()
const on = localDateSchema
const reason = text(1000).min(1, 'Hãy ghi lý do.')

/** Acts on a petition, each with what the officer gives. */
export const petitionActs = {
  /** The agency that made the information is asked whether it is right. */
  askCreator: z.object({ id, on, question: text(2000) }),
  creatorAnswered: z.object({
    id,
    on,
    answer: text(4000).min(1, 'Hãy ghi nội dung cơ quan tạo ra thông tin trả lời.'),
  }),
  /** The outcome of the check; told to whoever petitioned, by the paper `number` names. */
  answer: z.object({
    id,
    on,
    finding: z.enum(petitionFindings, 'Hãy chọn kết quả kiểm tra.'),
    text: text(4000).min(1, 'Hãy ghi nội dung trả lời hoặc kết luận.'),
    number: text(60),
  }),
  /** Put right on a day at some places; `absent` are official pages the agency does not have. */
  correct: z.object({
    id,
    on,
    correction: text(4000).min(1, 'Hãy ghi thông tin đúng đã đính chính.'),
    places: z.array(z.enum(correctionPlaces)),
    absent: z.array(z.enum(correctionPlaces)),
  }),
  /** Published by another agency: it was asked to put it right. */
  askPublisher: z.object({ id, on, question: text(2000) }),
  amend: z.object({ id, facts: petitionFactsSchema, reason }),
  /** Takes the newest step back. */
  revoke: z.object({ id, eventId: id, reason }),
  /** Entered by mistake: stays in the book, struck out. */
  void: z.object({ id, reason }),
} as const
export type PetitionAct = keyof typeof petitionActs
export type PetitionActInput<Act extends PetitionAct> = z.output<(typeof petitionActs)[Act]>

type BodyOf<Act extends PetitionAct> = { readonly kind: Act } & Omit<PetitionActInput<Act>, 'id' | 'on'>
export type PetitionEventBody =
  | { readonly kind: 'receive'; readonly facts: PetitionFacts }
  | BodyOf<'askCreator'>
  | BodyOf<'creatorAnswered'>
  | BodyOf<'answer'>
  /** `complete`: by it everything owed on that day was put right. */
  | (BodyOf<'correct'> & { readonly complete: boolean })
  | BodyOf<'askPublisher'>
  | BodyOf<'amend'>
  | BodyOf<'revoke'>
  | BodyOf<'void'>
  /** The person was taken out of what was written before; nothing may be written after it. */
  | { readonly kind: 'anonymise' }

/** One line of a petition's history, never changed once written. */
export type PetitionEvent = PetitionEventBody & {
  readonly id: number
  readonly sequence: number
  readonly on: LocalDate
  readonly at: string
  readonly by: string
}

export const petitionEventLabels: Readonly<Record<PetitionEvent['kind'], string>> = {
  receive: 'Ghi vào sổ',
  askCreator: 'Hỏi cơ quan tạo ra thông tin',
  creatorAnswered: 'Cơ quan tạo ra thông tin trả lời',
  answer: 'Kết luận, trả lời',
  correct: 'Đính chính',
  askPublisher: 'Yêu cầu cơ quan đã công khai đính chính',
  amend: 'Sửa nội dung đã ghi',
  revoke: 'Thu hồi việc ghi nhầm',
  void: 'Hủy kiến nghị ghi nhầm',
  anonymise: 'Ẩn danh dữ liệu cá nhân',
}
