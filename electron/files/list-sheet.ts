import type { writeXlsx } from 'hucre/xlsx'

export type WorkbookSheet = Parameters<typeof writeXlsx>[0]['sheets'][number]

/** Long text within its column, from the top of its row. */
export const wrapped = { vertical: 'top', wrapText: true } as const

export const headStyle = {
  font: { bold: true },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
} as const
const shadedHead = { ...headStyle, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF0' } } } as const

/** Prints on one landscape page across, as many down as needed. */
export const acrossOnePage = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const

/** Pixels of a grid to characters of a column. */
export const charactersOf = (pixels: number): number => Math.round(pixels / 7)

const columnStyles = {
  ordinal: { alignment: { vertical: 'top' } },
  text: { alignment: wrapped },
  day: { alignment: wrapped, numFmt: 'dd/mm/yyyy' },
  number: { alignment: wrapped, numFmt: '#,##0' },
} as const

const lineStyle = { alignment: { wrapText: false } } as const
const boldLineStyle = { ...lineStyle, font: { bold: true } } as const

/** What a list is written from in every format of sheet. */
export type ListSheet = {
  readonly name: string
  /** Lines above the table: all bold but the last. */
  readonly lines: readonly string[]
  /** `width` in characters. */
  readonly columns: readonly {
    readonly heading: string
    readonly width: number
    readonly kind: keyof typeof columnStyles
  }[]
  /** Days as a spreadsheet counts them (`spreadsheetSerial`). */
  readonly rows: readonly (readonly (string | number | null)[])[]
  /** So many columns stay in sight. */
  readonly frozenColumns: number
  readonly paperSize: 'a4' | 'a3'
  readonly shaded: boolean
}

/** A list as a sheet: lines above, headings that stay in sight and are printed on every page, then the rows. */
export const listSheet = ({
  name,
  lines,
  columns,
  rows,
  frozenColumns,
  paperSize,
  shaded,
}: ListSheet): WorkbookSheet => {
  const head = lines.length
  const style = shaded ? shadedHead : headStyle
  return {
    name,
    columns: columns.map(({ width, kind }) => ({ width, style: columnStyles[kind] })),
    rows: [...lines.map((line) => [line]), columns.map(({ heading }) => heading), ...rows.map((row) => [...row])],
    cells: new Map<string, { style: object }>([
      ...columns.map((_, column) => [`${head},${column}`, { style }] as const),
      ...lines.map((_, row) => [`${row},0`, { style: row === head - 1 ? lineStyle : boldLineStyle }] as const),
    ]),
    freezePane: { rows: head + 1, columns: frozenColumns },
    pageSetup: { ...acrossOnePage, paperSize, printTitlesRow: `$${head + 1}:$${head + 1}` },
  }
}

/** Sheets count their days from this one. */
const firstDay = Date.UTC(1899, 11, 30)

/** The day that a sheet counts as this number: 2026-09-05. */
export const dayOfSheet = (serial: number): string =>
  new Date(firstDay + serial * 86_400_000).toISOString().slice(0, 10)
