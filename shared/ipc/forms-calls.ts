import { z } from 'zod'
import type { LocalDate } from '../calendar/local-date.ts'
import { formOrderSchema } from '../forms/form-order.ts'
import { type PaperDocument, paperSizes } from '../forms/paper-document.ts'
import { unnumberedPaperSchema } from '../forms/unnumbered-paper.ts'
import type { FormKind } from '../law/law-book.ts'
import type { VoidMark } from '../requests/request-log.ts'
import { answers } from './call.ts'
import { id, reason } from './call-inputs.ts'

const printOrderSchema = z.object({
  documentIds: z.array(id).min(1).max(100),
  size: z.enum(paperSizes),
  withAnnex: z.boolean().default(false),
})

/** Calls of papers. */
export const formsCalls = {
  /** The form as it would be printed if it were issued now, its number left open; issues nothing. */
  previewForm: answers<PaperDocument>()(formOrderSchema),
  /** Freezes the form with the next number of its series; the paper that stands already while there is one. */
  issueForm: answers<{ readonly documentId: number; readonly number: string; readonly paper: PaperDocument }>()(
    formOrderSchema,
  ),
  readDocument: answers<{
    readonly form: FormKind
    readonly number: string
    readonly issuedOn: LocalDate
    readonly paper: PaperDocument
    readonly voided: VoidMark | null
  }>()(z.object({ documentId: id })),
  /** The number stays used and the paper readable; another may then be issued. */
  voidDocument: answers<null>()(z.object({ documentId: id, reason: reason.min(1, 'Hãy nhập lý do hủy.').max(1000) })),
  /** Issued papers in this order. `withAnnex`: the annex «Cách tính thời hạn» follows a receipt on a page of its own. */
  print: answers<{ readonly printed: boolean }>()(printOrderSchema),
  /** Asks where, then writes one PDF of them all; null when the officer closed the dialog. */
  savePdf: answers<{ readonly fileName: string } | null>()(printOrderSchema),
  /** One asks where to write it; several ask for a folder, each a Word file of its own. Null when the officer closed the dialog. */
  saveWord: answers<{ readonly fileNames: readonly string[] } | null>()(
    z.object({ documentIds: z.array(id).min(1).max(100) }),
  ),
  /** Papers without a number, sheet after sheet, as they would be printed now. */
  previewPaper: answers<readonly PaperDocument[]>()(unnumberedPaperSchema),
  printPaper: answers<{ readonly printed: boolean }>()(
    z.object({ paper: unnumberedPaperSchema, size: z.enum(paperSizes) }),
  ),
  savePaperPdf: answers<{ readonly fileName: string } | null>()(
    z.object({ paper: unnumberedPaperSchema, size: z.enum(paperSizes) }),
  ),
  savePaperWord: answers<{ readonly fileNames: readonly string[] } | null>()(
    z.object({ paper: unnumberedPaperSchema }),
  ),
} as const
