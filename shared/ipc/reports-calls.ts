import { z } from 'zod'
import { figureOverrideSchema } from '../reports/figure-override.ts'
import { narrativeSchema, type ReportFigures, type ReportNarrative } from '../reports/report.ts'
import { editionKinds, reportKinds } from '../reports/report-file.ts'
import { reportSubjectSchema } from '../reports/report-subject.ts'
import type { RemovableDrive, SentReport } from '../reports/sent-report.ts'
import { answers } from './call.ts'
import { id, jobId, nothing, token } from './call-inputs.ts'

/** The agency a report goes to. */
const recipient = z.string().trim().min(1, 'Hãy ghi cơ quan nhận báo cáo.').max(200)

/** Calls of reports. */
export const reportsCalls = {
  suggestedPeriod: answers<{ readonly from: string; readonly to: string; readonly note: string }>()(
    z.object({ kind: z.enum(reportKinds), year: z.number().int().min(2016).max(2200) }),
  ),
  figures: answers<ReportFigures>()(reportSubjectSchema),
  readNarrative: answers<{
    readonly narrative: ReportNarrative
    readonly lastYear: ReportNarrative | null
    readonly proposed: ReportNarrative
  }>()(reportSubjectSchema),
  saveNarrative: answers<null>()(reportSubjectSchema.extend({ narrative: narrativeSchema })),
  /** Reports another value than the register counts, with the reason; in the place of an earlier one. */
  override: answers<null>()(reportSubjectSchema.extend({ override: figureOverrideSchema })),
  /** The count is reported again. */
  dropOverride: answers<null>()(reportSubjectSchema.extend({ figureId: z.string().max(120) })),
  /**
   * Word, Excel, PDF and the bundle with its checksums, into the chosen folder or drive, all or nothing; frozen from then on.
   * `edition` counts when one of the period left before; `openToken` opens the new folder.
   */
  export: answers<SentReport & { readonly openToken: string }>()(
    reportSubjectSchema.extend({ jobId, folderToken: token, edition: z.enum(editionKinds), recipient }),
  ),
  /**
   * The report as it stands now, marked as a draft, on the printer or as a file; nothing is kept. Null when the dialog was closed;
   * `fileName` is null when it was printed.
   */
  draft: answers<{ readonly fileName: string | null } | null>()(
    reportSubjectSchema.extend({ jobId, way: z.enum(['print', 'pdf', 'word']) }),
  ),
  /** Everything that left, the newest first. */
  exported: answers<readonly SentReport[]>()(nothing),
  /** Drives that can be taken away, as they are plugged in now; free bytes. */
  drives: answers<readonly RemovableDrive[]>()(nothing),
  /** The same files again, byte for byte, somewhere else. */
  deliver: answers<{ readonly folderName: string; readonly openToken: string }>()(
    z.object({ jobId, id, folderToken: token, recipient }),
  ),
  /** A mail with the bundle attached, opened in the mail program to be sent from there. */
  mail: answers<null>()(
    z.object({ id, to: z.email('Hãy nhập một địa chỉ thư điện tử, ví dụ sotuphap@tinh.gov.vn.').max(200), recipient }),
  ),
  /** Shows a report as it left. */
  showExported: answers<null>()(z.object({ id })),
  /** Fingerprint of the key that signs the agency's bundles; null while it has none. */
  signingKey: answers<{ readonly fingerprint: string } | null>()(nothing),
  /** Makes the key, once. */
  makeSigningKey: answers<{ readonly fingerprint: string }>()(nothing),
  /** Prints the fingerprint on a page for whoever receives the bundles; false when the print dialog was closed. */
  printSigningKey: answers<boolean>()(nothing),
} as const
