import { type Cell, type CellValue, writeXlsx } from 'hucre/xlsx'
import { formatDay } from '../../shared/calendar/local-date.ts'
import { notKeptText } from '../../shared/reports/figure-text.ts'
import type { ReportFile } from '../../shared/reports/report-file.ts'
import { sumsOfFigures } from '../../shared/reports/report-sums.ts'
import { printableText } from '../../shared/text/printable-text.ts'
import { acrossOnePage, headStyle, type WorkbookSheet, wrapped } from '../files/list-sheet.ts'

const bold = { font: { bold: true } }
const body = { alignment: wrapped } as const
const whole = { numFmt: '#,##0', alignment: { vertical: 'top' } } as const

const lineHeight = 16

/** Heights that let wrapped text show whole: programs do not measure it again on opening. */
const heightsOf = (rows: readonly (readonly CellValue[])[], widths: readonly number[]) =>
  new Map(
    rows.flatMap((row, index) => {
      const lines = Math.max(
        1,
        ...row.map((cell, column) => Math.ceil((String(cell ?? '').length * 1.1) / (widths[column] ?? 10))),
      )
      return lines > 1 ? [[index, { height: lines * lineHeight }] as const] : []
    }),
  )

/** First row (0-based) of the table of figures, under title, period and headings. */
const firstRow = 4
/** Column of the values, 0-based and as formulas name it. */
const valueColumn = 2
const valueLetter = 'C'

const period = ({ period: { from, to }, asOf }: ReportFile): string =>
  `Kỳ báo cáo: ${formatDay(from)} – ${formatDay(to)}; số liệu tính đến hết ngày ${formatDay(asOf)}`

const figureWidths = [70, 14, 16, 46, 40] as const

const labelOf = (figure: ReportFile['figures'][number]): string =>
  figure.level === 0 ? figure.label : `    ${figure.breakdown}: ${figure.label}`

/** Figures with real numbers; a main figure that is the sum of its parts is a formula over them, with its value kept beside. */
const figureSheet = (file: ReportFile): WorkbookSheet => {
  const cells = new Map<string, Partial<Cell>>()
  const rowOf = new Map(file.figures.map((figure, index) => [figure.id, firstRow + index]))
  const rows: CellValue[][] = [
    [
      printableText(
        `${file.training ? 'DỮ LIỆU TẬP HUẤN – ' : ''}${file.agency.name}: số liệu báo cáo tiếp cận thông tin`,
      ),
    ],
    [period(file)],
    [],
    ['Chỉ tiêu', 'Đơn vị tính', 'Số liệu', 'Căn cứ', 'Mã số liệu'],
    ...file.figures.map((figure): CellValue[] => [
      labelOf(figure),
      figure.unit,
      figure.value ?? notKeptText,
      figure.article,
      figure.id,
    ]),
  ]
  cells.set('0,0', { style: { font: { bold: true, size: 14 } } })
  for (let column = 0; column < 5; column += 1) cells.set(`3,${column}`, { style: headStyle })
  for (const figure of file.figures) {
    const row = rowOf.get(figure.id) ?? 0
    cells.set(`${row},0`, { style: figure.level === 0 ? { ...body, ...bold } : body })
    for (const column of [1, 3, 4]) cells.set(`${row},${column}`, { style: body })
    if (figure.value !== null) cells.set(`${row},${valueColumn}`, { value: figure.value, style: whole })
  }
  const summed = new Set<string>()
  for (const { wholeId, partIds } of sumsOfFigures(file.figures)) {
    const row = summed.has(wholeId) ? undefined : rowOf.get(wholeId)
    const parts = partIds.flatMap((id) => rowOf.get(id) ?? [])
    const value = file.figures.find((figure) => figure.id === wholeId)?.value
    if (row === undefined || parts.length === 0 || typeof value !== 'number') continue
    summed.add(wholeId)
    const formula = parts.map((part) => `${valueLetter}${part + 1}`).join('+')
    cells.set(`${row},${valueColumn}`, { formula, formulaResult: value, style: { ...whole, ...bold } })
  }
  return {
    name: 'Số liệu',
    columns: figureWidths.map((width) => ({ width })),
    rows,
    rowDefs: heightsOf(
      rows.map((row, index) => (index < firstRow ? [] : row)),
      figureWidths,
    ),
    cells,
    freezePane: { rows: firstRow },
    pageSetup: acrossOnePage,
  }
}

const checkSheet = (file: ReportFile): WorkbookSheet => ({
  name: 'Kiểm tra',
  columns: [{ width: 84 }, { width: 12 }, { width: 12 }, { width: 14 }],
  rows: [
    ['Phép kiểm tra', 'Số thứ nhất', 'Số thứ hai', 'Kết quả'],
    ...file.checks.map((check): CellValue[] => [
      check.statement,
      check.left,
      check.right,
      check.passed ? 'Khớp' : 'Không khớp',
    ]),
  ],
  cells: new Map([
    ...[0, 1, 2, 3].map((column): [string, Partial<Cell>] => [`0,${column}`, { style: headStyle }]),
    ...file.checks.map((check, index): [string, Partial<Cell>] => [
      `${index + 1},3`,
      {
        formula: `IF(B${index + 2}=C${index + 2},"Khớp","Không khớp")`,
        formulaResult: check.passed ? 'Khớp' : 'Không khớp',
      },
    ]),
  ]),
  freezePane: { rows: 1 },
  pageSetup: acrossOnePage,
})

const definitionWidths = [50, 80, 46, 40] as const

const definitionSheet = (file: ReportFile): WorkbookSheet => {
  const rows = file.figures.map((figure): CellValue[] => [figure.label, figure.definition, figure.article, figure.id])
  const all = [['Chỉ tiêu', 'Cách tính', 'Căn cứ', 'Mã số liệu'], ...rows]
  return {
    name: 'Định nghĩa',
    columns: definitionWidths.map((width) => ({ width, style: body })),
    rows: all,
    rowDefs: heightsOf(all, definitionWidths),
    cells: new Map([0, 1, 2, 3].map((column): [string, Partial<Cell>] => [`0,${column}`, { style: headStyle }])),
    freezePane: { rows: 1 },
    pageSetup: acrossOnePage,
  }
}

const overrideWidths = [60, 16, 18, 60, 40] as const

/** What is reported instead of what was counted, with both values and the reason; no sheet where nothing is. */
const overrideSheets = (file: ReportFile): readonly WorkbookSheet[] => {
  const rows = file.figures.flatMap(({ id, label, value, override }): CellValue[][] =>
    override === null
      ? []
      : [[label, value ?? notKeptText, override.counted ?? notKeptText, printableText(override.reason), id]],
  )
  if (rows.length === 0) return []
  const all = [['Chỉ tiêu', 'Số báo cáo', 'Phần mềm đếm được', 'Lý do thay số', 'Mã số liệu'], ...rows]
  return [
    {
      name: 'Số đã thay',
      columns: overrideWidths.map((width) => ({ width, style: body })),
      rows: all,
      rowDefs: heightsOf(all, overrideWidths),
      cells: new Map([0, 1, 2, 3, 4].map((column): [string, Partial<Cell>] => [`0,${column}`, { style: headStyle }])),
      freezePane: { rows: 1 },
      pageSetup: acrossOnePage,
    },
  ]
}

/** The appendix: figures, checks and definitions as an .xlsx, then `more` sheets; nobody's name and no request in it. */
export const writeReportWorkbook = (file: ReportFile, more: readonly WorkbookSheet[] = []): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [figureSheet(file), checkSheet(file), definitionSheet(file), ...overrideSheets(file), ...more],
    properties: { title: 'Phụ lục số liệu báo cáo tiếp cận thông tin' },
    defaultFont: { name: 'Times New Roman', size: 12 },
  })
