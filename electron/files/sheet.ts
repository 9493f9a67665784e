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
export const MOST_COLUMNS = 100

/** The cells of a row that are looked at. */
export const narrow = (values: readonly SheetCell[]): readonly SheetCell[] =>
  values.length > MOST_COLUMNS ? values.slice(0, MOST_COLUMNS) : values

/** Rows of a sheet that are read to understand it, before all of it is read. */
const HEAD_ROWS = 300

/** A sheet whose first rows can be looked at without reading them again when the whole is read. */
export type HeadedSheet = Sheet & { readonly head: readonly SheetRow[] }

/** Reads the first rows of a sheet; the first reading of the whole goes on from there, later ones begin anew. */
export const withHead = async (sheet: Sheet): Promise<HeadedSheet> => {
  const first = iteratorOf(sheet)
  const head: SheetRow[] = []
  let ended = false
  while (!ended && (head.at(-1)?.index ?? -1) < HEAD_ROWS) {
    const step = await first.next()
    if (step.done) ended = true
    else head.push(step.value)
  }
  let rest: AsyncIterator<SheetRow> | Iterator<SheetRow> | undefined = first
  return {
    ...sheet,
    head,
    rows: async function* () {
      yield* head
      if (ended) return
      const going = rest ?? iteratorOf(sheet)
      if (!rest) for (let skipped = 0; skipped < head.length; skipped += 1) await going.next()
      rest = undefined
      for (let step = await going.next(); !step.done; step = await going.next()) yield step.value
    },
  }
}

const iteratorOf = (sheet: Sheet): AsyncIterator<SheetRow> | Iterator<SheetRow> => {
  const rows = sheet.rows()
  return Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]()
}
