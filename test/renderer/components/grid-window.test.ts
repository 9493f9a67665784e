import { describe, expect, it } from 'vitest'
import { rowsOfPage, rowsSeen, topThatShows } from '../../../renderer/components/grid-window.ts'

/** Ten whole rows of 36 px below the headings, of 100,000. */
const grid = { top: 0, height: 396, rowHeight: 36, total: 100_000 }

describe('rowsSeen', () => {
  it('draws one row more at the top, where every row is waited for', () => {
    expect(rowsSeen(grid)).toEqual({ first: 0, last: 10 })
    expect(rowsSeen({ ...grid, height: 397 })).toEqual({ first: 0, last: 11 })
  })

  it('draws some on either side once the grid was scrolled', () => {
    expect(rowsSeen({ ...grid, top: 1 })).toEqual({ first: 0, last: 14 })
    expect(rowsSeen({ ...grid, top: 3_600 })).toEqual({ first: 96, last: 113 })
  })

  it('ends with the last row, also where more has been scrolled than rows are left', () => {
    expect(rowsSeen({ ...grid, top: 100_000 * 36 - 360 })).toEqual({ first: 99_986, last: 99_999 })
    expect(rowsSeen({ ...grid, top: 9_000, total: 50 })).toEqual({ first: 36, last: 49 })
    expect(rowsSeen({ ...grid, top: 9_000, total: 3 })).toEqual({ first: 0, last: 2 })
  })

  it('draws nothing of nothing', () => {
    expect(rowsSeen({ ...grid, total: 0 })).toEqual({ first: 0, last: -1 })
  })
})

describe('topThatShows', () => {
  it('leaves the grid where it is when the row is whole in sight', () => {
    expect(topThatShows(0, grid)).toBe(0)
    expect(topThatShows(9, grid)).toBe(0)
  })

  it('scrolls no further than it takes', () => {
    expect(topThatShows(10, grid)).toBe(36)
    expect(topThatShows(9, { ...grid, top: 325 })).toBe(324)
    expect(topThatShows(99_999, grid)).toBe(100_000 * 36 - 360)
  })
})

describe('rowsOfPage', () => {
  it('leaves a row of the screen before to read on from, and always goes on', () => {
    expect(rowsOfPage(396, 36)).toBe(9)
    expect(rowsOfPage(60, 36)).toBe(1)
  })
})
