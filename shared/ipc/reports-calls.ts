import { z } from 'zod'
import {
  type ExportedReport,
  narrativeSchema,
  type ReportFigures,
  type ReportNarrative,
  reportingPeriodSchema,
} from '../reports/report.ts'
import { answers } from './call.ts'
import { jobId, nothing, token } from './call-inputs.ts'

/** Calls of reports. */
export const reportsCalls = {
  suggestedPeriod: answers<{ readonly from: string; readonly to: string; readonly note: string }>()(
    z.object({ year: z.number().int().min(2016).max(2200) }),
  ),
  figures: answers<ReportFigures>()(reportingPeriodSchema),
  readNarrative: answers<{
    readonly narrative: ReportNarrative
    readonly lastYear: ReportNarrative | null
    readonly proposed: ReportNarrative
  }>()(reportingPeriodSchema),
  saveNarrative: answers<null>()(z.object({ period: reportingPeriodSchema, narrative: narrativeSchema })),
  /** Word, Excel, PDF and the machine-readable file with its checksum, into the chosen folder, all or nothing; `openToken` opens the new folder. */
  export: answers<ExportedReport & { readonly openToken: string }>()(
    z.object({ jobId, period: reportingPeriodSchema, folderToken: token }),
  ),
  exported: answers<readonly ExportedReport[]>()(nothing),
} as const
