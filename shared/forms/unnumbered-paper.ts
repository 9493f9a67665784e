import { z } from 'zod'
import { type FormKind, lawIds } from '../law/law-book.ts'
import { milestoneKinds } from '../requests/request-milestones.ts'

const requestId = z.number().int().positive()

/** Forms a person asks with: alone, or with others through an organisation. */
export const requestForms = ['requestByPerson', 'requestThroughOrganisation'] as const satisfies readonly FormKind[]
export type RequestForm = (typeof requestForms)[number]

const maybeFilled = { requestId: requestId.nullable(), law: z.enum(lawIds).nullable() }

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
  /** Phiếu yêu cầu, blank for the counter or filled with what a request says; `law` null: the request's, or today's where it is blank. */
  z.object({ kind: z.literal('requestForm'), form: z.enum(requestForms), ...maybeFilled }),
  /** Văn bản chấp thuận, blank or with what a request says of the information and who asks for it. */
  z.object({ kind: z.literal('consentForm'), ...maybeFilled }),
  /** What one change of the law data moved. */
  z.object({ kind: z.literal('movedDeadlines'), updateId: z.number().int().positive() }),
])
export type UnnumberedPaper = z.infer<typeof unnumberedPaperSchema>
