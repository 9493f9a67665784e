import { z } from 'zod'
import type { FormKind } from '../law/law-book.ts'

/**
 * Papers the agency issues, each under a gap-free number of its own series and year. The others (phiếu yêu cầu, văn bản chấp thuận)
 * belong to the person who signs them and bear no number of the agency: see `unnumbered-paper.ts`.
 */
export const numberedForms = [
  'receipt',
  'resolution',
  'extensionNotice',
  'refusalNotice',
  'paymentReceipt',
  'completionNotice',
  'timeLimitNotice',
  'redirectNotice',
  'correctionAnswer',
] as const satisfies readonly FormKind[]
export type NumberedForm = (typeof numberedForms)[number]

const text = (max: number) => z.string().trim().max(max, `Không quá ${max} ký tự.`)

/** What the officer adds to a paper beside what the register knows; empty where there is nothing to add. */
export const formDetailsSchema = z.object({
  /** When the information may be had: «Từ 8 giờ ngày 20/11/2026». */
  time: text(200),
  /** Where; empty means the agency's receiving place. */
  place: text(300),
  note: text(1000),
})
export type FormDetails = z.infer<typeof formDetailsSchema>

export const noDetails: FormDetails = { time: '', place: '', note: '' }

/** The form of a request the window asks for. */
export const formOrderSchema = z.object({
  requestId: z.number().int().positive(),
  form: z.enum(numberedForms),
  details: formDetailsSchema,
})
export type FormOrder = z.infer<typeof formOrderSchema>
