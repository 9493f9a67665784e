import type { SheetCell } from '../../shared/catalogue/read-cells.ts'
import type { SheetMerge } from '../files/sheet.ts'

export type FilledRow = { readonly cells: readonly SheetCell[]; readonly filled: readonly number[] }

/**
 * Gives the cells under the first one of a merged cell its value: a unit written once beside five rows is the unit of all five.
 * Rows must come in their order; merged cells of the headings are left alone. `filled`: the columns that took a value.
 */
export const fillMerged = (
  merges: readonly SheetMerge[],
  headerRow: number,
): ((index: number, cells: readonly SheetCell[]) => FilledRow) => {
  const waiting = merges
    .filter((merge) => merge.startRow > headerRow && merge.endRow > merge.startRow)
    .sort((a, b) => a.startRow - b.startRow)
  let next = 0
  let open: { readonly merge: SheetMerge; readonly value: SheetCell }[] = []
  return (index, cells) => {
    if (open.length > 0) open = open.filter(({ merge }) => merge.endRow >= index)
    const filled: number[] = []
    let full = cells
    for (const { merge, value } of open) {
      const there = full[merge.startCol] ?? null
      if (value === null || value === '' || (there !== null && there !== '')) continue
      if (full === cells) full = [...cells]
      const changed = full as SheetCell[]
      while (changed.length < merge.startCol) changed.push(null)
      changed[merge.startCol] = value
      filled.push(merge.startCol)
    }
    for (; (waiting[next]?.startRow ?? Number.POSITIVE_INFINITY) <= index; next += 1) {
      const merge = waiting[next]
      if (merge?.startRow === index) open.push({ merge, value: cells[merge.startCol] ?? null })
    }
    return { cells: full, filled }
  }
}
