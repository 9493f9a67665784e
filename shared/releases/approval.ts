import { z } from 'zod'
import { type ReleasedList, releasedLists } from './release.ts'

/**
 * Where an item stands on its way to publication (Nghị định 13/2018/NĐ-CP Điều 6.2, 7): the unit that made it proposes, the focal
 * point checks, the head approves; one person may hold all three. A change after a step asks for the steps again.
 */
export const approvalStates = ['none', 'proposed', 'checked', 'approved'] as const
export type ApprovalState = (typeof approvalStates)[number]
export const approvalLabels: Readonly<Record<ApprovalState, string>> = {
  none: 'Chưa đề nghị',
  proposed: 'Đã đề nghị',
  checked: 'Đã kiểm tra',
  approved: 'Đã duyệt',
}

/** The steps forward, and the way back to whoever proposed. */
export const approvalSteps = ['propose', 'check', 'approve', 'return'] as const
export type ApprovalStep = (typeof approvalSteps)[number]

/** From where a step may be taken. */
export const stepFrom: Readonly<Record<ApprovalStep, readonly ApprovalState[]>> = {
  propose: ['none'],
  check: ['proposed'],
  approve: ['checked'],
  return: ['proposed', 'checked', 'approved'],
}

/** Rows of one page of the screen. */
export const approvalPage = 100

export const approvalQuerySchema = z.object({
  list: z.enum(releasedLists),
  state: z.enum(approvalStates).nullable(),
  offset: z.number().int().min(0).max(1_000_000),
})
export type ApprovalQuery = z.infer<typeof approvalQuerySchema>

export type ApprovalRow = {
  readonly id: number
  readonly title: string
  readonly list: ReleasedList
  readonly state: ApprovalState
  /** It was approved once and changed since. */
  readonly changedSince: boolean
  readonly at: string | null
  readonly by: string
}

export type ApprovalPage = {
  readonly counts: Readonly<Record<ApprovalState, number>>
  readonly total: number
  readonly rows: readonly ApprovalRow[]
}

const approvalOrderSchema = z.object({
  step: z.enum(approvalSteps),
  note: z.string().trim().max(1000),
  /** These items; or every item of a list that stands where the step begins. */
  what: z.union([
    z.object({ ids: z.array(z.number().int().positive()).min(1).max(approvalPage) }),
    z.object({ list: z.enum(releasedLists), state: z.enum(approvalStates) }),
  ]),
})
export type ApprovalOrder = z.infer<typeof approvalOrderSchema>

/** Steps on the way to approval, and back. */
export const proposalOrderSchema = approvalOrderSchema.extend({ step: z.enum(['propose', 'check', 'return']) })
/** The step of the head, and taking it back. */
export const headOrderSchema = approvalOrderSchema.extend({ step: z.enum(['approve', 'return']) })
