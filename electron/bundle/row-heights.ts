import type { CellValue } from 'hucre/xlsx'

const lineHeight = 16
/** Spreadsheets take no row higher than this, in points. */
const highest = 409

/** Heights (by 0-based row) that let wrapped text show whole: programs do not measure it again on opening. `widths` in characters. */
export const heightsOf = (rows: readonly (readonly CellValue[])[], widths: readonly number[]) =>
  new Map(
    rows.flatMap((row, index) => {
      const lines = Math.max(
        1,
        ...row.map((cell, column) => Math.ceil((String(cell ?? '').length * 1.1) / (widths[column] ?? 10))),
      )
      return lines > 1 ? [[index, { height: Math.min(highest, lines * lineHeight) }] as const] : []
    }),
  )
