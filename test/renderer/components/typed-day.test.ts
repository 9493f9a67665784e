import { describe, expect, it } from 'vitest'
import { typedDay } from '../../../renderer/components/typed-day.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'

const today = localDate('2026-11-22')

describe('a typed day', () => {
  it.each([
    ['5/9/2026', '2026-09-05'],
    ['05/09/2026', '2026-09-05'],
    ['05-09-26', '2026-09-05'],
    ['05.09.2026', '2026-09-05'],
    ['5 9 2026', '2026-09-05'],
    ['05092026', '2026-09-05'],
    ['050926', '2026-09-05'],
    ['5/9', '2026-09-05'],
    ['0509', '2026-09-05'],
    [' 29/2/2028 ', '2028-02-29'],
  ])('%s is read day first', (text, day) => {
    expect(typedDay(text, today)).toBe(day)
  })

  it.each(['', 'mai', '29/2/2026', '31/4/2026', '9/31/2026', '2026-09-05x', '5/9/20266', '5/', '/9/2026', '5/9/1'])(
    '«%s» is not a day',
    (text) => {
      expect(typedDay(text, today)).toBeNull()
    },
  )
})
