import type { Page } from 'playwright-core'
import { pause } from './desktop-keys.ts'
import { type Figure, percentile } from './figures.ts'

/** Runs in the window: notes when the rows that a choice or a click brings about have been painted. */
const watchChoices = (): void => {
  const choices = { from: 0, times: [] as number[] }
  Object.assign(window, { choices })
  const painted = new MessageChannel()
  const settled = () => document.querySelector('[role=grid]')?.getAttribute('aria-busy') === null
  const finish = () => {
    // A message sent from the frame's own callback arrives once that frame has been handed over for painting.
    if (choices.from > 0 && settled()) requestAnimationFrame(() => painted.port2.postMessage(null))
  }
  painted.port1.onmessage = () => {
    if (choices.from === 0 || !settled()) return
    choices.times.push(performance.now() - choices.from)
    choices.from = 0
  }
  for (const kind of ['change', 'click'])
    window.addEventListener(
      kind,
      (event) => {
        choices.from = event.timeStamp
        setTimeout(finish)
      },
      true,
    )
  const grid = document.querySelector('[role=grid]')
  if (grid) new MutationObserver(finish).observe(grid, { attributeFilter: ['aria-busy'] })
}

const timesOf = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window as unknown as { choices: { times: number[] } }).choices.times.splice(0))

const filters = ['overdue', 'open', 'soon', 'closed', 'refused', 'all'] as const
const headings = ['Đến hạn', 'Người yêu cầu', 'Ngày nhận', 'Trạng thái', 'Số'] as const

/** Filters chosen and columns sorted both ways in «Sổ theo dõi»: from the event to the rows on screen. */
export const measureLogChoices = async (page: Page, count: string, rounds: number): Promise<Figure[]> => {
  await page.evaluate(watchChoices)
  const times: { readonly filter: number[]; readonly sort: number[] } = { filter: [], sort: [] }
  const rowsShown = () => page.locator('[role=grid]:not([aria-busy])').waitFor({ timeout: 60_000 })
  for (let round = 0; round < rounds; round += 1) {
    for (const filter of filters) {
      await page.selectOption('select[aria-label="Trạng thái"]', filter)
      await rowsShown()
      await pause(250)
    }
    times.filter.push(...(await timesOf(page)))
    for (const heading of headings)
      for (let way = 0; way < 2; way += 1) {
        await page.getByRole('columnheader', { name: heading, exact: true }).click()
        await rowsShown()
        await pause(250)
      }
    times.sort.push(...(await timesOf(page)))
  }
  const figure = (what: string, measured: readonly number[]): Figure => ({
    what: `${what} trong sổ ${count} yêu cầu: bấm → kết quả, p95`,
    product: percentile(measured, 0.95),
    baseline: null,
    baselineName: '',
    target: { measure: 'product', most: 50 },
    count: measured.length,
  })
  return [figure('Lọc', times.filter), figure('Sắp xếp', times.sort)]
}
