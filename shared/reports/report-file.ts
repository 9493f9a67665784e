import { z } from 'zod'
import { localDateSchema } from '../calendar/local-date-schema.ts'
import { narrativeSchema } from './report.ts'

/**
 * The machine-readable report (bao-cao.json), read by those who consolidate many communes. Version 1.
 * Figures, the agency and the officer's text only: no requester, no content of a request, no ids of cases.
 * A change that an older reader would misread takes a new version; a new figure does not.
 */
export const reportFileSchema = z.strictObject({
  format: z.literal('dau-moi/bao-cao-tiep-can-thong-tin'),
  version: z.literal(1),
  /** True for the practice register: not to be consolidated. */
  training: z.boolean(),
  appVersion: z.string().min(1),
  /** ISO 8601 moment of export, with the offset of the place. */
  exportedAt: z.string().min(1),
  agency: z.strictObject({ name: z.string().min(1), parentName: z.string(), province: z.string().min(1) }),
  period: z.strictObject({ from: localDateSchema, to: localDateSchema }),
  /** The day the figures are true on; before `period.to` when the period was still running. */
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
      /** null: the register keeps nothing of the kind, which is not the same as 0. */
      value: z.number().int().nonnegative().nullable(),
    }),
  ),
  checks: z.array(
    z.strictObject({ id: z.string(), statement: z.string(), left: z.number(), right: z.number(), passed: z.boolean() }),
  ),
  narrative: z.strictObject(narrativeSchema.shape),
})
export type ReportFile = z.infer<typeof reportFileSchema>

/** The JSON Schema published as resources/schema/report.schema.json. */
export const reportFileJsonSchema = (): unknown => ({
  ...z.toJSONSchema(reportFileSchema, { io: 'input', target: 'draft-2020-12' }),
  title: 'Báo cáo tiếp cận thông tin của UBND cấp xã',
})
