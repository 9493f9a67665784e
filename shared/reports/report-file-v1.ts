import { z } from 'zod'
import { localDateSchema } from '../calendar/local-date-schema.ts'
import { narrativeSchema } from './report.ts'
import type { ReportFile } from './report-file.ts'

/** Version 1 of the machine-readable report, as the first app wrote it; never changes. */
export const firstReportFileSchema = z.strictObject({
  format: z.literal('dau-moi/bao-cao-tiep-can-thong-tin'),
  version: z.literal(1),
  training: z.boolean(),
  appVersion: z.string().min(1),
  exportedAt: z.string().min(1),
  agency: z.strictObject({ name: z.string().min(1), parentName: z.string(), province: z.string().min(1) }),
  period: z.strictObject({ from: localDateSchema, to: localDateSchema }),
  asOf: localDateSchema,
  lawPacks: z.array(z.strictObject({ pack: z.string(), version: z.number().int().positive() })),
  figures: z.array(
    z.strictObject({
      id: z.string().min(1),
      section: z.enum(['catalogue', 'requests']),
      level: z.union([z.literal(0), z.literal(1)]),
      breakdown: z.string(),
      label: z.string().min(1),
      unit: z.string().min(1),
      article: z.string(),
      definition: z.string().min(1),
      value: z.number().int().nonnegative().nullable(),
    }),
  ),
  checks: z.array(
    z.strictObject({ id: z.string(), statement: z.string(), left: z.number(), right: z.number(), passed: z.boolean() }),
  ),
  narrative: z.strictObject(narrativeSchema.shape),
})

/** A report of version 1 as version 2 tells it: yearly, the first of its period, nothing overridden. */
export const fromFirstVersion = (file: z.infer<typeof firstReportFileSchema>): ReportFile => ({
  ...file,
  version: 2,
  minor: 0,
  kind: 'annual',
  edition: { kind: 'first', number: 1, of: null },
  agency: { ...file.agency, level: 'commune', code: '' },
  figures: file.figures.map((figure) => ({ ...figure, override: null, adds: true })),
  distributions: [],
  series: [],
  members: [],
  auditHead: null,
})
