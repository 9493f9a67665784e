import type { Page } from 'playwright-core'
import { type Keys, pause } from './desktop-keys.ts'
import { type Figure, percentile } from './figures.ts'

/** A held key repeats about this often. */
const BETWEEN_REPEATS = 33

/** Runs in the window: the times between frames until `stopFrames` is called. */
const startFrames = (): void => {
  const frames = { times: [] as number[], blank: 0, on: true }
  Object.assign(window, { frames })
  let before = performance.now()
  const next = (now: number) => {
    frames.times.push(now - before)
    before = now
    const shown = [...document.querySelectorAll('[role=grid] [role=rowgroup] [role=row]')]
    if (shown.length > 0 && shown.every((row) => row.lastElementChild?.textContent === '…')) frames.blank += 1
    if (frames.on) requestAnimationFrame(next)
  }
  requestAnimationFrame(next)
}

const stopFrames = (): { times: number[]; blank: number } => {
  const { frames } = window as unknown as { frames: { times: number[]; blank: number; on: boolean } }
  frames.on = false
  return { times: frames.times.slice(1), blank: frames.blank }
}

/** PageDown held in the grid: the time between frames, against the frames of the same window at rest. */
export const measureScrolling = async (page: Page, keys: Keys, name: string, repeats: number): Promise<Figure[]> => {
  await page.focus('[role=grid]')
  await pause(300)
  await page.evaluate(startFrames)
  await pause(repeats * BETWEEN_REPEATS)
  const rest = await page.evaluate(stopFrames)
  await page.evaluate(startFrames)
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    await keys.press('PageDown', 'PageDown', 34, { held: true })
    await pause(BETWEEN_REPEATS)
  }
  await keys.press('PageDown', 'PageDown', 34)
  const held = await page.evaluate(stopFrames)
  return [
    {
      what: `Giữ PageDown trong ${name} mục: khung hình, p95`,
      product: percentile(held.times, 0.95),
      baseline: percentile(rest.times, 0.95),
      baselineName: 'khi nghỉ',
      target: null,
      count: held.times.length,
    },
  ]
}
