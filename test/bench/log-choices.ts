import type { Locator, Page } from 'playwright-core'
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

/** Runs in the window: a choice and a heading that only say what was chosen or pressed, the least that any of them can be. */
const addBareChoices = (values: readonly string[]): void => {
  const room = document.createElement('div')
  room.id = 'bare-choices'
  room.style.cssText = 'position:fixed;left:0;bottom:0;z-index:1000'
  const choice = document.createElement('select')
  choice.append(...values.map((value) => new Option(value, value)))
  const heading = document.createElement('button')
  heading.textContent = 'Tên cột'
  const said = document.createElement('span')
  choice.addEventListener('change', () => {
    said.textContent = choice.value
  })
  let presses = 0
  heading.addEventListener('click', () => {
    presses += 1
    said.textContent = `Lần ${presses}`
  })
  room.append(choice, heading, said)
  document.body.append(room)
}

const filters = ['overdue', 'open', 'soon', 'closed', 'refused', 'all'] as const
const headings = ['Đến hạn', 'Người yêu cầu', 'Ngày nhận', 'Trạng thái', 'Số'] as const

type Times = { readonly filter: readonly number[]; readonly sort: readonly number[] }

/** Chooses every filter and presses every heading twice, in the log or in the bare ones; the times of each. */
const choose = async (
  page: Page,
  { select, heading }: { readonly select: string; readonly heading: (name: string) => Locator },
): Promise<Times> => {
  const settle = async () => {
    await page.locator('[role=grid]:not([aria-busy])').waitFor({ timeout: 60_000 })
    await pause(250)
  }
  for (const filter of filters) {
    await page.selectOption(select, filter)
    await settle()
  }
  const filter = await timesOf(page)
  for (const name of headings)
    for (let way = 0; way < 2; way += 1) {
      await heading(name).click()
      await settle()
    }
  return { filter, sort: await timesOf(page) }
}

/**
 * Filters chosen and columns sorted both ways in «Sổ theo dõi»: from the event to the rows on screen, against a choice and a
 * press that are only said; both in the same window, taking turns.
 */
export const measureLogChoices = async (page: Page, count: string, rounds: number): Promise<Figure[]> => {
  await page.evaluate(watchChoices)
  await page.evaluate(addBareChoices, filters)
  const inLog = {
    select: 'select[aria-label="Trạng thái"]',
    heading: (name: string) => page.getByRole('columnheader', { name, exact: true }),
  }
  const bare = { select: '#bare-choices select', heading: () => page.locator('#bare-choices button') }
  const times: { readonly log: Times[]; readonly bare: Times[] } = { log: [], bare: [] }
  for (let round = 0; round < rounds; round += 1) {
    times.bare.push(await choose(page, bare))
    times.log.push(await choose(page, inLog))
  }
  await page.evaluate(() => document.querySelector('#bare-choices')?.remove())
  const figure = (what: string, kind: keyof Times, baselineName: string): Figure => {
    const measured = times.log.flatMap((round) => round[kind])
    return {
      what: `${what} trong sổ ${count} yêu cầu: bấm → kết quả, p95`,
      product: percentile(measured, 0.95),
      baseline: percentile(
        times.bare.flatMap((round) => round[kind]),
        0.95,
      ),
      baselineName,
      target: { measure: 'product', most: 50 },
      count: measured.length,
    }
  }
  return [figure('Lọc', 'filter', 'chọn → chữ'), figure('Sắp xếp', 'sort', 'bấm → chữ')]
}
