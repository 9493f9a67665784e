import { z } from 'zod'
import { localDateSchema } from '../calendar/local-date-schema.ts'
import { type ApprovalPage, approvalQuerySchema, headOrderSchema, proposalOrderSchema } from '../releases/approval.ts'
import type { FocalNotice } from '../releases/focal-notice.ts'
import { type NewPack, packOrderSchema, type WrittenPack } from '../releases/pack-order.ts'
import {
  decisionNumberSchema,
  listFormats,
  type ReleaseDetails,
  type ReleaseHead,
  releaseOrderSchema,
} from '../releases/release.ts'
import { answers } from './call.ts'
import { id, jobId, nothing, reason } from './call-inputs.ts'

/** Calls of lists put in force by a decision, and of what is published of them. */
export const releasesCalls = {
  /** Newest first; dropped drafts too. */
  list: answers<readonly ReleaseHead[]>()(nothing),
  read: answers<ReleaseDetails>()(z.object({ id })),
  /** Freezes lists as they stand; a number and a day put them in force. */
  draft: answers<ReleaseHead>()(releaseOrderSchema),
  issue: answers<ReleaseHead>()(decisionNumberSchema),
  /** The draft is given up and stays readable. */
  drop: answers<ReleaseHead>()(z.object({ id, reason: reason.min(1, 'Hãy nhập lý do bỏ dự thảo.') })),
  /** Ask where, then write one file; null when the officer closed the dialog. */
  saveDecision: answers<{ readonly fileName: string } | null>()(z.object({ jobId, id })),
  saveList: answers<{ readonly fileName: string } | null>()(z.object({ jobId, id, format: z.enum(listFormats) })),
  /** Pages, lists, open data, forms, notice, board and manifest into a new folder, all or nothing; `openToken` opens it. */
  pack: answers<NewPack>()(packOrderSchema),
  packs: answers<readonly WrittenPack[]>()(nothing),
  /** Where items stand between proposal and approval; steps block nothing. */
  approvals: answers<ApprovalPage>()(approvalQuerySchema),
  /** Proposes, notes as checked or returns; `approve` is the head's own step. */
  propose: answers<{ readonly stepped: number }>()(proposalOrderSchema),
  approve: answers<{ readonly stepped: number }>()(headOrderSchema),
  /** The notice of the focal point as it stands, and every one recorded as published. */
  readNotice: answers<FocalNotice>()(nothing),
  recordNotice: answers<FocalNotice>()(z.object({ on: localDateSchema })),
  saveNotice: answers<{ readonly fileName: string } | null>()(z.object({ jobId, format: z.enum(['word', 'pdf']) })),
} as const
