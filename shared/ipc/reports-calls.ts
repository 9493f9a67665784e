import { z } from 'zod'
import { figureOverrideSchema } from '../reports/figure-override.ts'
import { type ExportedReport, narrativeSchema, type ReportFigures, type ReportNarrative } from '../reports/report.ts'
import { reportSubjectSchema } from '../reports/report-subject.ts'
import { answers } from './call.ts'
import { jobId, nothing, token } from './call-inputs.ts'

/** Calls of reports. */
export const reportsCalls = {
  suggestedPeriod: answers<{ readonly from: string; readonly to: string; readonly note: string }>()(
    z.object({ year: z.number().int().min(2016).max(2200) }),
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
  /** Word, Excel, PDF and the machine-readable file with its checksum, into the chosen folder, all or nothing; `openToken` opens the new folder. */
  export: answers<ExportedReport & { readonly openToken: string }>()(
    reportSubjectSchema.extend({ jobId, folderToken: token }),
  ),
  exported: answers<readonly ExportedReport[]>()(nothing),
} as const
