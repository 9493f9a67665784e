import { elementScroll, type Rect, type Virtualizer, type VirtualizerOptions } from '@tanstack/react-virtual'
import { useState } from 'react'
import { flushSync } from 'react-dom'

type Sizing = Pick<VirtualizerOptions<HTMLDivElement, Element>, 'initialRect' | 'observeElementRect' | 'scrollToFn'>

/** The size each grid was drawn in last: the next opening draws its rows at once instead of laying out the page to ask. */
const lastSizes = new Map<string, Rect>()
const usualSize: Rect = { width: 1100, height: 520 }

/**
 * The width of a grid and how its virtualizer learns sizes: from what the browser tells after it laid out the page. Asking
 * at once, as the virtualizer would, lays out a page that holds no rows yet, and then again with them.
 */
export const useGridSize = (gridId: string): { readonly width: number; readonly sizing: Sizing } => {
  const [initialRect] = useState(() => lastSizes.get(gridId) ?? usualSize)
  const [width, setWidth] = useState(initialRect.width)
  const [sizing] = useState((): Sizing => {
    let drawn = initialRect
    const observeElementRect: Sizing['observeElementRect'] = ({ scrollElement }, tell) => {
      if (!scrollElement) return
      const watch = new ResizeObserver(() => {
        const size = { width: scrollElement.clientWidth, height: scrollElement.clientHeight }
        if (size.width === drawn.width && size.height === drawn.height) return
        drawn = size
        lastSizes.set(gridId, size)
        // In the frame that found it out: nobody sees columns jump.
        flushSync(() => {
          tell(size)
          setWidth(size.width)
        })
      })
      watch.observe(scrollElement)
      return () => watch.disconnect()
    }
    return { initialRect, observeElementRect, scrollToFn: scrollUnlessThere() }
  })
  return { width, sizing }
}

/** A grid starts at its top: the virtualizer's first scrolling goes nowhere, but would lay out the page. */
const scrollUnlessThere = () => {
  let scrolled = false
  return (
    offset: number,
    how: Parameters<typeof elementScroll>[1],
    grid: Virtualizer<HTMLDivElement, Element>,
  ): void => {
    if (scrolled || offset !== 0) elementScroll(offset, how, grid)
    scrolled = true
  }
}
