import { describe, expect, it } from 'vitest'
import { columnsSeen } from '../../../renderer/components/grid-columns-seen.ts'

/** 40 px of boxes, then a first column of 300 px and nine of 100 px: 1240 px in all. */
const widths = [300, ...Array.from({ length: 9 }, () => 100)]

describe('columnsSeen', () => {
  it('draws those that stand in the room, to the pixel', () => {
    expect(columnsSeen(widths, 40, 0, 640)).toEqual({ first: 1, last: 3 })
    expect(columnsSeen(widths, 40, 0, 641)).toEqual({ first: 1, last: 4 })
  })

  it('draws one more on either side once the grid was scrolled', () => {
    expect(columnsSeen(widths, 40, 1, 640)).toEqual({ first: 1, last: 5 })
    // The first column stays and covers the third, which ends at 540 px, to the pixel.
    expect(columnsSeen(widths, 40, 239, 640)).toEqual({ first: 1, last: 7 })
    expect(columnsSeen(widths, 40, 240, 640)).toEqual({ first: 2, last: 7 })
  })

  it('draws up to the last column and not beyond', () => {
    expect(columnsSeen(widths, 40, 600, 640)).toEqual({ first: 5, last: 9 })
    expect(columnsSeen(widths, 0, 0, 5000)).toEqual({ first: 1, last: 9 })
    expect(columnsSeen([200], 0, 0, 640)).toEqual({ first: 1, last: 0 })
  })
})
