import type { Cell, CellValue } from 'hucre/xlsx'
import { notKeptText } from '../../shared/reports/figure-text.ts'
import type { ReportFile } from '../../shared/reports/report-file.ts'
import { printableText } from '../../shared/text/printable-text.ts'
import { acrossOnePage, headStyle, type WorkbookSheet, wrapped } from '../files/list-sheet.ts'

export type AgencyValues = {
  readonly code: string
  readonly name: string
  readonly values: Readonly<Record<string, number | null>>
}

/** «A», «Z», «AA»: a column as formulas name it, from 0. */
export const columnLetters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : `${columnLetters(Math.floor(column / 26) - 1)}${String.fromCharCode(65 + (column % 26))}`

/** Rows above the agencies: title, headings, ids, totals. */
const firstRow = 4
const firstColumn = 2

const number = { numFmt: '#,##0', alignment: { vertical: 'top' } } as const
const total = { ...number, font: { bold: true } } as const

const heading = ({ level, breakdown, label }: ReportFile['figures'][number]): string =>
  printableText(level === 0 ? label : `${breakdown}: ${label}`)

/** Every figure by agency, one agency a row, with totals that are formulas over the column. */
export const agenciesSheet = (file: ReportFile, agencies: readonly AgencyValues[]): WorkbookSheet => {
  const cells = new Map<string, Partial<Cell>>([['0,0', { style: { font: { bold: true, size: 14 } } }]])
  const last = firstRow + agencies.length
  for (let column = 0; column < firstColumn + file.figures.length; column += 1)
    cells.set(`1,${column}`, { style: headStyle })
  for (const [index, figure] of file.figures.entries()) {
    const column = firstColumn + index
    const letters = columnLetters(column)
    const at = `${firstRow - 1},${column}`
    // What does not add up (a median) and what nobody keeps has no sum.
    if (figure.adds && figure.value !== null && agencies.length > 0)
      cells.set(at, {
        formula: `SUM(${letters}${firstRow + 1}:${letters}${last})`,
        formulaResult: figure.value,
        style: total,
      })
    else if (figure.value !== null) cells.set(at, { value: figure.value, style: total })
  }
  const rows: CellValue[][] = [
    [printableText(`${file.agency.name}: số liệu theo từng cơ quan`)],
    ['Mã', 'Cơ quan', ...file.figures.map(heading)],
    ['', 'Mã số liệu', ...file.figures.map(({ id }) => id)],
    ['', 'Tổng cộng', ...file.figures.map(({ value }) => value ?? notKeptText)],
    ...agencies.map(({ code, name, values }): CellValue[] => [
      code,
      printableText(name),
      // A figure that a report has no row of is 0 in it; one it does not keep stays a word, which no sum counts.
      ...file.figures.map(({ id }) => (id in values ? (values[id] ?? notKeptText) : 0)),
    ]),
  ]
  cells.set(`${firstRow - 1},1`, { style: { font: { bold: true } } })
  return {
    name: 'Theo cơ quan',
    columns: [
      { width: 9 },
      { width: 40, style: { alignment: wrapped } },
      ...file.figures.map(() => ({ width: 14, style: number })),
    ],
    rows,
    rowDefs: new Map([[1, { height: 110 }]]),
    cells,
    freezePane: { rows: firstRow, columns: firstColumn },
    pageSetup: { ...acrossOnePage, paperSize: 'a3', fitToWidth: 0 },
  }
}
