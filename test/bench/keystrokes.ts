import type { Page } from 'playwright-core'
import type { Api } from '../../shared/ipc/contract.ts'
import { type Keys, pause } from './desktop-keys.ts'
import { type Figure, percentile } from './figures.ts'

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
    const row = shown?.querySelector('[role=rowgroup] [role=row]')
    if (box instanceof HTMLInputElement)
      bench.shown.push({
        text: box.value,
        total: Number(shown?.getAttribute('aria-rowcount')) - 1,
        cells: [...(row?.children ?? [])].map((cell) => cell.textContent ?? ''),
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
type Shown = { readonly text: string; readonly total: number; readonly cells: readonly string[] }
type Bench = { times: number[]; waiting: number[]; shown: Shown[]; settled: () => boolean }

/** A list that is searched by typing. */
export type SearchedList = {
  /** «100.000 mục»; stands in the name of the figure. */
  readonly what: string
  readonly box: string
  readonly queries: readonly string[]
  readonly noun: 'catalogue' | 'requests'
  /** The question beside the text, as the screen asks it. */
  readonly question: object
  /** Milliseconds within which 95 of 100 letters have their rows. */
  readonly target: number
}

/** Types a text letter by letter into a box: what each letter took, in milliseconds, up to the rows it brings about in `grid`. */
export const typeInto = async (
  page: Page,
  keys: Keys,
  selector: string,
  text: string,
  grid: SearchedList | null,
): Promise<number[]> => {
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
  }, grid !== null)
  for (const letter of text) {
    await keys.letter(letter)
    await pause(BETWEEN_LETTERS)
  }
  await pause(400)
  if (grid) await checkRows(page, grid)
  return page.evaluate(() => (window as unknown as { bench: Bench }).bench.times)
}

/** A time counts only when the rows on screen were those of the text in the box; throws otherwise. */
const checkRows = async (page: Page, { noun, question }: SearchedList): Promise<void> => {
  const wrong = await page.evaluate(
    async ([ofNoun, asked]) => {
      type Row = { readonly title?: string; readonly number?: number; readonly year?: number }
      const { bench, api } = window as unknown as { bench: Bench; api: Api }
      const texts: string[] = []
      for (const { text, total, cells } of bench.shown) {
        const query = { ...asked, text, offset: 0, limit: 1 } as never
        const answer = await api[ofNoun].query(query)
        const row: Row | undefined = answer.ok ? answer.value.rows[0] : undefined
        const named = row === undefined || cells.includes(row.title ?? `${row.number}/${row.year}`)
        if (!answer.ok || answer.value.total !== total || !named) texts.push(text)
      }
      return texts
    },
    [noun, question] as const,
  )
  if (wrong.length > 0) throw new Error(`The rows shown were not those of: ${wrong.join(', ')}`)
}

/** The first question waits until the list has been read into memory, some seconds after a start; that is not a keystroke's time. */
export const readyToType = async (page: Page, { box, queries }: SearchedList): Promise<void> => {
  await page.fill(box, queries[0] ?? '')
  await page.locator('[role=grid]:not([aria-busy])').waitFor({ timeout: 60_000 })
  await page.evaluate(watchLetters)
}

/** From the key to the rows on screen, against a key whose letter is only copied; both in the same window, taking turns. */
export const measureKeystrokes = async (
  page: Page,
  keys: Keys,
  list: SearchedList,
  rounds: number,
): Promise<Figure[]> => {
  await readyToType(page, list)
  await page.evaluate(addBareBox)
  const times: { readonly search: number[]; readonly bare: number[] } = { search: [], bare: [] }
  for (let round = 0; round < rounds; round += 1)
    for (const query of list.queries) {
      times.bare.push(...(await typeInto(page, keys, '#bare-box', query, null)))
      times.search.push(...(await typeInto(page, keys, list.box, query, list)))
    }
  await page.fill(list.box, '')
  await page.evaluate(() => document.querySelector('#bare-box')?.parentElement?.remove())
  const figure = (share: number, target: Figure['target']): Figure => ({
    what: `Tìm trong ${list.what}: phím → kết quả, p${share * 100}`,
    product: percentile(times.search, share),
    baseline: percentile(times.bare, share),
    baselineName: 'phím → chữ',
    target,
    count: times.search.length,
  })
  return [figure(0.5, null), figure(0.95, { measure: 'product', most: list.target })]
}
