import { z } from 'zod'
import type { Agency } from '../agency/agency.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import { localDateSchema } from '../calendar/local-date-schema.ts'
import type { CatalogueFields, CatalogueList } from '../catalogue/catalogue-item.ts'
import type { PaperDocument } from '../forms/paper-document.ts'
import type { ReleaseDifference } from './release-difference.ts'

/** The lists that are put in force and published; the internal list of what is not accessible never is. */
export const releasedLists = [
  'mustPublish',
  'published',
  'conditional',
  'serviceUnits',
] as const satisfies readonly CatalogueList[]
export type ReleasedList = (typeof releasedLists)[number]

/** As headings of a decision and a portal write them. */
export const releasedListTitles: Readonly<Record<ReleasedList, string>> = {
  mustPublish: 'Danh mục thông tin phải được công khai',
  published: 'Danh mục thông tin đã được công khai và địa chỉ truy cập',
  conditional: 'Danh mục thông tin công dân được tiếp cận có điều kiện',
  serviceUnits: 'Danh mục đơn vị sự nghiệp công lập có trách nhiệm cung cấp thông tin',
}

/** An item as frozen. The words of its point are kept beside it, for the law book may word it otherwise later. */
export type ReleaseItem = {
  readonly id: number
  readonly list: ReleasedList
  readonly fields: CatalogueFields
  readonly groupWords: string
}

/** Everything a release says, frozen whole. */
export type ReleaseContent = {
  readonly agency: Agency
  readonly lists: readonly ReleasedList[]
  readonly items: readonly ReleaseItem[]
  /** Documents the decision rests on, as the law book named them. */
  readonly grounds: readonly string[]
  readonly packs: readonly { readonly pack: string; readonly version: number; readonly title: string }[]
  readonly training: boolean
}

export type DecisionNumber = { readonly number: string; readonly on: LocalDate }

/** draft: frozen, not signed yet · issued: with the decision's number and day · dropped: never put in force. */
export const releaseStates = ['draft', 'issued', 'dropped'] as const
export type ReleaseState = (typeof releaseStates)[number]

export type ReleaseHead = {
  readonly id: number
  readonly state: ReleaseState
  readonly decision: DecisionNumber | null
  readonly draftedAt: string
  readonly by: string
  /** Items of each list, only of the lists it holds. */
  readonly counts: Partial<Readonly<Record<ReleasedList, number>>>
  readonly hash: string
  readonly dropReason: string
}

export const releaseOrderSchema = z.object({
  jobId: z.string().min(1).max(60),
  lists: z.array(z.enum(releasedLists)).min(1, 'Hãy chọn ít nhất một danh mục.'),
  /** Only items the head of the agency approved as they stand now. */
  onlyApproved: z.boolean(),
})
export type ReleaseOrder = z.infer<typeof releaseOrderSchema>

/** What the screen shows of one release. Long differences are cut; `counts` tells them whole. */
export type ReleaseDetails = {
  readonly head: ReleaseHead
  readonly decision: PaperDocument
  readonly difference: ReleaseDifference & {
    readonly counts: { readonly added: number; readonly removed: number; readonly changed: number }
  }
}

export const decisionNumberSchema = z.object({
  id: z.number().int().positive(),
  number: z
    .string()
    .trim()
    .min(1, 'Hãy nhập số, ký hiệu quyết định.')
    .max(60, 'Không quá 60 ký tự.')
    .regex(/^[^\s/]+\/\S+$/, 'Ghi số và ký hiệu, ví dụ 15/QĐ-UBND.'),
  on: localDateSchema,
})

export const listFormats = ['word', 'pdf', 'excel'] as const
export type ListFormat = (typeof listFormats)[number]
