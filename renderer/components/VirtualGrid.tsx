// biome-ignore-all lint/a11y: a grid of any length cannot be a table element; the roles carry the meaning and the grid itself holds focus and keys.
import { useCallback, useEffect, useId, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useColumnWidths } from './column-widths.ts'
import { GridBody } from './GridBody.tsx'
import { GridHead, type GridHeadActs } from './GridHead.tsx'
import type { GridRowActs } from './GridRow.tsx'
import { columnsSeen } from './grid-columns-seen.ts'
import { copiedRows, rowText } from './grid-copy.ts'
import { type GridCell, gridKeyAct, HEAD } from './grid-keys.ts'
import type { VirtualGridProps } from './grid-props.ts'
import { useGridRows } from './grid-rows.ts'
import { revealColumn, shareRoom } from './grid-widths.ts'
import { useGridWindow } from './use-grid-window.ts'
import styles from './VirtualGrid.module.css'

const MARK_WIDTH = 40
const SCROLL_BAR = 18

/**
 * A grid as in Excel for any number of rows: only what is on screen exists. One tab stop; arrows, Page Up/Down, Home/End
 * move inside, the arrow up from the first row reaches the headings (Enter sorts, Alt+arrows change the width).
 */
export const VirtualGrid = <Row,>(props: VirtualGridProps<Row>) => {
  const { columns, rowKey, sort, onSort, marked, onMark, rowHeight = 36, label } = props
  const id = useId()
  const [current, setCurrent] = useState<GridCell>({ row: 0, column: 0 })
  const [focused, setFocused] = useState(false)
  const { widthOf, setWidth, isPulled } = useColumnWidths(props.gridId)
  const { total, ready, stale, query, rowAt, see, refresh } = useGridRows(
    props.load,
    props.queryKey,
    props.version ?? 0,
    props.loadAtOnce,
    props.first,
  )
  const {
    scroller,
    width: outer,
    seen: { first: firstSeen, last: lastSeen },
    pageRows,
    follow,
    reveal,
    toTop,
  } = useGridWindow(props.gridId, rowHeight, total)
  useEffect(() => see(firstSeen, lastSeen), [see, firstSeen, lastSeen])

  const { onTotal } = props
  useEffect(() => {
    if (ready) onTotal?.(total)
  }, [ready, total, onTotal])

  // Before the new rows are painted, so that they are seen from the first on.
  useLayoutEffect(() => {
    if (query === 0) return
    toTop()
    setCurrent((before) => (before.row === 0 ? before : { ...before, row: 0 }))
  }, [query, toTop])

  useImperativeHandle(props.ref, () => ({ focus: () => scroller.current?.focus(), refresh }), [refresh, scroller])

  const markable = marked !== undefined && onMark !== undefined
  const markWidth = markable ? MARK_WIDTH : null
  const before = markWidth ?? 0
  const pulled = shareRoom(
    columns.map((column) => widthOf(column.id, column.width)),
    columns.map((column) => !isPulled(column.id)),
    outer - SCROLL_BAR - before,
  ).join(' ')
  const widths = useMemo(() => pulled.split(' ').map(Number), [pulled])
  const [left, setLeft] = useState(0)
  const seenAt = (at: number) => columnsSeen(widths, before, at, outer)
  const seen = seenAt(left)
  const followSideways = (to: number): void => {
    const next = seenAt(to)
    if (next.first !== seen.first || next.last !== seen.last) setLeft(to)
  }
  const bodyWidth = widths.reduce((sum, width) => sum + width, before)

  const moveTo = (row: number, column = current.column): void => {
    const next = {
      row: Math.max(HEAD, Math.min(total - 1, row)),
      column: Math.max(0, Math.min(columns.length - 1, column)),
    }
    setCurrent(next)
    if (next.row >= 0) reveal(next.row)
    revealColumn(scroller.current, widths, next.column, before)
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
  const sortBy = (index: number): void => {
    const column = columns[index]
    if (!column?.sortable || !onSort) return
    onSort({ column: column.id, descending: sort?.column === column.id ? !sort.descending : false })
  }
  const open = (index: number): void => {
    const row = rowAt(index)
    if (row) props.onOpen(row)
  }
  const widen = (step: number): void => {
    const column = columns[current.column]
    if (column) setWidth(column.id, widthOf(column.id, column.width) + step)
  }

  const press = (event: React.KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.target !== event.currentTarget) return
    const keys = { moveTo, toggle, open, widen, sort: () => sortBy(current.column) }
    const act = gridKeyAct(event, current, { total, pageRows }, keys)
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
  const latest = useRef({ open, toggle, sortBy, setWidth })
  latest.current = { open, toggle, sortBy, setWidth }
  const acts = useMemo<GridRowActs & GridHeadActs>(
    () => ({
      open: (index) => {
        setCurrent((cell) => ({ ...cell, row: index }))
        latest.current.open(index)
      },
      toggle: (index) => latest.current.toggle(index),
      sortBy: (index) => latest.current.sortBy(index),
      setWidth: (columnId, width) => latest.current.setWidth(columnId, width),
    }),
    [],
  )
  const isDrawn = current.row === HEAD || (current.row >= firstSeen && current.row <= lastSeen)

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={total + 1}
      aria-colcount={columns.length + (markable ? 1 : 0)}
      aria-multiselectable={markable || undefined}
      aria-activedescendant={isDrawn ? cellId(current.row, current.column) : undefined}
      aria-busy={!ready || stale || undefined}
      tabIndex={0}
      data-sideways={bodyWidth > outer}
      className={styles.grid}
      onKeyDown={press}
      onCopy={copy}
      onScroll={({ currentTarget }) => {
        follow(currentTarget.scrollTop)
        followSideways(currentTarget.scrollLeft)
      }}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <GridHead
        columns={columns}
        widths={widths}
        width={bodyWidth}
        markWidth={markWidth}
        currentColumn={focused && current.row === HEAD ? current.column : null}
        sort={sort}
        cellId={cellId}
        acts={acts}
      />
      {ready && total === 0 ? (
        <div className={styles.empty}>{props.empty}</div>
      ) : (
        <GridBody
          columns={columns}
          widths={widths}
          width={bodyWidth}
          rowHeight={rowHeight}
          total={total}
          rowAt={rowAt}
          rowKey={rowKey}
          firstRow={firstSeen}
          lastRow={lastSeen}
          firstColumn={seen.first}
          lastColumn={seen.last}
          markWidth={markWidth}
          marked={marked}
          openKey={props.openKey}
          current={focused ? current : null}
          cellId={cellId}
          acts={acts}
        />
      )}
    </div>
  )
}
