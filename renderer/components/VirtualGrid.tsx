// biome-ignore-all lint/a11y: a grid of any length cannot be a table element; the roles carry the meaning and the grid itself holds focus and keys.
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import {
  type ReactNode,
  type Ref,
  useCallback,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useColumnWidths } from './column-widths.ts'
import { GridHeading } from './GridHeading.tsx'
import { GridRow, type GridRowActs } from './GridRow.tsx'
import type { GridColumn, GridSort } from './grid-column.ts'
import { columnsSeen } from './grid-columns-seen.ts'
import { copiedRows, rowText } from './grid-copy.ts'
import { type GridPage, type LoadRows, type LoadRowsAtOnce, useGridRows } from './grid-rows.ts'
import { useGridSize } from './grid-size.ts'
import { revealColumn, shareRoom } from './grid-widths.ts'
import styles from './VirtualGrid.module.css'

/** What a page may ask of its grid, for example from the search box («mũi tên xuống»). */
export type GridHandle = { readonly focus: () => void }

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

const MARK_WIDTH = 40
const SCROLL_BAR = 18
const HEAD = -1

/** Rows beyond the edges are drawn once the list is scrolled: at its top, where searches and sorts lead, every row is waited for. */
const drawnRows = (range: Range): number[] =>
  defaultRangeExtractor(range.startIndex === 0 ? { ...range, overscan: 1 } : range)

/**
 * A grid as in Excel for any number of rows: only what is on screen exists. One tab stop; arrows, Page Up/Down, Home/End
 * move inside, the arrow up from the first row reaches the headings (Enter sorts, Alt+arrows change the width).
 */
export const VirtualGrid = <Row,>(props: VirtualGridProps<Row>) => {
  const { columns, rowKey, sort, onSort, marked, onMark, rowHeight = 36, label } = props
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState({ row: 0, column: 0 })
  const [focused, setFocused] = useState(false)
  const { widthOf, setWidth, isPulled } = useColumnWidths(props.gridId)
  const { total, ready, stale, query, rowAt, see } = useGridRows(
    props.load,
    props.queryKey,
    props.version ?? 0,
    props.loadAtOnce,
    props.first,
  )
  const { width: outer, sizing } = useGridSize(props.gridId)

  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 4,
    rangeExtractor: drawnRows,
    paddingStart: 0,
    scrollPaddingStart: 36,
    ...sizing,
    useFlushSync: false,
  })
  const items = virtualizer.getVirtualItems()
  const firstSeen = items[0]?.index ?? 0
  const lastSeen = items.at(-1)?.index ?? 0
  useEffect(() => see(firstSeen, lastSeen), [see, firstSeen, lastSeen])

  const { onTotal } = props
  useEffect(() => {
    if (ready) onTotal?.(total)
  }, [ready, total, onTotal])

  useEffect(() => {
    if (query === 0) return
    // Where the grid stands is known without asking, which would lay out the page in the middle of a keystroke.
    if (virtualizer.scrollOffset !== 0) scroller.current?.scrollTo({ top: 0 })
    setCurrent((before) => (before.row === 0 ? before : { ...before, row: 0 }))
  }, [query, virtualizer])

  useImperativeHandle(props.ref, () => ({ focus: () => scroller.current?.focus() }), [])

  const markable = marked !== undefined && onMark !== undefined
  const pulled = shareRoom(
    columns.map((column) => widthOf(column.id, column.width)),
    columns.map((column) => !isPulled(column.id)),
    outer - SCROLL_BAR - (markable ? MARK_WIDTH : 0),
  ).join(' ')
  const widths = useMemo(() => pulled.split(' ').map(Number), [pulled])
  const [left, setLeft] = useState(0)
  const seenAt = (at: number) => columnsSeen(widths, markable ? MARK_WIDTH : 0, at, outer)
  const seen = seenAt(left)
  const followSideways = (to: number): void => {
    const next = seenAt(to)
    if (next.first !== seen.first || next.last !== seen.last) setLeft(to)
  }
  const bodyWidth = widths.reduce((sum, width) => sum + width, markable ? MARK_WIDTH : 0)

  const moveTo = (row: number, column = current.column): void => {
    const next = {
      row: Math.max(HEAD, Math.min(total - 1, row)),
      column: Math.max(0, Math.min(columns.length - 1, column)),
    }
    setCurrent(next)
    if (next.row >= 0) virtualizer.scrollToIndex(next.row)
    revealColumn(scroller.current, widths, next.column, markable ? MARK_WIDTH : 0)
  }
  const toggle = (index: number, always = false): void => {
    const row = rowAt(index)
    if (!row || !markable) return
    const next = new Set(marked)
    const key = rowKey(row)
    if (!always && next.has(key)) next.delete(key)
    else next.add(key)
    onMark(next)
  }
  const sortBy = (column: GridColumn<Row> | undefined): void => {
    if (!column?.sortable || !onSort) return
    onSort({ column: column.id, descending: sort?.column === column.id ? !sort.descending : false })
  }
  const open = (index: number): void => {
    const row = rowAt(index)
    if (row) props.onOpen(row)
  }

  const press = (event: React.KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.target !== event.currentTarget) return
    const pageRows = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 2)
    const column = columns[current.column]
    const act: (() => void) | undefined = (() => {
      if (event.altKey) {
        if (current.row !== HEAD || !column) return undefined
        const step = event.key === 'ArrowRight' ? 16 : event.key === 'ArrowLeft' ? -16 : 0
        return step ? () => setWidth(column.id, widthOf(column.id, column.width) + step) : undefined
      }
      switch (event.key) {
        case 'ArrowDown':
          return () => {
            if (event.shiftKey) {
              toggle(current.row, true)
              toggle(Math.min(total - 1, current.row + 1), true)
            }
            moveTo(current.row + 1)
          }
        case 'ArrowUp':
          return () => moveTo(current.row - 1)
        case 'PageDown':
          return () => moveTo(current.row + pageRows)
        case 'PageUp':
          return () => moveTo(Math.max(0, current.row - pageRows))
        case 'Home':
          return () => moveTo(0)
        case 'End':
          return () => moveTo(total - 1)
        case 'ArrowRight':
          return () => moveTo(current.row, current.column + 1)
        case 'ArrowLeft':
          return () => moveTo(current.row, current.column - 1)
        case 'Enter':
          return () => (current.row === HEAD ? sortBy(column) : open(current.row))
        case ' ':
          return () => (current.row === HEAD ? sortBy(column) : toggle(current.row))
        default:
          return undefined
      }
    })()
    if (!act) return
    event.preventDefault()
    act()
  }

  const copy = (event: React.ClipboardEvent): void => {
    const rows = copiedRows(rowAt, total, current.row, marked, rowKey)
    if (rows.length === 0 || window.getSelection()?.isCollapsed === false) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', rows.map((row) => rowText(columns, row)).join('\r\n'))
  }

  const cellId = useCallback((row: number, column: number): string => `${id}-${row}-${column}`, [id])
  const latest = useRef({ open, toggle })
  latest.current = { open, toggle }
  const acts = useMemo<GridRowActs>(
    () => ({
      open: (index) => {
        setCurrent((before) => ({ ...before, row: index }))
        latest.current.open(index)
      },
      toggle: (index) => latest.current.toggle(index),
    }),
    [],
  )
  const active =
    current.row === HEAD || (current.row >= firstSeen && current.row <= lastSeen && total > 0)
      ? cellId(current.row, current.column)
      : undefined

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={total + 1}
      aria-colcount={columns.length + (markable ? 1 : 0)}
      aria-multiselectable={markable || undefined}
      aria-activedescendant={active}
      aria-busy={!ready || stale || undefined}
      tabIndex={0}
      className={styles.grid}
      onKeyDown={press}
      onCopy={copy}
      onScroll={(event) => followSideways(event.currentTarget.scrollLeft)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <div role="row" aria-rowindex={1} className={styles.head} style={{ width: bodyWidth, minWidth: '100%' }}>
        {markable ? (
          <div role="columnheader" aria-colindex={1} className={styles.heading} style={{ width: MARK_WIDTH }}>
            <span className="screen-reader-only">Chọn</span>
          </div>
        ) : null}
        {columns.map((column, index) => (
          <GridHeading
            key={column.id}
            id={cellId(HEAD, index)}
            column={column}
            at={index + (markable ? 2 : 1)}
            width={widths[index] ?? column.width}
            frozen={index === 0}
            current={focused && current.row === HEAD && current.column === index}
            sort={sort?.column === column.id ? sort : undefined}
            onSort={() => sortBy(column)}
            onWidth={(width) => setWidth(column.id, width)}
          />
        ))}
      </div>
      {ready && total === 0 ? (
        <div className={styles.empty}>{props.empty}</div>
      ) : (
        <div
          role="rowgroup"
          className={styles.body}
          style={{ height: virtualizer.getTotalSize(), width: bodyWidth, minWidth: '100%' }}
        >
          {items.map((item) => {
            const row = rowAt(item.index)
            const key = row ? rowKey(row) : undefined
            const isMarked = key !== undefined && (marked?.has(key) ?? false)
            const isOpen = key !== undefined && key === props.openKey
            const isCurrent = focused && item.index === current.row
            return (
              <GridRow
                key={item.key}
                index={item.index}
                top={item.start}
                height={rowHeight}
                width={bodyWidth}
                row={row}
                columns={columns}
                widths={widths}
                firstColumn={seen.first}
                lastColumn={seen.last}
                markWidth={markable ? MARK_WIDTH : null}
                marked={isMarked}
                current={isCurrent || isOpen}
                selected={markable ? isMarked : isOpen}
                currentColumn={isCurrent ? current.column : null}
                cellId={cellId}
                acts={acts}
              />
            )
          })}
        </div>
      )}
    </div>
  )
}
