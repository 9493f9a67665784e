import { create } from 'zustand'
import type { LocalDate } from '../../shared/calendar/local-date.ts'
import { localDate } from '../../shared/calendar/local-date.ts'
import type { ReportKind } from '../../shared/reports/report-file.ts'

export const reportSteps = ['period', 'figures', 'narrative', 'checks', 'export'] as const
export type ReportStep = (typeof reportSteps)[number]

export const reportStepNames: Readonly<Record<ReportStep, string>> = {
  period: 'Kỳ',
  figures: 'Số liệu',
  narrative: 'Nhận định',
  checks: 'Kiểm tra',
  export: 'Xuất',
}

export type Period = { readonly from: LocalDate; readonly to: LocalDate }
/** Which report is on the screen. */
export type Subject = { readonly kind: ReportKind; readonly period: Period }

/** The same text for the same report. */
export const subjectKey = ({ kind, period }: Subject): string => `${kind} ${period.from} ${period.to}`

/** Kept while the window lives: looking at the cases of a figure and coming back finds the same step. */
export const useReportStore = create<{
  readonly kind: ReportKind
  readonly period: Period | null
  readonly step: ReportStep
}>(() => ({
  kind: 'annual',
  period: null,
  step: 'period',
}))

export const chooseKind = (kind: ReportKind): void => useReportStore.setState({ kind })
export const choosePeriod = (period: Period): void => useReportStore.setState({ period })
export const openStep = (step: ReportStep): void => useReportStore.setState({ step })

/** The step after this one; null after the last. */
export const stepAfter = (step: ReportStep): ReportStep | null => reportSteps[reportSteps.indexOf(step) + 1] ?? null

/** The year whose report is usually being written: in the first two months still that of last year. */
export const usualReportYear = (today: LocalDate): number => {
  const year = Number(today.slice(0, 4))
  return Number(today.slice(5, 7)) <= 2 ? year - 1 : year
}

/** A period as main answers it. */
export const periodOf = ({ from, to }: { readonly from: string; readonly to: string }): Period => ({
  from: localDate(from),
  to: localDate(to),
})
