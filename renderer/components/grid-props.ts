import type { ReactNode, Ref } from 'react'
import type { GridColumn, GridSort } from './grid-column.ts'
import type { GridPage, LoadRows, LoadRowsAtOnce } from './grid-rows.ts'

/** What a page may ask of its grid. */
export type GridHandle = {
  /** For example from the search box («mũi tên xuống»). */
  readonly focus: () => void
  /** Asks for the rows in sight again; those that are still the same are not drawn again. `atOnce`: before they are painted. */
  readonly refresh: (atOnce: boolean) => void
}

export type VirtualGridProps<Row> = {
  /** Names the stored column widths; differs from grid to grid. */
  readonly gridId: string
  readonly label: string
  /** The first column stays in sight. */
  readonly columns: readonly GridColumn<Row>[]
  readonly load: LoadRows<Row>
  /** Answers the first rows of a new query in time for the same frame; undefined when they take longer, then `load` is asked. */
  readonly loadAtOnce?: LoadRowsAtOnce<Row>
  /** The first rows of the first query where they are there already: the grid is then drawn once, with them. */
  readonly first?: GridPage<Row> | undefined
  /** Text, filter, sort … in one string: a new one starts at the top, keeping the old rows until the new are there. */
  readonly queryKey: string
  /** Grows when rows changed: asks again for what is on screen. */
  readonly version?: number
  readonly rowKey: (row: Row) => number
  /** Enter or a click. */
  readonly onOpen: (row: Row) => void
  readonly sort?: GridSort
  readonly onSort?: (sort: GridSort) => void
  /** Ticked rows; leave out where nothing is ticked. Space, Shift+arrows, the box. */
  readonly marked?: ReadonlySet<number>
  readonly onMark?: (marked: ReadonlySet<number>) => void
  /** The row whose details are open. */
  readonly openKey?: number | undefined
  readonly onTotal?: (total: number) => void
  /** Shown instead of rows when the query finds none. */
  readonly empty?: ReactNode
  readonly rowHeight?: number
  readonly ref?: Ref<GridHandle>
}
