import type { Cell, CellValue } from 'hucre/xlsx'
import { formatDay } from '../../shared/calendar/local-date.ts'
import { notKeptText } from '../../shared/reports/figure-text.ts'
import { type FigureSection, figureSections, type ReportFile } from '../../shared/reports/report-file.ts'
import { type FigureSum, sumsOfFigures } from '../../shared/reports/report-sums.ts'
import { printableText } from '../../shared/text/printable-text.ts'
import { acrossOnePage, headStyle, type WorkbookSheet, wrapped } from '../files/list-sheet.ts'
import { heightsOf } from './row-heights.ts'

type Figure = ReportFile['figures'][number]

/** Names of the sheets; spreadsheets take 31 signs. */
const sheetNames: Readonly<Record<FigureSection, string>> = {
  catalogue: 'Công khai thông tin',
  requests: 'Yêu cầu cung cấp thông tin',
  programme: 'Kế hoạch, điều kiện bảo đảm',
}

const bold = { font: { bold: true } }
const body = { alignment: wrapped } as const
/** A median over an even number of cases may end in a half: it is shown. */
const numberStyle = (value: number) => ({
  numFmt: Number.isInteger(value) ? '#,##0' : '#,##0.0',
  alignment: { vertical: 'top' } as const,
})

/** First row (0-based) of the table of figures, under title, period and headings. */
const firstRow = 4
/** Column of the values, 0-based and as formulas name it. */
const valueColumn = 2
const valueLetter = 'C'
const widths = [70, 14, 16, 46, 40] as const

const period = ({ period: { from, to }, asOf }: ReportFile): string =>
  `Kỳ báo cáo: ${formatDay(from)} – ${formatDay(to)}; số liệu tính đến hết ngày ${formatDay(asOf)}`

const labelOf = (figure: Figure): string =>
  figure.level === 0 ? figure.label : `    ${figure.breakdown}: ${figure.label}`

/** A complete breakdown whose parts may be added up, with what they come to. */
type Total = FigureSum & { readonly unit: string; readonly value: number; readonly whole: number | null }

/** Breakdowns that can be added up: every part is kept, and whole and parts count the same thing. */
const totalsOf = (figures: readonly Figure[]): readonly Total[] => {
  const byId = new Map(figures.map((figure) => [figure.id, figure]))
  return sumsOfFigures(figures).flatMap((sum): Total[] => {
    const whole = byId.get(sum.wholeId)
    const parts = sum.partIds.flatMap((id) => byId.get(id) ?? [])
    const values = parts.flatMap(({ value }) => (value === null ? [] : [value]))
    if (!whole?.adds || values.length < sum.partIds.length) return []
    if (parts.some(({ adds, unit }) => !adds || unit !== whole.unit)) return []
    const value = values.reduce((so, one) => so + one, 0)
    return [{ ...sum, unit: whole.unit, value, whole: whole.value }]
  })
}

/** «SUM(C7:C10)» over rows (0-based) of the table; apart where they do not follow each other. */
const sumOver = (rows: readonly number[]): string => {
  const first = rows[0] ?? 0
  const together = rows.every((row, index) => row === first + index)
  const cells = rows.map((row) => `${valueLetter}${row + 1}`)
  return `SUM(${together && cells.length > 1 ? `${cells[0]}:${cells.at(-1)}` : cells.join(',')})`
}

/** A line of the table: a figure, or what a breakdown comes to, right under its last part. */
type Line = { readonly figure: Figure } | { readonly total: Total }

const linesOf = (figures: readonly Figure[], totals: readonly Total[]): readonly Line[] => {
  // One part alone is its own total.
  const shown = new Map(
    totals.filter(({ partIds }) => partIds.length > 1).map((total) => [total.partIds.at(-1), total]),
  )
  return figures.flatMap((figure): Line[] => {
    const total = shown.get(figure.id)
    return total ? [{ figure }, { total }] : [{ figure }]
  })
}

const rowOfLine = (line: Line): CellValue[] => {
  if ('total' in line) {
    const { breakdown, unit, value } = line.total
    return [printableText(`    Cộng ${breakdown.toLowerCase()}`), unit, value, '', '']
  }
  const { figure } = line
  return [printableText(labelOf(figure)), figure.unit, figure.value ?? notKeptText, figure.article, figure.id]
}

/** Cells of the values: numbers, and formulas with the value they come to kept beside. */
const valueCells = (lines: readonly Line[], totals: readonly Total[]): readonly [string, Partial<Cell>][] => {
  const rowOf = new Map(lines.map((line, index) => ['figure' in line ? line.figure.id : '', firstRow + index]))
  const sumOf = ({ partIds }: Total): string => sumOver(partIds.flatMap((id) => rowOf.get(id) ?? []))
  return lines.flatMap((line, index): [string, Partial<Cell>][] => {
    const at = `${firstRow + index},${valueColumn}`
    if ('total' in line) {
      const { value } = line.total
      return [[at, { formula: sumOf(line.total), formulaResult: value, style: { ...numberStyle(value), ...bold } }]]
    }
    const { id, value } = line.figure
    if (value === null) return []
    // A reported figure that its parts do not come to stays the number it is: opening the file must never change it.
    const total = totals.find(({ wholeId, value: sum }) => wholeId === id && sum === value)
    return total
      ? [[at, { formula: sumOf(total), formulaResult: value, style: { ...numberStyle(value), ...bold } }]]
      : [[at, { value, style: numberStyle(value) }]]
  })
}

const sectionSheet = (file: ReportFile, section: FigureSection): WorkbookSheet => {
  const figures = file.figures.filter((figure) => figure.section === section)
  const totals = totalsOf(figures)
  const lines = linesOf(figures, totals)
  const rows: CellValue[][] = [
    [
      printableText(
        `${file.training ? 'DỮ LIỆU TẬP HUẤN – ' : ''}${file.agency.name}: số liệu báo cáo tiếp cận thông tin – ${sheetNames[section]}`,
      ),
    ],
    [period(file)],
    [],
    ['Chỉ tiêu', 'Đơn vị tính', 'Số liệu', 'Căn cứ', 'Mã số liệu'],
    ...lines.map(rowOfLine),
  ]
  const cells = new Map<string, Partial<Cell>>([['0,0', { style: { font: { bold: true, size: 14 } } }]])
  for (let column = 0; column < widths.length; column += 1) cells.set(`3,${column}`, { style: headStyle })
  for (const [index, line] of lines.entries()) {
    const strong = 'total' in line || line.figure.level === 0
    cells.set(`${firstRow + index},0`, { style: strong ? { ...body, ...bold } : body })
    for (const column of [1, 3, 4]) cells.set(`${firstRow + index},${column}`, { style: body })
  }
  for (const [at, cell] of valueCells(lines, totals)) cells.set(at, cell)
  return {
    name: sheetNames[section],
    columns: widths.map((width) => ({ width })),
    rows,
    rowDefs: heightsOf(
      rows.map((row, index) => (index < firstRow ? [] : row)),
      widths,
    ),
    cells,
    freezePane: { rows: firstRow },
    pageSetup: acrossOnePage,
  }
}

/** A sheet a section that has figures: real numbers, and sums as formulas over the parts with their values kept beside. */
export const figureSheets = (file: ReportFile): readonly WorkbookSheet[] =>
  figureSections
    .filter((section) => file.figures.some((figure) => figure.section === section))
    .map((section) => sectionSheet(file, section))
