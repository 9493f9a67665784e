import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { type GridPlace, type RowsSeen, rowsOfPage, rowsSeen, topThatShows } from './grid-window.ts'

type Size = { readonly width: number; readonly height: number }

/** The size each grid was drawn in last: the next opening draws its rows at once instead of laying out the page to ask. */
const lastSizes = new Map<string, Size>()
const usualSize: Size = { width: 1100, height: 520 }

export type GridWindow = {
  readonly scroller: RefObject<HTMLDivElement | null>
  /** Inner width in px. */
  readonly width: number
  readonly seen: RowsSeen
  readonly pageRows: number
  /** Tells how far the grid was scrolled. */
  readonly follow: (top: number) => void
  /** Brings a row in sight. */
  readonly reveal: (index: number) => void
  readonly toTop: () => void
}

/**
 * Which of a grid's rows, all of one height, are in sight. The size is what the browser tells after it laid out the page:
 * asking at once would lay out a page that holds no rows yet, and then again with them.
 */
export const useGridWindow = (gridId: string, rowHeight: number, total: number): GridWindow => {
  const scroller = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState(() => lastSizes.get(gridId) ?? usualSize)
  const [top, setTop] = useState(0)
  const place: GridPlace = { top, height: size.height, rowHeight, total }
  const { first, last } = rowsSeen(place)
  // Where the grid stands is kept here: asking for it would lay out the page in the middle of a keystroke.
  const latest = useRef({ at: 0, place })
  latest.current.place = place

  useLayoutEffect(() => {
    const grid = scroller.current
    if (!grid) return
    let drawn = lastSizes.get(gridId) ?? usualSize
    const watch = new ResizeObserver(() => {
      const now = { width: grid.clientWidth, height: grid.clientHeight }
      if (now.width === 0 || (now.width === drawn.width && now.height === drawn.height)) return
      drawn = now
      lastSizes.set(gridId, now)
      // In the frame that found it out: nobody sees columns jump.
      flushSync(() => setSize(now))
    })
    watch.observe(grid)
    return () => watch.disconnect()
  }, [gridId])

  const follow = useCallback((to: number) => {
    const { place: drawn } = latest.current
    latest.current.at = to
    const next = rowsSeen({ ...drawn, top: to })
    const now = rowsSeen(drawn)
    if (next.first !== now.first || next.last !== now.last) setTop(to)
  }, [])
  const scrollTo = useCallback(
    (to: number) => {
      if (to === latest.current.at) return
      scroller.current?.scrollTo({ top: to })
      follow(to)
    },
    [follow],
  )
  const reveal = useCallback(
    (index: number) => scrollTo(topThatShows(index, { ...latest.current.place, top: latest.current.at })),
    [scrollTo],
  )
  const toTop = useCallback(() => scrollTo(0), [scrollTo])
  const seen = useMemo(() => ({ first, last }), [first, last])
  return { scroller, width: size.width, seen, pageRows: rowsOfPage(size.height, rowHeight), follow, reveal, toTop }
}
