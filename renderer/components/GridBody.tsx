// biome-ignore-all lint/a11y: the roles carry the meaning and the grid around it holds focus and keys; see VirtualGrid.
import type { ReactNode } from 'react'
import { GridRow, type GridRowProps } from './GridRow.tsx'
import type { GridCell } from './grid-keys.ts'
import type { VirtualGridProps } from './grid-props.ts'
import styles from './VirtualGrid.module.css'

type GridBodyProps<Row> = Pick<
  GridRowProps<Row>,
  'columns' | 'widths' | 'width' | 'firstColumn' | 'lastColumn' | 'markWidth' | 'cellId' | 'acts'
> &
  Pick<VirtualGridProps<Row>, 'rowKey'> & {
    readonly marked: ReadonlySet<number> | undefined
    readonly openKey: number | undefined
    readonly rowHeight: number
    readonly total: number
    readonly rowAt: (index: number) => Row | undefined
    /** The rows that are drawn; `lastRow` is before `firstRow` where there is none. */
    readonly firstRow: number
    readonly lastRow: number
    /** Where the officer is; null while the grid has no focus. */
    readonly current: GridCell | null
  }

/** The rows in sight, in a room as high as all of them. */
export const GridBody = <Row,>({
  rowHeight,
  total,
  rowAt,
  rowKey,
  firstRow,
  lastRow,
  marked,
  openKey,
  current,
  ...drawing
}: GridBodyProps<Row>): ReactNode => {
  const drawn: ReactNode[] = []
  for (let index = firstRow; index <= lastRow; index += 1) {
    const row = rowAt(index)
    const key = row ? rowKey(row) : undefined
    const isMarked = key !== undefined && (marked?.has(key) ?? false)
    const isOpen = key !== undefined && key === openKey
    const isCurrent = current?.row === index
    drawn.push(
      <GridRow
        key={index}
        {...drawing}
        index={index}
        height={rowHeight}
        row={row}
        marked={isMarked}
        current={isCurrent || isOpen}
        selected={drawing.markWidth === null ? isOpen : isMarked}
        currentColumn={isCurrent ? current.column : null}
      />,
    )
  }
  return (
    <div
      role="rowgroup"
      className={styles.body}
      style={{ height: total * rowHeight, width: drawing.width, minWidth: '100%' }}
    >
      {drawn}
    </div>
  )
}
