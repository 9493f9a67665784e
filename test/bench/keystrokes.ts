import type { Page } from 'playwright-core'
import { type Keys, pause } from './desktop-keys.ts'
import { type Figure, percentile } from './figures.ts'
import { typedQueries } from './item-texts.ts'

/** Between two letters, as a quick typist leaves them. */
const BETWEEN_LETTERS = 120

/** Runs in the window: notes for each letter typed into `box` when what it brings about has been painted. */
const watchLetters = (): void => {
  const bench = { times: [] as number[], waiting: [] as number[], settled: () => true }
  Object.assign(window, { bench })
  const painted = new MessageChannel()
  let asked = false
  const finish = () => {
    if (asked || bench.waiting.length === 0 || !bench.settled()) return
    asked = true
    // A message sent from the frame's own callback arrives once that frame has been handed over for painting.
    requestAnimationFrame(() => painted.port2.postMessage(null))
  }
  painted.port1.onmessage = () => {
    asked = false
    if (!bench.settled()) return
    const now = performance.now()
    bench.times.push(...bench.waiting.splice(0).map((from) => now - from))
  }
  window.addEventListener('keydown', (event) => event.key.length === 1 && bench.waiting.push(event.timeStamp), true)
  window.addEventListener('input', () => queueMicrotask(finish))
  const grid = document.querySelector('[role=grid]')
  if (grid) new MutationObserver(finish).observe(grid, { attributeFilter: ['aria-busy'] })
}

/** Runs in the window: a box whose letters are copied beside it, the least that any typing can be. */
const addBareBox = (): void => {
  const room = document.createElement('div')
  room.style.cssText = 'position:fixed;left:0;bottom:0;z-index:1000'
  const box = document.createElement('input')
  box.id = 'bare-box'
  const copy = document.createElement('span')
  box.addEventListener('input', () => {
    copy.textContent = box.value
  })
  room.append(box, copy)
  document.body.append(room)
}

type Bench = { times: number[]; waiting: number[]; settled: () => boolean }

const typeInto = async (page: Page, keys: Keys, selector: string, text: string, grid: boolean): Promise<number[]> => {
  await page.fill(selector, '')
  await page.focus(selector)
  await pause(400)
  await page.evaluate((watchesGrid) => {
    const { bench } = window as unknown as { bench: Bench }
    bench.times = []
    bench.waiting = []
    bench.settled = watchesGrid
      ? () => document.querySelector('[role=grid]')?.getAttribute('aria-busy') === null
      : () => true
  }, grid)
  for (const letter of text) {
    await keys.letter(letter)
    await pause(BETWEEN_LETTERS)
  }
  await pause(400)
  return page.evaluate(() => (window as unknown as { bench: Bench }).bench.times)
}

const searchBox = 'input[aria-label="Tìm trong danh mục"]'

/** The first question waits until the catalogue has been read into memory, some seconds after a start; that is not a keystroke's time. */
const waitForSearch = async (page: Page): Promise<void> => {
  await page.fill(searchBox, typedQueries[0])
  await page.locator('[role=grid]:not([aria-busy])').waitFor({ timeout: 60_000 })
}

/** From the key to the rows on screen, against a key whose letter is only copied; both in the same window, taking turns. */
export const measureKeystrokes = async (page: Page, keys: Keys, name: string, rounds: number): Promise<Figure[]> => {
  await waitForSearch(page)
  await page.evaluate(watchLetters)
  await page.evaluate(addBareBox)
  const times: { readonly search: number[]; readonly bare: number[] } = { search: [], bare: [] }
  for (let round = 0; round < rounds; round += 1)
    for (const query of typedQueries) {
      times.bare.push(...(await typeInto(page, keys, '#bare-box', query, false)))
      times.search.push(...(await typeInto(page, keys, searchBox, query, true)))
    }
  await page.fill(searchBox, '')
  await page.evaluate(() => document.querySelector('#bare-box')?.parentElement?.remove())
  const figure = (share: number, target: Figure['target']): Figure => ({
    what: `Tìm trong ${name} mục: phím → kết quả, p${share * 100}`,
    product: percentile(times.search, share),
    baseline: percentile(times.bare, share),
    baselineName: 'phím → chữ',
    target,
    count: times.search.length,
  })
  return [figure(0.5, null), figure(0.95, { measure: 'product', most: 32 })]
}
