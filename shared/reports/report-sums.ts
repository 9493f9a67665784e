import type { ReportFigure } from './report.ts'

/** A main figure and the parts that add up to it. */
export type FigureSum = { readonly wholeId: string; readonly breakdown: string; readonly partIds: readonly string[] }

/** «Trong đó»: parts that only say something of the whole; every other breakdown shares it out completely. */
export const amongWhich = 'Trong đó'

type FigurePlace = Pick<ReportFigure, 'id' | 'level' | 'breakdown'>

/** Every complete breakdown of a table of figures, in its order: parts follow their main figure. */
export const sumsOfFigures = (figures: readonly FigurePlace[]): readonly FigureSum[] => {
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

/** What only says something of a main figure and is counted in the same unit: no part may be more than the whole. */
export const partsWithin = (
  figures: readonly (FigurePlace & Pick<ReportFigure, 'unit' | 'adds'>)[],
): readonly { readonly wholeId: string; readonly partIds: readonly string[] }[] => {
  const found: { wholeId: string; partIds: string[] }[] = []
  let whole: (typeof figures)[number] | undefined
  for (const figure of figures) {
    if (figure.level === 0) whole = figure
    else if (whole && figure.breakdown === amongWhich && figure.adds && whole.adds && figure.unit === whole.unit) {
      const last = found.at(-1)
      if (last?.wholeId === whole.id) last.partIds.push(figure.id)
      else found.push({ wholeId: whole.id, partIds: [figure.id] })
    }
  }
  return found
}
