import { z } from 'zod'
import type { LocalDate } from '../calendar/local-date.ts'
import { localDateSchema } from '../calendar/local-date-schema.ts'

export const reportingPeriodSchema = z
  .object({ from: localDateSchema, to: localDateSchema })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'Ngày cuối kỳ phải sau ngày đầu kỳ.' })
export type ReportingPeriod = z.infer<typeof reportingPeriodSchema>

/** The three parts the officer writes (points a, c, d of Điều 12.4 Nghị định 13/2018/NĐ-CP). */
export const narrativeSchema = z.object({
  situation: z.string().max(20_000),
  difficulties: z.string().max(20_000),
  proposals: z.string().max(20_000),
})
export type ReportNarrative = z.infer<typeof narrativeSchema>

/** A period and the day its figures are true on: the last day of the period, or today while the period still runs. */
export type ReportScope = ReportingPeriod & { readonly asOf: LocalDate }

/** What a figure's cases are, so that a click opens the right list. */
export type FigureCases = {
  readonly noun: 'requests' | 'catalogue' | 'programme' | 'petitions' | 'agency'
  readonly ids: readonly number[]
}

/** A figure with the cases that prove it: `value` always equals what the cases say. */
export type ReportFigure = {
  readonly id: string
  readonly label: string
  readonly section: 'catalogue' | 'requests' | 'programme'
  /** Depth in the table: 0 main, 1 «trong đó». */
  readonly level: 0 | 1
  /** «Theo hình thức gửi»: the breakdown a level 1 figure belongs to; empty for a main figure. */
  readonly breakdown: string
  readonly unit: string
  readonly article: string
  readonly definition: string
  /** Null when the register keeps nothing that could prove the figure; never a guess. */
  readonly value: number | null
  /** What the register says, where the officer reports another value and why; null where they are the same. */
  readonly override: { readonly counted: number | null; readonly reason: string } | null
  /** False for what may not be added up over agencies: a median, a share. */
  readonly adds: boolean
  readonly cases: FigureCases
}

/** How many cases had which whole value; values rise. */
export type ReportDistribution = {
  readonly id: string
  readonly label: string
  readonly unit: string
  readonly counts: readonly (readonly [value: number, cases: number])[]
}

/** A value a month (YYYY-MM), for charts. */
export type ReportSeries = {
  readonly id: string
  readonly label: string
  readonly unit: string
  readonly points: readonly (readonly [month: string, value: number])[]
}

/** Two numbers that must be one; a failed check stops the export. */
export type ReportCheck = {
  readonly id: string
  readonly statement: string
  readonly left: number
  readonly right: number
  readonly passed: boolean
  /** What to do when it failed. */
  readonly remedy: string
}

export type ReportFigures = {
  readonly period: ReportingPeriod
  /** The day the figures are true on. */
  readonly asOf: LocalDate
  readonly figures: readonly ReportFigure[]
  readonly distributions: readonly ReportDistribution[]
  readonly series: readonly ReportSeries[]
  readonly checks: readonly ReportCheck[]
}

/** A report that was exported: frozen. */
export type ExportedReport = {
  readonly id: number
  readonly period: { readonly from: LocalDate; readonly to: LocalDate }
  readonly exportedAt: string
  readonly folderName: string
  readonly files: readonly { readonly name: string; readonly sha256: string; readonly size: number }[]
}
