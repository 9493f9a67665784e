import { z } from 'zod'
import type { LocalDate } from '../calendar/local-date.ts'
import { formatDay } from '../calendar/local-date.ts'
import { localDateSchema } from '../calendar/local-date-schema.ts'
import { kindsOfReport } from '../reports/report-kinds.ts'
import type { BundleRemark, BundleState, BundleWay } from './taken-bundle.ts'

/** The kinds that are collected: those that leave an agency as a bundle. */
export const collectedKinds = ['annual', 'adHoc', 'threeYears'] as const
export type CollectedKind = (typeof collectedKinds)[number]
export const collectionFieldsSchema = z
  .object({
    kind: z.enum(collectedKinds),
    from: localDateSchema,
    to: localDateSchema,
    /** Day by which reports must have come; null while none was set. */
    dueOn: localDateSchema.nullable(),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'Ngày cuối kỳ phải sau ngày đầu kỳ.' })
  .refine(({ to, dueOn }) => dueOn === null || dueOn >= to, {
    path: ['dueOn'],
    message: 'Hạn gửi phải từ ngày cuối kỳ trở đi.',
  })
export type CollectionFields = z.infer<typeof collectionFieldsSchema>

export type Collection = CollectionFields & {
  readonly id: number
  /** How many agencies' reports count, and how many bundles wait for the officer. */
  readonly current: number
  readonly held: number
}

/** «Báo cáo năm, kỳ 15/12/2025 – 14/12/2026». */
export const collectionName = ({ kind, from, to }: Pick<CollectionFields, 'kind' | 'from' | 'to'>): string =>
  `${kindsOfReport[kind].label}, kỳ ${formatDay(from)} – ${formatDay(to)}`

/** sent, in time or late · waits for the officer · late: nothing came and the day is over · waiting: the day is not over. */
export const boardStates = ['sent', 'sentLate', 'held', 'late', 'waiting'] as const
export type BoardState = (typeof boardStates)[number]
export const boardStateLabels: Readonly<Record<BoardState, string>> = {
  sent: 'Đã gửi',
  sentLate: 'Gửi trễ',
  held: 'Chờ xem xét',
  late: 'Quá hạn chưa gửi',
  waiting: 'Chưa gửi',
}

export type BoardRow = {
  readonly agencyId: number
  readonly code: string
  readonly name: string
  readonly province: string
  readonly email: string
  readonly state: BoardState
  /** The bundle that counts, else the newest that waits; null when nothing came. */
  readonly bundleId: number | null
  readonly takenOn: LocalDate | null
  readonly editionNumber: number | null
  readonly way: BundleWay | null
  readonly signed: boolean
  readonly remarks: readonly BundleRemark[]
}

/** How an agency stands towards a collection. */
export const boardState = (
  bundle: { readonly state: BundleState; readonly takenOn: LocalDate } | null,
  dueOn: LocalDate | null,
  today: LocalDate,
): BoardState => {
  if (bundle?.state === 'current') return dueOn !== null && bundle.takenOn > dueOn ? 'sentLate' : 'sent'
  if (bundle) return 'held'
  return dueOn !== null && today > dueOn ? 'late' : 'waiting'
}
