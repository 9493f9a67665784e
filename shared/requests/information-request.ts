import { z } from 'zod'
import { clockTimePattern } from '../calendar/clock-time.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import { localDateSchema } from '../calendar/local-date-schema.ts'
import { channels, complexities, type LawId } from '../law/law-book.ts'
import type { CostStatement } from './cost-statement.ts'
import type { Classification, Correction, Dispute, UnitQuestion } from './request-branches.ts'
import type { RequestEvent } from './request-events.ts'
import { type RequestState, requestLabel, requestStateLabels, requestStates } from './request-states.ts'

const text = (max: number) => z.string().trim().max(max, `Không quá ${max} ký tự.`)

/** A number somebody typed: never one that a screen showed masked. */
const shownWhole = (max: number) =>
  text(max).refine((value) => !value.includes('•'), 'Ô này đang bị che một phần. Hãy bấm «Hiện» rồi sửa lại.')

export const requesterKinds = ['citizen', 'foreigner', 'organisation'] as const
export type RequesterKind = (typeof requesterKinds)[number]
export const requesterKindLabels: Readonly<Record<RequesterKind, string>> = {
  citizen: 'Công dân',
  foreigner: 'Người nước ngoài cư trú tại Việt Nam',
  organisation: 'Thông qua tổ chức, đoàn thể, doanh nghiệp',
}

export const capacities = ['self', 'authorised', 'guardian', 'legalRepresentative'] as const
export type Capacity = (typeof capacities)[number]
export const capacityLabels: Readonly<Record<Capacity, string>> = {
  self: 'Tự mình yêu cầu',
  authorised: 'Người được ủy quyền',
  guardian: 'Người giám hộ',
  legalRepresentative: 'Người đại diện theo pháp luật',
}

export const provisionForms = ['viewOnSite', 'copyOnSite', 'electronic', 'post', 'fax'] as const
export type ProvisionForm = (typeof provisionForms)[number]
export const provisionFormLabels: Readonly<Record<ProvisionForm, string>> = {
  viewOnSite: 'Đọc, xem, nghe, ghi chép, sao chụp tại trụ sở',
  copyOnSite: 'Nhận bản in, sao, chụp tại trụ sở',
  electronic: 'Qua mạng điện tử',
  post: 'Qua dịch vụ bưu chính',
  fax: 'Qua fax',
}

/** Why somebody needs help to use their right (Điều 2, 3 Nghị định 13/2018/NĐ-CP); the report counts the help given. */
export const circumstances = ['cannotWrite', 'disability', 'border', 'island', 'mountain', 'hardArea'] as const
export type Circumstance = (typeof circumstances)[number]
export const circumstanceLabels: Readonly<Record<Circumstance, string>> = {
  cannotWrite: 'Không biết chữ hoặc không tự viết được',
  disability: 'Người khuyết tật',
  border: 'Sống ở khu vực biên giới',
  island: 'Sống ở hải đảo',
  mountain: 'Sống ở miền núi',
  hardArea: 'Sống ở vùng có điều kiện kinh tế - xã hội đặc biệt khó khăn',
}

/** One of those who ask together through an organisation (Điều 4 Nghị định 13/2018/NĐ-CP). */
const memberSchema = z.object({
  name: text(120).min(1, 'Hãy nhập họ, tên người cùng yêu cầu.'),
  idNumber: shownWhole(20),
  reason: text(500),
})
export type Member = z.infer<typeof memberSchema>

/** The longest list that is kept with a request. */
export const mostMembers = 1000

export const requesterSchema = z.object({
  kind: z.enum(requesterKinds),
  name: text(120).min(1, 'Hãy nhập họ, tên người yêu cầu.'),
  idNumber: text(20).refine(
    (value) => value === '' || /^[A-Za-z0-9]{6,20}$/.test(value),
    'Số giấy tờ chỉ gồm chữ và số, từ 6 đến 20 ký tự.',
  ),
  idIssuedOn: localDateSchema.nullable(),
  idIssuedBy: text(120),
  address: text(300),
  phone: shownWhole(40),
  fax: shownWhole(40),
  email: shownWhole(120).refine(
    (value) => value === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value),
    'Địa chỉ thư điện tử không đúng.',
  ),
  /** Công dân cư trú trên địa bàn (Điều 9.2.h luật 2016, Điều 10.2.e luật 2026). */
  livesHere: z.boolean(),
  capacity: z.enum(capacities),
  representativeName: text(120),
  representativeIdNumber: shownWhole(20),
  organisationName: text(200),
  organisationAddress: text(300),
  memberCount: z.number().int().min(1).max(100_000).nullable(),
  /** Who wrote it down for someone who cannot write (Điều 24.1 luật 2016); empty when nobody had to. */
  helpedBy: text(120),
  /** Người chưa thành niên vào ngày gửi; may ask alone or through a representative as the governing law says. */
  minor: z.boolean().default(false),
  circumstances: z.array(z.enum(circumstances)).default([]),
  /** What was done for them: read aloud, brought home, explained in their language; empty when nothing was needed. */
  helpGiven: text(500).default(''),
  /** The list that goes with a request through an organisation; `memberCount` may be known without it. */
  members: z.array(memberSchema).max(mostMembers, `Danh sách không quá ${mostMembers} người.`).default([]),
})
export type Requester = z.infer<typeof requesterSchema>

export const directlyConcernedAnswers = ['yes', 'no'] as const
export const directlyConcernedLabels: Readonly<Record<(typeof directlyConcernedAnswers)[number], string>> = {
  yes: 'Có liên quan',
  no: 'Không liên quan',
}

/** What is asked for: the fields of Mẫu 01a/01b (Điều 24.2 Luật 104/2016/QH13). */
export const requestFactsSchema = z.object({
  channel: z.enum(channels),
  /** Day it was sent or postmarked; chooses the law. */
  sentOn: localDateSchema,
  receivedOn: localDateSchema,
  /** Local time of receipt, HH:mm; empty when nobody wrote it down. Moves no limit; the working says when it was after hours. */
  receivedTime: z
    .string()
    .refine((time) => time === '' || clockTimePattern.test(time), 'Ghi giờ:phút, ví dụ 18:30; để trống khi không rõ.')
    .default(''),
  /** Day it was complete; null while something is missing: no limit runs. */
  validOn: localDateSchema.nullable(),
  /** Only under a law that tells them apart; null otherwise. */
  complexity: z.enum(complexities).nullable(),
  requester: requesterSchema,
  content: text(4000).min(1, 'Hãy nhập nội dung thông tin được yêu cầu.'),
  documentName: text(1000),
  purpose: text(1000),
  provisionForm: z.enum(provisionForms),
  provisionAddress: text(300),
  copies: z.number().int().min(1).max(1000),
  /** Lần yêu cầu thứ mấy. */
  timesAsked: z.number().int().min(1).max(99),
  consentAttached: z.boolean(),
  /** Catalogue items the officer matched. */
  catalogueItemIds: z.array(z.number().int().positive()).max(50),
  /** What is missing, when validOn is null. */
  missingParts: text(1000),
  note: text(2000),
  /** Whether what is asked touches the asker's own rights, as far as the officer found out; null while nobody did. */
  directlyConcerned: z.enum(directlyConcernedAnswers).nullable().default(null),
  /** How it does, or why not. */
  concernedHow: text(500).default(''),
})
export type RequestFacts = z.infer<typeof requestFactsSchema>

/** Facts as they were written to disk by any version: what that version did not ask for yet may be absent. */
export type StoredFacts = z.input<typeof requestFactsSchema>

/** What a fact is where it was not asked for yet. */
const notAsked = { minor: false, circumstances: [], helpGiven: '', members: [] } as const

/** Facts of any version with everything this version asks for. */
export const wholeFacts = (stored: RequestFacts | StoredFacts): RequestFacts =>
  ({
    receivedTime: '',
    directlyConcerned: null,
    concernedHow: '',
    ...stored,
    requester: { ...notAsked, ...stored.requester },
  }) as RequestFacts

export { type RequestState, requestLabel, requestStateLabels, requestStates }

/** The current row: facts as received plus what the events made of them. */
export type InformationRequest = {
  readonly id: number
  /** Gap-free within the year it was received. */
  readonly number: number
  readonly year: number
  readonly law: LawId
  readonly facts: RequestFacts
  readonly state: RequestState
  readonly validOn: LocalDate | null
  readonly extension: { readonly on: LocalDate; readonly amount: number; readonly reason: string } | null
  /** The written notice of the time limit; null while none was recorded. */
  readonly timeLimitNotice: { readonly on: LocalDate; readonly documentNumber: string } | null
  /** The newest costs announced, in đồng; `payBy` null where no day was set, `statement` null where the total alone was kept. */
  readonly costs: {
    readonly on: LocalDate
    readonly total: number
    readonly payBy: LocalDate | null
    readonly statement: CostStatement | null
  } | null
  /** What was paid before the information was given, oldest first, in đồng. */
  readonly payments: readonly { readonly on: LocalDate; readonly amount: number; readonly documentNumber: string }[]
  readonly closedOn: LocalDate | null
  readonly refusalGround: string | null
  /** Null while nobody classified it. */
  readonly classification: Classification | null
  /** The agency the requester was directed to. */
  readonly redirectedTo: { readonly on: LocalDate; readonly agencyName: string; readonly agencyAddress: string } | null
  /** What other units and agencies were asked, oldest first. */
  readonly unitQuestions: readonly UnitQuestion[]
  /** What was given ahead of the rest, oldest first. */
  readonly parts: readonly { readonly on: LocalDate; readonly part: string }[]
  /** The colleague who works on it; empty while it is the focal point's own. */
  readonly assignedTo: string
  readonly corrections: readonly Correction[]
  readonly disputes: readonly Dispute[]
  /** Set while a request taken up again is worked on or once it was settled anew: the newest reopening and its own due day. */
  readonly reopened: { readonly on: LocalDate; readonly dueOn: LocalDate; readonly reason: string } | null
  /** The first day it was closed on, which says whether it was answered in time; null while it never was. */
  readonly firstClosedOn: LocalDate | null
  readonly events: readonly RequestEvent[]
}
