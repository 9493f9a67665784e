// biome-ignore-all lint/a11y: the roles carry the meaning and the grid around it holds focus and keys; see VirtualGrid.
import { memo, type ReactNode } from 'react'
import type { GridColumn } from './grid-column.ts'
import styles from './VirtualGrid.module.css'

/** What pressing in a row does; the same object for the life of the grid, so that rows needn't draw again for it. */
export type GridRowActs = { readonly open: (index: number) => void; readonly toggle: (index: number) => void }

export type GridRowProps<Row> = {
  readonly index: number
  readonly height: number
  readonly width: number
  /** Undefined while it is on its way. */
  readonly row: Row | undefined
  readonly columns: readonly GridColumn<Row>[]
  readonly widths: readonly number[]
  /** The columns that are drawn, beside the first. */
  readonly firstColumn: number
  readonly lastColumn: number
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
  height,
  width,
  row,
  columns,
  widths,
  firstColumn,
  lastColumn,
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
    style={{ top: index * height, height, lineHeight: `${height - 1}px`, width, minWidth: '100%' }}
    onClick={() => acts.open(index)}
  >
    {markWidth === null ? null : (
      <div
        role="gridcell"
        aria-colindex={1}
        className={`${styles.cell} ${styles.box}`}
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
    {columns.map((column, at) =>
      at > 0 && (at < firstColumn || at > lastColumn) ? null : (
        <div
          key={column.id}
          role="gridcell"
          id={cellId(index, at)}
          aria-colindex={at + (markWidth === null ? 1 : 2)}
          className={[
            styles.cell,
            column.align ? styles[column.align] : '',
            at === 0 ? styles.frozen : '',
            at === currentColumn ? styles.current : '',
            row === undefined ? styles.waiting : '',
          ].join(' ')}
          style={{
            width: widths[at] ?? column.width,
            ...(at > 1 && at === firstColumn ? { marginLeft: widthOf(widths.slice(1, at)) } : {}),
          }}
        >
          {row === undefined ? '…' : column.cell(row)}
        </div>
      ),
    )}
  </div>
)

/** Of columns that are not drawn: the first one after them starts so much further on. */
const widthOf = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0)

/** One row of the grid; drawn again only when something of it changed, since a keystroke in a search touches the grid often. */
export const GridRow = memo(Row) as typeof Row
