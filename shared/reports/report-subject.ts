import { z } from 'zod'
import { type ReportingPeriod, reportingPeriodSchema } from './report.ts'
import { type ReportKind, reportKinds } from './report-file.ts'

/** Which report: its kind and its period. The officer's text and what is overridden belong to exactly one. */
export type ReportSubject = { readonly kind: ReportKind; readonly period: ReportingPeriod }
export const reportSubjectSchema = z.object({ kind: z.enum(reportKinds), period: reportingPeriodSchema })
