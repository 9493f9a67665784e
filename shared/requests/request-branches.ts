import type { LocalDate } from '../calendar/local-date.ts'

/** What kind of information a request asks for, as the officer classified it. */
export const classKinds = ['ordinary', 'alreadyPublic', 'conditional', 'notAccessible'] as const
export type ClassKind = (typeof classKinds)[number]
export const classKindLabels: Readonly<Record<ClassKind, string>> = {
  ordinary: 'Được cung cấp theo yêu cầu',
  alreadyPublic: 'Đã công khai',
  conditional: 'Được tiếp cận có điều kiện',
  notAccessible: 'Không được tiếp cận',
}

/** How the condition of conditional information stands (Điều 7 Luật 104/2016/QH13, Điều 16 Luật 01/2026/QH16). */
export const conditionStandings = ['none', 'consentWaiting', 'consentGiven', 'headDecision'] as const
export type ConditionStanding = (typeof conditionStandings)[number]
export const conditionStandingLabels: Readonly<Record<ConditionStanding, string>> = {
  none: 'Không cần điều kiện',
  consentWaiting: 'Chờ văn bản đồng ý của cá nhân, tổ chức liên quan',
  consentGiven: 'Đã có văn bản đồng ý của cá nhân, tổ chức liên quan',
  headDecision: 'Người đứng đầu quyết định vì lợi ích công cộng, sức khỏe cộng đồng',
}

export type Classification = {
  readonly on: LocalDate
  readonly class: ClassKind
  readonly condition: ConditionStanding
  readonly address: string
}

/** A question put to another unit; `answeredOn` null while it waits. */
export type UnitQuestion = {
  readonly id: number
  readonly on: LocalDate
  readonly unit: string
  readonly question: string
  readonly dueOn: LocalDate
  readonly answeredOn: LocalDate | null
}

/** Who found what was given to be wrong or incomplete (Điều 32 Luật 104/2016/QH13, Điều 28 Luật 01/2026/QH16). */
export const correctionSources = ['requester', 'ownFinding'] as const
export type CorrectionSource = (typeof correctionSources)[number]
export const correctionSourceLabels: Readonly<Record<CorrectionSource, string>> = {
  requester: 'Người yêu cầu đề nghị đính chính',
  ownFinding: 'Cơ quan tự phát hiện',
}

export const correctionOutcomes = ['corrected', 'supplemented', 'upheld'] as const
export type CorrectionOutcome = (typeof correctionOutcomes)[number]
export const correctionOutcomeLabels: Readonly<Record<CorrectionOutcome, string>> = {
  corrected: 'Đính chính, cung cấp lại',
  supplemented: 'Cung cấp bổ sung phần còn thiếu',
  upheld: 'Thông tin đã cung cấp là chính xác, đầy đủ',
}

/** A correction from the day it was asked for or found to the day it was settled. */
export type Correction = {
  readonly id: number
  readonly on: LocalDate
  readonly from: CorrectionSource
  readonly claim: string
  /** Where the creator of the information was asked. */
  readonly creator: { readonly name: string; readonly askedOn: LocalDate; readonly answeredOn: LocalDate | null } | null
  readonly outcome: CorrectionOutcome | null
  readonly settledOn: LocalDate | null
}

export const disputeKinds = ['complaint', 'denunciation', 'lawsuit'] as const
export type DisputeKind = (typeof disputeKinds)[number]
export const disputeKindLabels: Readonly<Record<DisputeKind, string>> = {
  complaint: 'Khiếu nại',
  denunciation: 'Tố cáo',
  lawsuit: 'Khởi kiện',
}

export const disputeOutcomes = ['upheld', 'partlyUpheld', 'rejected', 'withdrawn'] as const
export type DisputeOutcome = (typeof disputeOutcomes)[number]
export const disputeOutcomeLabels: Readonly<Record<DisputeOutcome, string>> = {
  upheld: 'Đúng toàn bộ',
  partlyUpheld: 'Đúng một phần',
  rejected: 'Không đúng, không được chấp nhận',
  withdrawn: 'Người khiếu nại, tố cáo, khởi kiện đã rút',
}

/** A complaint, denunciation or lawsuit about a request; `outcome` null while it is being handled. */
export type Dispute = {
  readonly id: number
  readonly on: LocalDate
  readonly dispute: DisputeKind
  readonly about: string
  readonly handledBy: string
  readonly outcome: DisputeOutcome | null
  readonly settledOn: LocalDate | null
}
