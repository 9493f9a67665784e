import type { ReportFigure } from './report.ts'

/** A main figure and the parts that add up to it. */
export type FigureSum = { readonly wholeId: string; readonly breakdown: string; readonly partIds: readonly string[] }

/** «Trong đó»: parts that only say something of the whole; every other breakdown shares it out completely. */
export const amongWhich = 'Trong đó'

/** Every complete breakdown of a table of figures, in its order: parts follow their main figure. */
export const sumsOfFigures = (
  figures: readonly Pick<ReportFigure, 'id' | 'level' | 'breakdown'>[],
): readonly FigureSum[] => {
  const sums: { wholeId: string; breakdown: string; partIds: string[] }[] = []
  let wholeId = ''
  for (const figure of figures) {
    if (figure.level === 0) wholeId = figure.id
    else if (figure.breakdown !== amongWhich) {
      const last = sums.at(-1)
      if (last?.wholeId === wholeId && last.breakdown === figure.breakdown) last.partIds.push(figure.id)
      else sums.push({ wholeId, breakdown: figure.breakdown, partIds: [figure.id] })
    }
  }
  return sums
}
