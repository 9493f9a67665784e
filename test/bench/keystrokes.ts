import type { Page } from 'playwright-core'
import type { Api } from '../../shared/ipc/contract.ts'
import { type Keys, pause } from './desktop-keys.ts'
import { type Figure, percentile } from './figures.ts'
import { typedQueries } from './item-texts.ts'

/** Between two letters, as a quick typist leaves them. */
const BETWEEN_LETTERS = 120

/** Runs in the window: notes for each letter typed into `box` when what it brings about has been painted. */
const watchLetters = (): void => {
  const bench = { times: [] as number[], waiting: [] as number[], shown: [] as Shown[], settled: () => true }
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
    const box = document.activeElement
    const shown = document.querySelector('[role=grid]')
    const row = shown?.querySelector('[role=rowgroup] [role=row]')?.children[1]
    if (box instanceof HTMLInputElement)
      bench.shown.push({
        text: box.value,
        total: Number(shown?.getAttribute('aria-rowcount')) - 1,
        title: row?.textContent ?? null,
      })
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

/** What the grid held when a letter's rows were said to be painted. */
type Shown = { readonly text: string; readonly total: number; readonly title: string | null }
type Bench = { times: number[]; waiting: number[]; shown: Shown[]; settled: () => boolean }

const typeInto = async (page: Page, keys: Keys, selector: string, text: string, grid: boolean): Promise<number[]> => {
  await page.fill(selector, '')
  await page.focus(selector)
  await pause(400)
  await page.evaluate((watchesGrid) => {
    const { bench } = window as unknown as { bench: Bench }
    bench.times = []
    bench.waiting = []
    bench.shown = []
    bench.settled = watchesGrid
      ? () => document.querySelector('[role=grid]')?.getAttribute('aria-busy') === null
      : () => true
  }, grid)
  for (const letter of text) {
    await keys.letter(letter)
    await pause(BETWEEN_LETTERS)
  }
  await pause(400)
  if (grid) await checkRows(page)
  return page.evaluate(() => (window as unknown as { bench: Bench }).bench.times)
}

/** A time counts only when the rows on screen were those of the text in the box; throws otherwise. */
const checkRows = async (page: Page): Promise<void> => {
  const wrong = await page.evaluate(async () => {
    const { bench, api } = window as unknown as { bench: Bench; api: Api }
    const texts: string[] = []
    for (const { text, total, title } of bench.shown) {
      const answer = await api.catalogue.query({
        list: 'mustPublish',
        text,
        filter: 'all',
        sort: 'title',
        descending: false,
        offset: 0,
        limit: 1,
      })
      const right = answer.ok && answer.value.total === total && (answer.value.rows[0]?.title ?? null) === title
      if (!right) texts.push(text)
    }
    return texts
  })
  if (wrong.length > 0) throw new Error(`The rows shown were not those of: ${wrong.join(', ')}`)
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
