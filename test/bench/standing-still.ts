import type { ElectronApplication, Page } from 'playwright-core'
import { pause } from './desktop-keys.ts'

type Turns = { longest: number; on: boolean }

/** Runs in the window and in the main process: keeps the longest time, in milliseconds, that nothing else got its turn. */
const startLooking = (): void => {
  const every = 4
  const turns = { longest: 0, on: true }
  Object.assign(globalThis, { turns })
  let before = performance.now()
  const look = () => {
    const now = performance.now()
    turns.longest = Math.max(turns.longest, now - before - every)
    before = now
    if (turns.on) setTimeout(look, every)
  }
  setTimeout(look, every)
}

const stopLooking = (): number => {
  const { turns } = globalThis as unknown as { turns: Turns }
  turns.on = false
  return turns.longest
}

/** The longest that the window and the main process of the app stood still, in milliseconds. */
export type StoodStill = { readonly window: number; readonly main: number }

/** How long window and main process stand still at most while `work` goes on, and for `after` ms beyond. */
export const standingStill = async (
  app: ElectronApplication,
  page: Page,
  after: number,
  work: () => Promise<void>,
): Promise<StoodStill> => {
  await page.evaluate(startLooking)
  await app.evaluate(startLooking)
  await work()
  await pause(after)
  return { window: await page.evaluate(stopLooking), main: await app.evaluate(stopLooking) }
}
