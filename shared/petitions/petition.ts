import { z } from 'zod'
import type { LocalDate } from '../calendar/local-date.ts'
import { localDateSchema } from '../calendar/local-date-schema.ts'
import { publicationFormLabels, publicationForms } from '../catalogue/catalogue-item.ts'
import type { PetitionEvent } from './petition-acts.ts'

/** Who says that published information is wrong: a citizen, the agency by its own finding, another agency (Điều 22 of both laws). */
export const petitionSources = ['citizen', 'ownFinding', 'otherAgency'] as const
export type PetitionSource = (typeof petitionSources)[number]
export const petitionSourceLabels: Readonly<Record<PetitionSource, string>> = {
  citizen: 'Công dân kiến nghị',
  ownFinding: 'Cơ quan tự phát hiện',
  otherAgency: 'Cơ quan khác phản ánh',
}

/** How it came; the law names no channel for it. */
export const petitionChannels = ['inPerson', 'electronic', 'post', 'phone', 'other'] as const
export const petitionChannelLabels: Readonly<Record<(typeof petitionChannels)[number], string>> = {
  inPerson: 'Trực tiếp',
  electronic: 'Qua mạng (thư điện tử, cổng, ứng dụng)',
  post: 'Qua dịch vụ bưu chính',
  phone: 'Qua điện thoại',
  other: 'Cách khác',
}

/** Where information was wrong and is put right: the forms of publication, and the agency's pages on platforms of others. */
export const correctionPlaces = [...publicationForms, 'officialPage'] as const
export type CorrectionPlace = (typeof correctionPlaces)[number]
export const correctionPlaceLabels: Readonly<Record<CorrectionPlace, string>> = {
  ...publicationFormLabels,
  officialPage: 'Kênh nội dung, trang cộng đồng chính thức',
}

const text = (max: number) => z.string().trim().max(max, `Không quá ${max} ký tự.`)

/** What is written down when it comes in; `creator` and `publisher` are empty where it is this agency. */
export const petitionFactsShape = z.object({
  source: z.enum(petitionSources),
  receivedOn: localDateSchema,
  /** Null for what the agency found itself. */
  channel: z.enum(petitionChannels, 'Hãy chọn cách gửi đến.').nullable(),
  name: text(200),
  contact: text(500),
  itemId: z.number().int().positive().nullable(),
  title: text(1000).min(1, 'Hãy ghi tên thông tin đã công khai.'),
  wrong: text(4000).min(1, 'Hãy ghi điểm được cho là không chính xác.'),
  creator: text(300),
  publisher: text(300),
  wrongPlaces: z.array(z.enum(correctionPlaces)),
})

export const petitionFactsSchema = petitionFactsShape.superRefine((facts, context) => {
  const wrong = (field: keyof typeof facts, message: string): void =>
    context.addIssue({ code: 'custom', path: [field], message })
  if (facts.source !== 'ownFinding') {
    if (facts.channel === null) wrong('channel', 'Hãy chọn cách gửi đến.')
    if (facts.name === '') {
      const who = facts.source === 'citizen' ? 'họ tên người kiến nghị' : 'tên cơ quan phản ánh'
      wrong('name', `Hãy ghi ${who}, để trả lời.`)
    }
  }
  if (facts.publisher === '' && facts.wrongPlaces.length === 0)
    wrong('wrongPlaces', 'Hãy chọn ít nhất một hình thức đang công khai thông tin này.')
})
export type PetitionFacts = z.output<typeof petitionFactsShape>

/** checking: being looked into · correcting: found wrong, not put right everywhere yet · done · void: entered by mistake. */
export const petitionStates = ['checking', 'correcting', 'done', 'void'] as const
export type PetitionState = (typeof petitionStates)[number]
export const petitionStateLabels: Readonly<Record<PetitionState, string>> = {
  checking: 'Đang kiểm tra',
  correcting: 'Chờ đính chính',
  done: 'Đã xong',
  void: 'Đã hủy',
}

export const petitionFindings = ['right', 'wrong'] as const
export type PetitionFinding = (typeof petitionFindings)[number]
export const petitionFindingLabels: Readonly<Record<PetitionFinding, string>> = {
  right: 'Thông tin đã công khai là chính xác',
  wrong: 'Thông tin đã công khai không chính xác',
}

/** A petition as its events leave it; `correctedOn` is the day it was put right at the last place that was owed. */
export type Petition = {
  readonly id: number
  /** Gap-free within the year it was received. */
  readonly year: number
  readonly number: number
  readonly facts: PetitionFacts
  readonly state: PetitionState
  readonly creator: {
    readonly askedOn: LocalDate
    readonly answeredOn: LocalDate | null
    readonly answer: string
  } | null
  readonly answer: {
    readonly on: LocalDate
    readonly finding: PetitionFinding
    readonly text: string
    readonly number: string
  } | null
  readonly correction: string
  readonly corrected: readonly { readonly place: CorrectionPlace; readonly on: LocalDate }[]
  /** Official pages this agency does not have. */
  readonly absent: readonly CorrectionPlace[]
  /** The day the agency that published it was asked to put it right. */
  readonly publisherAskedOn: LocalDate | null
  readonly correctedOn: LocalDate | null
  readonly events: readonly PetitionEvent[]
}
