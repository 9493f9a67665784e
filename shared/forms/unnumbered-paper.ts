import { z } from 'zod'
import { milestoneKinds } from '../requests/request-milestones.ts'

const requestId = z.number().int().positive()

/**
 * Papers without a number of their own, drawn anew from the register whenever they are shown or printed: the window names one, the
 * main process draws it. `attached`: as the annex of the request's receipt.
 */
export const unnumberedPaperSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('annex'),
    requestId,
    milestone: z.enum(milestoneKinds),
    /** Which of them, where a request may have several of the kind. */
    of: z.number().int().min(0).optional(),
    attached: z.boolean(),
  }),
  z.object({ kind: z.literal('cover'), requestId, withAnnex: z.boolean() }),
  /** What one change of the law data moved. */
  z.object({ kind: z.literal('movedDeadlines'), updateId: z.number().int().positive() }),
])
export type UnnumberedPaper = z.infer<typeof unnumberedPaperSchema>
