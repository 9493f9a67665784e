// biome-ignore-all lint/a11y: the roles carry the meaning and the grid around it holds focus and keys; see VirtualGrid.
import { memo, type ReactNode } from 'react'
import type { GridColumn } from './grid-column.ts'
import styles from './VirtualGrid.module.css'

/** What pressing in a row does; the same object for the life of the grid, so that rows needn't draw again for it. */
export type GridRowActs = { readonly open: (index: number) => void; readonly toggle: (index: number) => void }

export type GridRowProps<Row> = {
  readonly index: number
  /** Distance from the top of the body in px. */
  readonly top: number
  readonly height: number
  readonly width: number
  /** Undefined while it is on its way. */
  readonly row: Row | undefined
  readonly columns: readonly GridColumn<Row>[]
  readonly widths: readonly number[]
  /** Width of the box in front; null where nothing is ticked. */
  readonly markWidth: number | null
  readonly marked: boolean
  /** The row the officer is on, or whose details are open. */
  readonly current: boolean
  readonly selected: boolean
  /** The column the officer is on in this row; null when elsewhere. */
  readonly currentColumn: number | null
  readonly cellId: (row: number, column: number) => string
  readonly acts: GridRowActs
}

const Row = <Content,>({
  index,
  top,
  height,
  width,
  row,
  columns,
  widths,
  markWidth,
  marked,
  current,
  selected,
  currentColumn,
  cellId,
  acts,
}: GridRowProps<Content>): ReactNode => (
  <div
    role="row"
    aria-rowindex={index + 2}
    aria-selected={selected}
    data-current={current}
    className={styles.row}
    style={{ height, width, minWidth: '100%', transform: `translateY(${top}px)` }}
    onClick={() => acts.open(index)}
  >
    {markWidth === null ? null : (
      <div
        role="gridcell"
        className={`${styles.cell} ${styles.center}`}
        style={{ width: markWidth }}
        onClick={(event) => event.stopPropagation()}
      >
        <input
          type="checkbox"
          className={styles.check}
          tabIndex={-1}
          aria-label={`Chọn dòng ${index + 1}`}
          checked={marked}
          disabled={row === undefined}
          onChange={() => acts.toggle(index)}
        />
      </div>
    )}
    {columns.map((column, at) => (
      <div
        key={column.id}
        role="gridcell"
        id={cellId(index, at)}
        className={[
          styles.cell,
          column.align ? styles[column.align] : '',
          at === 0 ? styles.frozen : '',
          at === currentColumn ? styles.current : '',
        ].join(' ')}
        style={{ width: widths[at] ?? column.width }}
      >
        {row === undefined ? <span className={styles.waiting}>…</span> : <span>{column.cell(row)}</span>}
      </div>
    ))}
  </div>
)

/** One row of the grid; drawn again only when something of it changed, since a keystroke in a search touches the grid often. */
export const GridRow = memo(Row) as typeof Row
