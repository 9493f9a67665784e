import { z } from 'zod'
import { programmeKinds } from './programme-record.ts'

/** Papers of the programme, drawn from the register whenever they are shown or saved. */
export const programmePaperSchema = z.discriminatedUnion('kind', [
  /** The plan as a table of its tasks by group. */
  z.object({ kind: z.literal('plan') }),
  z.object({ kind: z.literal('reviewReport') }),
  /** Danh mục văn bản đề nghị xử lý. */
  z.object({ kind: z.literal('reviewList') }),
  /** A draft of the internal regulation. */
  z.object({ kind: z.literal('regulation') }),
  /** Everything kept of a kind, one under the other. */
  z.object({ kind: z.literal('list'), of: z.enum(programmeKinds) }),
])
export type ProgrammePaper = z.infer<typeof programmePaperSchema>

export const programmePaperFiles = ['word', 'pdf', 'excel'] as const
export type ProgrammePaperFile = (typeof programmePaperFiles)[number]
