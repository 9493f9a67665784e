import type { SheetCell } from '../../shared/catalogue/read-cells.ts'
import type { CellLinks } from '../../shared/catalogue/read-import-row.ts'

/** `index` is 0-based and counts blank rows, so that index + 1 is the number Excel shows. */
export type SheetRow = { readonly index: number; readonly cells: readonly SheetCell[]; readonly links?: CellLinks }

/** A rectangle of cells merged into one; 0-based, both ends included. */
export type SheetMerge = {
  readonly startRow: number
  readonly startCol: number
  readonly endRow: number
  readonly endCol: number
}

export type SheetFacts = {
  readonly merges: readonly SheetMerge[]
  /** The font of a column, where it tells an old encoding. */
  readonly fonts: ReadonlyMap<number, string>
}

/** One sheet of a workbook, one table of a Word document or a whole CSV file. */
export type Sheet = {
  readonly name: string
  rows(): AsyncIterable<SheetRow> | Iterable<SheetRow>
  facts(): Promise<SheetFacts>
}

/** Columns past this are not looked at. */
const MOST_COLUMNS = 100

/** The cells of a row that are looked at. */
export const narrow = (values: readonly SheetCell[]): readonly SheetCell[] =>
  values.length > MOST_COLUMNS ? values.slice(0, MOST_COLUMNS) : values
