import { expect, it } from 'vitest'
import { makeIdleDesk } from '../../../electron/accounts/idle-desk.ts'

it('Somebody who types in another program is still there', () => {
  const desk = makeIdleDesk(0)
  expect(desk.idleSeconds(600_000, 3)).toBe(3)
  expect(desk.idleSeconds(1_200_000, 0)).toBe(0)
  expect(desk.idleSeconds(1_800_000, 601)).toBe(601)
})

it('Where the computer always says zero, what happens in the window counts alone', () => {
  const desk = makeIdleDesk(0)
  expect(desk.idleSeconds(599_000, 0)).toBe(599)
  desk.touched(599_000)
  expect(desk.idleSeconds(600_000, 0)).toBe(1)
})
