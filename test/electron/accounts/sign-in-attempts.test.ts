import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { forgetFailures, noteFailure, secondsToWait } from '../../../electron/accounts/sign-in-attempts.ts'

const START = Date.parse('2026-11-23T08:00:00+07:00')

const folderOfItsOwn = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'dau-moi-sign-in-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

it('Each wrong password makes one wait twice as long, from one second to a minute', async () => {
  const folder = folderOfItsOwn()
  const waits: number[] = []
  for (let count = 0; count < 9; count += 1) waits.push(await noteFailure(folder, START))
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60])
})

it('The waiting ends on the second it was told for, and is kept over a new start of the app', async () => {
  const folder = folderOfItsOwn()
  for (let count = 0; count < 4; count += 1) await noteFailure(folder, START)
  expect(await secondsToWait(folder, START)).toBe(8)
  expect(await secondsToWait(folder, START + 7_999)).toBe(1)
  expect(await secondsToWait(folder, START + 8_000)).toBe(0)
})

it('A clock set back makes one wait anew, not for as long as it was set back', async () => {
  const folder = folderOfItsOwn()
  for (let count = 0; count < 3; count += 1) await noteFailure(folder, START)
  const back = START - 86_400_000
  expect(await secondsToWait(folder, back)).toBe(4)
  expect(await secondsToWait(folder, back + 4_000)).toBe(0)
})

it('A right password lets the next wrong one count as the first', async () => {
  const folder = folderOfItsOwn()
  for (let count = 0; count < 5; count += 1) await noteFailure(folder, START)
  await forgetFailures(folder)
  expect(await secondsToWait(folder, START)).toBe(0)
  expect(await noteFailure(folder, START)).toBe(1)
})
