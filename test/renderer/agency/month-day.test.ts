import { expect, it } from 'vitest'
import { monthDayText, typedMonthDay } from '../../../renderer/agency/month-day.ts'

it.each([
  ['20/12', '12-20'],
  ['5.9', '09-05'],
  ['05 - 09', '09-05'],
  ['29/2', '02-29'],
])('%s is kept as %s', (typed, kept) => {
  expect(typedMonthDay(typed)).toBe(kept)
  expect(typedMonthDay(monthDayText(kept))).toBe(kept)
})

it.each(['12/20', '31/4', '30/2', 'cuối năm', '20/12/2026'])(
  '«%s» goes on as it was typed, for the form to refuse',
  (typed) => {
    expect(typedMonthDay(typed)).toBe(typed)
  },
)

it('an empty day stays empty', () => {
  expect(typedMonthDay(' ')).toBe('')
  expect(monthDayText('')).toBe('')
})
