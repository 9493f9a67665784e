// biome-ignore-all lint/a11y: the grid itself holds focus and keys; a heading only carries its role.
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { GridColumn, GridSort } from './grid-column.ts'
import styles from './VirtualGrid.module.css'

/** The heading of one column: a press sorts, the right edge is pulled to change the width. */
export const GridHeading = <Row,>({
  id,
  column,
  at,
  width,
  frozen,
  current,
  sort,
  onSort,
  onWidth,
}: {
  readonly id: string
  readonly column: GridColumn<Row>
  /** Counted from 1, as screen readers say it. */
  readonly at: number
  readonly width: number
  readonly frozen: boolean
  readonly current: boolean
  readonly sort: GridSort | undefined
  readonly onSort: () => void
  readonly onWidth: (width: number) => void
}) => {
  const Arrow = sort?.descending ? IconArrowDown : IconArrowUp
  return (
    <div
      id={id}
      role="columnheader"
      aria-colindex={at}
      aria-sort={sort ? (sort.descending ? 'descending' : 'ascending') : column.sortable ? 'none' : undefined}
      data-sortable={column.sortable ?? false}
      className={`${styles.heading} ${frozen ? styles.frozen : ''} ${current ? styles.current : ''}`}
      style={{ width }}
      title={column.heading}
      onClick={onSort}
    >
      <span>{column.heading}</span>
      {sort ? <Arrow size={14} aria-hidden="true" /> : null}
      <span
        className={styles.pull}
        aria-hidden="true"
        onClick={(event) => event.stopPropagation()}
        onPointerDown={(event) => {
          event.preventDefault()
          const handle = event.currentTarget
          const from = event.clientX
          handle.setPointerCapture(event.pointerId)
          const move = (moved: PointerEvent) => onWidth(width + moved.clientX - from)
          const stop = () => handle.removeEventListener('pointermove', move)
          handle.addEventListener('pointermove', move)
          handle.addEventListener('pointerup', stop, { once: true })
          handle.addEventListener('pointercancel', stop, { once: true })
        }}
      />
    </div>
  )
}
