import { describe, expect, it } from 'vitest'
import { addDays, localDate } from '../../../shared/calendar/local-date.ts'
import { backupsToDrop, keptBackups } from '../../../shared/safety/keep-backups.ts'

const at = (day: string, time = '16:30') => {
  const moment = `${day}T${time}:00.000+07:00`
  return { id: moment, at: moment }
}

/** What is left when a backup is made at each of `moments` and the old ones go each time. */
const leftAfter = (moments: readonly { id: string; at: string }[]) => {
  let left: { id: string; at: string }[] = []
  for (const moment of moments) {
    left.push(moment)
    const dropped = new Set(backupsToDrop(left))
    left = left.filter(({ id }) => !dropped.has(id))
  }
  return left.map((one) => one.at)
}

const days = (first: string, count: number) =>
  Array.from({ length: count }, (_, index) => addDays(localDate(first), index))

describe('which backups stay', () => {
  it('are all of them while there are few', () => {
    expect(backupsToDrop([])).toEqual([])
    expect(backupsToDrop([at('2026-11-20'), at('2026-11-21'), at('2026-11-22')])).toEqual([])
  })

  it('are the last half-hours of a day, and of a day gone by its last one', () => {
    const times = ['08:00', '08:30', '09:00', '09:30', '10:00', '10:30', '11:00', '11:30', '14:00']
    const left = leftAfter([
      ...times.map((time) => at('2026-11-19', time)),
      ...times.map((time) => at('2026-11-20', time)),
    ])
    expect(left.filter((one) => one.startsWith('2026-11-20'))).toHaveLength(keptBackups.newest)
    expect(left.filter((one) => one.startsWith('2026-11-19'))).toEqual(['2026-11-19T14:00:00.000+07:00'])
  })

  it('let one go back day by day for two weeks, week by week for two months, month by month for a year', () => {
    const left = leftAfter(days('2025-01-01', 700).map((day) => at(day)))
    const last = '2026-12-01'
    const age = (one: string) => (Date.parse(last) - Date.parse(one.slice(0, 10))) / 86_400_000
    expect(left.filter((one) => age(one) < 14)).toHaveLength(14)
    expect(new Set(left.map((one) => one.slice(0, 7))).size).toBeGreaterThanOrEqual(13)
    expect(Math.max(...left.map(age))).toBeGreaterThan(365)
    expect(left.length).toBeLessThan(keptBackups.days + keptBackups.weeks + keptBackups.months + keptBackups.newest)
  })

  it('lose nothing by a long rest', () => {
    const before = days('2026-03-01', 10).map((day) => at(day))
    expect(leftAfter([...before, at('2027-03-01')])).toContain('2026-03-10T16:30:00.000+07:00')
  })
})
