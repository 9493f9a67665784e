import { type Cell, type CellValue, writeXlsx } from 'hucre/xlsx'
import { notKeptText } from '../../shared/reports/figure-text.ts'
import { markedRuns, narrativeLines } from '../../shared/reports/narrative-text.ts'
import { narrativeParts } from '../../shared/reports/narrative-warnings.ts'
import type { ReportFile } from '../../shared/reports/report-file.ts'
import { printableText } from '../../shared/text/printable-text.ts'
import { acrossOnePage, headStyle, type WorkbookSheet, wrapped } from '../files/list-sheet.ts'
import { figureSheets } from './figure-sheets.ts'
import { heightsOf } from './row-heights.ts'

const body = { alignment: wrapped } as const

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

const narrativeWidths = [36, 120] as const

/** The officer's text, a paragraph a row, without its marks; parts left empty have no row. */
const narrativeRows = (file: ReportFile): CellValue[][] =>
  narrativeParts.flatMap(({ key, heading }) =>
    narrativeLines(printableText(file.narrative[key].replace(/\v/g, '\n'))).map((line, index): CellValue[] => [
      index === 0 ? heading : '',
      markedRuns(line)
        .map(({ text }) => text)
        .join(''),
    ]),
  )

const narrativeSheet = (rows: CellValue[][]): WorkbookSheet => {
  const all = [['Phần', 'Nội dung'], ...rows]
  return {
    name: 'Nhận định',
    columns: narrativeWidths.map((width) => ({ width, style: body })),
    rows: all,
    rowDefs: heightsOf(all, narrativeWidths),
    cells: new Map<string, Partial<Cell>>([
      ...[0, 1].map((column): [string, Partial<Cell>] => [`0,${column}`, { style: headStyle }]),
      ...rows.map((_, index): [string, Partial<Cell>] => [
        `${index + 1},0`,
        { style: { ...body, font: { bold: true } } },
      ]),
    ]),
    freezePane: { rows: 1 },
    pageSetup: acrossOnePage,
  }
}

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

/**
 * The appendix as an .xlsx: a sheet a section of figures, the officer's text, checks, definitions, what was overridden, then `more`
 * sheets; nobody's name and no request in it. A sheet is there only where it has content.
 */
export const writeReportWorkbook = (file: ReportFile, more: readonly WorkbookSheet[] = []): Promise<Uint8Array> => {
  const said = narrativeRows(file)
  return writeXlsx({
    sheets: [
      ...figureSheets(file),
      ...(said.length === 0 ? [] : [narrativeSheet(said)]),
      // A spreadsheet must have a sheet: the one with the checks stands there when a report has nothing at all.
      ...(file.checks.length === 0 && file.figures.length > 0 ? [] : [checkSheet(file)]),
      ...(file.figures.length === 0 ? [] : [definitionSheet(file)]),
      ...overrideSheets(file),
      ...more,
    ],
    properties: { title: 'Phụ lục số liệu báo cáo tiếp cận thông tin' },
    defaultFont: { name: 'Times New Roman', size: 12 },
  })
}
