import type { ReportFigure, ReportFigures } from './report.ts'

/** What stands where the register cannot say: never 0. */
export const notKeptText = 'Chưa ghi nhận'

/** «1.234»: whole numbers as Vietnamese papers write them. */
export const numberText = (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, '.')

/** The value as a table shows it. */
export const valueText = (value: number | null): string => (value === null ? notKeptText : numberText(value))

/** «05 yêu cầu»: in running text a number below ten takes a leading zero, as papers write it. */
export const countText = (value: number, unit: string): string =>
  `${value > 0 && value < 10 ? `0${value}` : numberText(value)} ${unit}`

/** The value of a figure by its id; 0 when the report has no such row (for example another law's channel). */
export const figureValue = (figures: ReportFigures, id: string): number =>
  figures.figures.find((figure) => figure.id === id)?.value ?? 0

/** Breakdowns of one main figure, in order, with the parts that are not zero. */
export const partsOf = (figures: ReportFigures, mainId: string, breakdown: string): readonly ReportFigure[] => {
  const start = figures.figures.findIndex((figure) => figure.id === mainId)
  const after = figures.figures.slice(start + 1)
  const end = after.findIndex((figure) => figure.level === 0)
  return after.slice(0, end < 0 ? undefined : end).filter((figure) => figure.breakdown === breakdown)
}
