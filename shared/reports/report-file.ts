import { z } from 'zod'
import { localDateSchema } from '../calendar/local-date-schema.ts'
import { narrativeSchema } from './report.ts'

/** What a report is made for; the first three leave as a bundle, the others are papers of the agency. */
export const reportKinds = ['annual', 'adHoc', 'threeYears', 'peoplesCouncil', 'evidence'] as const
export type ReportKind = (typeof reportKinds)[number]

/** First one of its period · in place of an earlier one · beside an earlier one. */
export const editionKinds = ['first', 'replacing', 'supplement'] as const
export type EditionKind = (typeof editionKinds)[number]

export const figureSections = ['catalogue', 'requests', 'programme'] as const
export type FigureSection = (typeof figureSections)[number]

/** SHA-256 in lower-case hexadecimal. */
export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/)
const amount = z.number().nonnegative().finite()

/** The newest minor version written here: a reader of the same version knows it, an older one leaves out what is new. */
export const reportFileMinor = 0

/**
 * The machine-readable report (bao-cao.json), read by those who consolidate many communes. Version 2.
 * Figures, the agency and the officer's text only: no requester, no content of a request, no ids of cases.
 * A change that an older reader would misread takes a new version; a new field takes a new minor version; a new figure neither.
 */
const fileOf = (object: typeof z.strictObject | typeof z.object) =>
  object({
    format: z.literal('dau-moi/bao-cao-tiep-can-thong-tin'),
    version: z.literal(2),
    minor: z.number().int().nonnegative(),
    /** True for the practice register: not to be consolidated. */
    training: z.boolean(),
    appVersion: z.string().min(1).max(40),
    /** ISO 8601 moment of export, with the offset of the place. */
    exportedAt: z.string().min(1).max(40),
    kind: z.enum(reportKinds),
    edition: object({
      kind: z.enum(editionKinds),
      /** 1, 2, 3 … for one agency, kind and period. */
      number: z.number().int().positive(),
      /** Hash of the bundle it stands in the place of, or beside; null for the first. */
      of: hashSchema.nullable(),
    }),
    agency: object({
      /** Whose report it is: a commune's own, or what a province put together. */
      level: z.enum(['commune', 'province', 'nation']),
      /** Code in the national list; empty while the agency has not chosen it. */
      code: z.string().regex(/^(\d{2}|\d{5})?$/),
      name: z.string().min(1).max(200),
      parentName: z.string().max(200),
      province: z.string().min(1).max(100),
    }),
    period: object({ from: localDateSchema, to: localDateSchema }),
    /** The day the figures are true on; before `period.to` when the period was still running. */
    asOf: localDateSchema,
    lawPacks: z.array(object({ pack: z.string().max(100), version: z.number().int().positive() })).max(200),
    figures: z
      .array(
        object({
          id: z.string().min(1).max(120),
          section: z.enum(figureSections),
          level: z.union([z.literal(0), z.literal(1)]),
          breakdown: z.string().max(200),
          label: z.string().min(1).max(400),
          unit: z.string().min(1).max(40),
          article: z.string().max(400),
          definition: z.string().min(1).max(1000),
          /** What is reported. null: the register keeps nothing of the kind, which is not the same as 0. */
          value: amount.nullable(),
          /** What the register says, where the officer reports another value and why; null where they are the same. */
          override: object({ counted: amount.nullable(), reason: z.string().min(1).max(1000) }).nullable(),
          /** False for what may not be added up over agencies (a median, a share): it is made anew from `distributions`. */
          adds: z.boolean(),
        }),
      )
      .max(2000),
    /** How many cases had which whole value (days taken): what medians over many agencies are made from. */
    distributions: z
      .array(
        object({
          id: z.string().min(1).max(120),
          label: z.string().min(1).max(400),
          unit: z.string().min(1).max(40),
          /** [value, cases], values rising. */
          counts: z.array(z.tuple([z.number().int().nonnegative(), z.number().int().positive()])).max(5000),
        }),
      )
      .max(50),
    /** What charts are drawn from: a value a month (YYYY-MM). */
    series: z
      .array(
        object({
          id: z.string().min(1).max(120),
          label: z.string().min(1).max(400),
          unit: z.string().min(1).max(40),
          points: z.array(z.tuple([z.string().regex(/^\d{4}-\d{2}$/), amount])).max(600),
        }),
      )
      .max(100),
    checks: z
      .array(
        object({
          id: z.string().max(200),
          statement: z.string().max(1000),
          left: z.number(),
          right: z.number(),
          passed: z.boolean(),
        }),
      )
      .max(2000),
    narrative: object(narrativeSchema.shape),
    /** The reports a consolidated one was made from; empty for an agency's own. */
    members: z.array(object({ code: z.string().max(5), name: z.string().max(200), bundle: hashSchema })).max(5000),
    /** Hash of the newest entry of the audit trail when it was exported; null where none is kept. */
    auditHead: hashSchema.nullable(),
  })

export const reportFileSchema = fileOf(z.strictObject)
export type ReportFile = z.infer<typeof reportFileSchema>

/** The same, for a file of a newer minor version: what is not known is left out. */
export const newerReportFileSchema = fileOf(z.object as typeof z.strictObject)

/** The JSON Schema published as resources/schema/report.schema.json. */
export const reportFileJsonSchema = (): unknown => ({
  ...z.toJSONSchema(reportFileSchema, { io: 'input', target: 'draft-2020-12' }),
  title: 'Báo cáo tiếp cận thông tin',
})
