// biome-ignore-all lint/a11y: the roles carry the meaning and the grid around it holds focus and keys; see VirtualGrid.
import { memo, type ReactNode } from 'react'
import { GridHeading } from './GridHeading.tsx'
import type { GridColumn, GridSort } from './grid-column.ts'
import { HEAD } from './grid-keys.ts'
import styles from './VirtualGrid.module.css'

/** What the headings can do; the same object for the life of the grid. */
export type GridHeadActs = {
  readonly sortBy: (column: number) => void
  readonly setWidth: (columnId: string, width: number) => void
}

export type GridHeadProps<Row> = {
  readonly columns: readonly GridColumn<Row>[]
  readonly widths: readonly number[]
  /** Of all columns, in px. */
  readonly width: number
  /** Width of the boxes' column; null where nothing is ticked. */
  readonly markWidth: number | null
  /** The heading the officer is on; null when elsewhere. */
  readonly currentColumn: number | null
  readonly sort: GridSort | undefined
  readonly cellId: (row: number, column: number) => string
  readonly acts: GridHeadActs
}

const Head = <Row,>({
  columns,
  widths,
  width,
  markWidth,
  currentColumn,
  sort,
  cellId,
  acts,
}: GridHeadProps<Row>): ReactNode => (
  <div role="row" aria-rowindex={1} className={styles.head} style={{ width, minWidth: '100%' }}>
    {markWidth === null ? null : (
      <div role="columnheader" aria-colindex={1} className={styles.heading} style={{ width: markWidth }}>
        <span className="screen-reader-only">Chọn</span>
      </div>
    )}
    {columns.map((column, index) => (
      <GridHeading
        key={column.id}
        id={cellId(HEAD, index)}
        column={column}
        at={index + (markWidth === null ? 1 : 2)}
        width={widths[index] ?? column.width}
        frozen={index === 0}
        current={index === currentColumn}
        sort={sort?.column === column.id ? sort : undefined}
        onSort={() => acts.sortBy(index)}
        onWidth={(pulled) => acts.setWidth(column.id, pulled)}
      />
    ))}
  </div>
)

/** The headings of a grid; drawn again only when something of them changed. */
export const GridHead = memo(Head) as typeof Head
