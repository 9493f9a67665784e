import { expect, it } from 'vitest'
import { typedTime } from '../../../renderer/components/typed-time.ts'

it.each([
  ['7:30', '07:30'],
  ['07.30', '07:30'],
  ['18h30', '18:30'],
  ['18H', '18:00'],
  ['7 giờ 05', '07:05'],
  ['7 giờ 05 phút', '07:05'],
  ['1830', '18:30'],
  ['730', '07:30'],
  ['0:00', '00:00'],
  ['23:59', '23:59'],
])('%s is kept as %s', (typed, kept) => {
  expect(typedTime(typed)).toBe(kept)
  expect(typedTime(kept)).toBe(kept)
})

it.each(['24:00', '7:60', 'chiều', '7', '7:5', '18:30:00'])(
  '«%s» goes on as it was typed, for the form to refuse',
  (typed) => {
    expect(typedTime(typed)).toBe(typed)
  },
)

it('an empty time stays empty', () => {
  expect(typedTime('  ')).toBe('')
})
