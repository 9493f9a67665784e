import { z } from 'zod'
import type { ReportFigure } from './report.ts'

/** What the officer reports instead of what the register counts, and why. */
export const figureOverrideSchema = z.object({
  figureId: z.string().min(1).max(120),
  value: z
    .number('Hãy nhập số thay thế.')
    .int('Số thay thế là số nguyên.')
    .nonnegative('Số thay thế không âm.')
    .max(1_000_000_000_000, 'Số thay thế quá lớn.'),
  reason: z.string().trim().min(1, 'Hãy nhập lý do thay số.').max(1000, 'Lý do không quá 1.000 ký tự.'),
})
export type FigureOverride = z.infer<typeof figureOverrideSchema>

/**
 * The figures as they are reported: an overridden one tells its own value, what was counted and why. One whose count has come to equal
 * it since is no longer overridden; one for a figure the report does not have is left out.
 */
export const withOverrides = (
  figures: readonly ReportFigure[],
  overrides: readonly FigureOverride[],
): readonly ReportFigure[] => {
  const byId = new Map(overrides.map((one) => [one.figureId, one]))
  return figures.map((figure) => {
    const one = byId.get(figure.id)
    return one === undefined || one.value === figure.value
      ? figure
      : { ...figure, value: one.value, override: { counted: figure.value, reason: one.reason } }
  })
}
