import { type Cell, type CellValue, writeXlsx } from 'hucre/xlsx'
import { formatDay } from '../../shared/calendar/local-date.ts'
import { notKeptText } from '../../shared/reports/figure-text.ts'
import type { ReportFile } from '../../shared/reports/report-file.ts'
import { sumsOfFigures } from '../../shared/reports/report-sums.ts'
import { printableText } from './printable-text.ts'

const bold = { font: { bold: true } }
const wrapped = { alignment: { wrapText: true, vertical: 'top' } } as const
const heading = {
  font: { bold: true },
  alignment: { wrapText: true, horizontal: 'center', vertical: 'center' },
} as const
const whole = { numFmt: '#,##0' }

type Sheet = Parameters<typeof writeXlsx>[0]['sheets'][number]

/** First row (0-based) of the table of figures, under title, period and headings. */
const firstRow = 4
/** Column of the values, 0-based and as formulas name it. */
const valueColumn = 3
const valueLetter = 'D'

const period = ({ period: { from, to }, asOf }: ReportFile): string =>
  `Kỳ báo cáo: ${formatDay(from)} – ${formatDay(to)}; số liệu tính đến hết ngày ${formatDay(asOf)}`

/** Figures with real numbers; a main figure that is the sum of its parts is a formula over them, with its value kept beside. */
const figureSheet = (file: ReportFile): Sheet => {
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
    ['Mã số liệu', 'Chỉ tiêu', 'Đơn vị tính', 'Số liệu', 'Căn cứ'],
    ...file.figures.map((figure): CellValue[] => [
      figure.id,
      figure.level === 0 ? figure.label : `    ${figure.breakdown}: ${figure.label}`,
      figure.unit,
      figure.value ?? notKeptText,
      figure.article,
    ]),
  ]
  cells.set('0,0', { style: { font: { bold: true, size: 14 } } })
  for (let column = 0; column < 5; column += 1) cells.set(`3,${column}`, { style: heading })
  for (const figure of file.figures) {
    const row = rowOf.get(figure.id) ?? 0
    cells.set(`${row},1`, { style: figure.level === 0 ? { ...wrapped, ...bold } : wrapped })
    cells.set(`${row},4`, { style: wrapped })
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
    columns: [{ width: 40 }, { width: 64 }, { width: 14 }, { width: 16 }, { width: 44 }],
    rows,
    cells,
    freezePane: { rows: firstRow },
  }
}

const checkSheet = (file: ReportFile): Sheet => ({
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
    ...[0, 1, 2, 3].map((column): [string, Partial<Cell>] => [`0,${column}`, { style: heading }]),
    ...file.checks.map((check, index): [string, Partial<Cell>] => [
      `${index + 1},3`,
      {
        formula: `IF(B${index + 2}=C${index + 2},"Khớp","Không khớp")`,
        formulaResult: check.passed ? 'Khớp' : 'Không khớp',
      },
    ]),
  ]),
  freezePane: { rows: 1 },
})

const definitionSheet = (file: ReportFile): Sheet => ({
  name: 'Định nghĩa',
  columns: [
    { width: 40, style: wrapped },
    { width: 50, style: wrapped },
    { width: 80, style: wrapped },
    { width: 44, style: wrapped },
  ],
  rows: [
    ['Mã số liệu', 'Chỉ tiêu', 'Cách tính', 'Căn cứ'],
    ...file.figures.map((figure): CellValue[] => [figure.id, figure.label, figure.definition, figure.article]),
  ],
  cells: new Map([0, 1, 2, 3].map((column): [string, Partial<Cell>] => [`0,${column}`, { style: heading }])),
  freezePane: { rows: 1 },
})

/** The appendix: figures, checks and definitions as an .xlsx; nobody's name and no request in it. */
export const writeReportWorkbook = (file: ReportFile): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [figureSheet(file), checkSheet(file), definitionSheet(file)],
    properties: { title: 'Phụ lục số liệu báo cáo tiếp cận thông tin' },
    defaultFont: { name: 'Times New Roman', size: 12 },
  })
