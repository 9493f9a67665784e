import type { GridColumn } from './grid-column.ts'

const MAX_COPIED = 5_000

/** The rows a copy takes: the ticked ones that are on hand, else the current one. */
export const copiedRows = <Row>(
  rowAt: (index: number) => Row | undefined,
  total: number,
  current: number,
  marked: ReadonlySet<number> | undefined,
  rowKey: (row: Row) => number,
): readonly Row[] => {
  if (!marked || marked.size === 0) {
    const row = rowAt(current)
    return row ? [row] : []
  }
  const rows: Row[] = []
  for (let index = 0; index < total && rows.length < Math.min(marked.size, MAX_COPIED); index += 1) {
    const row = rowAt(index)
    if (row && marked.has(rowKey(row))) rows.push(row)
  }
  return rows
}

/** A row as Excel takes it from the clipboard. */
export const rowText = <Row>(columns: readonly GridColumn<Row>[], row: Row): string =>
  columns
    .map((column) => {
      const cell = column.text ? column.text(row) : column.cell(row)
      return typeof cell === 'string' || typeof cell === 'number' ? String(cell).replace(/[\t\r\n]+/g, ' ') : ''
    })
    .join('\t')
