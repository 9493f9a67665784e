import type { Page } from 'playwright-core'
import { type Keys, pause } from './desktop-keys.ts'

/** Runs in the window: notes when the log's rows have been painted after a key. */
const watchLog = (): void => {
  const opening = { from: 0, times: [] as number[] }
  Object.assign(window, { opening })
  const painted = new MessageChannel()
  painted.port1.onmessage = () => {
    if (opening.from > 0) opening.times.push(performance.now() - opening.from)
    opening.from = 0
  }
  // The page may be kept out of sight while another one is shown.
  const drawn = () =>
    document
      .querySelector('[aria-label="Sổ theo dõi yêu cầu"]:not([aria-busy]) [role=rowgroup] [role=row]')
      ?.checkVisibility() === true
  new MutationObserver(() => {
    if (opening.from > 0 && drawn()) requestAnimationFrame(() => painted.port2.postMessage(null))
  }).observe(document.body, { subtree: true, childList: true, attributeFilter: ['aria-busy'] })
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.altKey && event.code === 'Digit3') opening.from = event.timeStamp
    },
    true,
  )
}

/** From the key to the rows of «Sổ theo dõi» on screen, in milliseconds. The first opening reads the page's code and does not count. */
export const timeLogOpening = async (page: Page, keys: Keys, runs: number): Promise<readonly number[]> => {
  await page.evaluate(watchLog)
  for (let run = 0; run <= runs; run += 1) {
    await keys.press('1', 'Digit1', 49, { alt: true })
    await pause(500)
    await keys.press('3', 'Digit3', 51, { alt: true })
    await pause(900)
  }
  const times = await page.evaluate(
    () => (window as unknown as { opening: { times: readonly number[] } }).opening.times,
  )
  if (times.length <= 1) throw new Error('«Sổ theo dõi» did not open')
  return times.slice(1)
}
