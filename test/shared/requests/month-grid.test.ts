import { describe, expect, it } from 'vitest'
import { addDays, localDate } from '../../../shared/calendar/local-date.ts'
import { monthGrids } from '../../../shared/requests/month-grid.ts'
import type { DayStep } from '../../../shared/requests/request-deadline-types.ts'

const step = (day: string, count: number | null, kind: DayStep['kind'] = 'counted'): DayStep => ({
  day: localDate(day),
  count,
  why: '',
  kind,
})

describe('the small calendar of a deadline', () => {
  it('draws every month the limit touches, weeks beginning on Monday', () => {
    const grids = monthGrids([step('2026-11-30', 1), step('2026-12-01', 2, 'due')])
    expect(grids.map(({ month, year }) => [month, year])).toEqual([
      [11, 2026],
      [12, 2026],
    ])
    for (const grid of grids) {
      for (const week of grid.weeks) expect(week).toHaveLength(7)
      const days = grid.weeks.flat().map((cell) => cell.day)
      expect(days.every((day, index) => index === 0 || day === addDays(days[index - 1] ?? day, 1))).toBe(true)
    }
    // 01/11/2026 is a Sunday: the first week holds it alone.
    expect(grids[0]?.weeks[0]?.map((cell) => cell.inMonth)).toEqual([false, false, false, false, false, false, true])
  })

  it('marks a day of the next month only in its own month', () => {
    const grids = monthGrids([step('2026-11-30', 1), step('2026-12-01', 2, 'due')])
    const marked = grids.map((grid) =>
      grid.weeks
        .flat()
        .filter((cell) => cell.step)
        .map((cell) => cell.day),
    )
    expect(marked).toEqual([['2026-11-30'], ['2026-12-01']])
  })

  it('lets the later word on a day win', () => {
    const [grid] = monthGrids([step('2026-11-23', 1), step('2026-11-23', 1, 'due')])
    expect(grid?.weeks.flat().find((cell) => cell.step)?.step?.kind).toBe('due')
  })

  it('draws nothing for no days, and a February of four weeks in four rows', () => {
    expect(monthGrids([])).toEqual([])
    expect(monthGrids([step('2027-02-10', 1)])[0]?.weeks).toHaveLength(4)
  })
})
