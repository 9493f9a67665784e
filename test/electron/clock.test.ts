import { describe, expect, it } from 'vitest'
import { fixedClock, shiftedClock, systemClock } from '../../electron/clock.ts'
import { localDate } from '../../shared/calendar/local-date.ts'

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}[+-]\d{2}:\d{2}$/

describe('The clocks', () => {
  it.each([systemClock, shiftedClock(localDate('2027-02-28')), fixedClock(localDate('2026-11-20'))])(
    'say the same day and moment: %#',
    (clock) => {
      expect(clock.now()).toMatch(moment)
      expect(clock.now().slice(0, 10)).toBe(clock.today())
    },
  )

  it('say the real moment', () => {
    expect(Math.abs(Date.parse(systemClock.now()) - Date.now())).toBeLessThan(1000)
  })

  it('begin on the chosen day', () => {
    expect(shiftedClock(localDate('2024-02-29')).today()).toBe('2024-02-29')
  })
})
