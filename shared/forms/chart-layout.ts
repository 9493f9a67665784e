/** Bars that stand on each other, one a row: what a chart says, apart from how it is drawn. */
export type Chart = {
  readonly title: string
  readonly unit: string
  /** What the parts of a bar are, from the bottom. */
  readonly parts: readonly string[]
  readonly rows: readonly { readonly label: string; readonly values: readonly number[] }[]
}

/** Fills of the parts, told apart by lightness too: on a print without colours and by eyes that see few. */
export const chartFills = ['#1b4965', '#f0a202', '#9cc5e6', '#6b6b6b'] as const

/** The fill of a part by its place. */
export const chartFill = (index: number): string => chartFills[index % chartFills.length] ?? chartFills[0]

type Bar = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly part: number
}
type Word = { readonly x: number; readonly y: number; readonly text: string }

/** Where everything stands, in the units of the view box. */
export type ChartLayout = {
  readonly width: number
  readonly height: number
  readonly bars: readonly Bar[]
  /** Whole of each bar, above it. */
  readonly wholes: readonly Word[]
  readonly labels: readonly Word[]
  /** Lines across with what they stand for. */
  readonly lines: readonly { readonly y: number; readonly text: string }[]
  readonly legend: readonly (Word & { readonly part: number })[]
}

const sum = (values: readonly number[]): number => values.reduce((so, value) => so + value, 0)

/** A step of 1, 2 or 5 times a power of ten that needs at most four lines; never below one, for the values are whole. */
const stepFor = (most: number): number => {
  const rough = Math.max(1, most / 4)
  const power = 10 ** Math.floor(Math.log10(rough))
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= rough) ?? 10 * power
}

const width = 640
const height = 224
const left = 44
const right = 8
const top = 52
const bottom = 24

/** Room a legend takes: its square, its letters as wide as the widest usual ones, and air. */
const legendWidth = (text: string): number => 17 + text.length * 7.2 + 12

/** In one line, or in two where the names are long. */
const legendOf = (parts: readonly string[]): ChartLayout['legend'] => {
  let x = left
  let y = 14
  return parts.map((text, part) => {
    if (part > 0 && x + legendWidth(text) > width) [x, y] = [left, y + 18]
    const word = { x, y, text, part }
    x += legendWidth(text)
    return word
  })
}

/** The chart with its legend on top, its lines and its bars. */
export const chartLayout = ({ parts, rows }: Chart): ChartLayout => {
  const most = Math.max(1, ...rows.map(({ values }) => sum(values)))
  const step = stepFor(most)
  const highest = Math.ceil(most / step) * step
  const tall = height - top - bottom
  const yOf = (value: number): number => top + tall - (tall * value) / highest
  const slot = (width - left - right) / Math.max(1, rows.length)
  const thick = Math.min(34, slot * 0.66)
  const everyLabel = Math.ceil(rows.length / 18)
  const middle = (index: number): number => left + slot * (index + 0.5)
  return {
    width,
    height,
    bars: rows.flatMap(({ values }, index) =>
      values.flatMap((value, part) => {
        if (value <= 0) return []
        const below = sum(values.slice(0, part))
        return [
          {
            x: middle(index) - thick / 2,
            y: yOf(below + value),
            width: thick,
            height: yOf(below) - yOf(below + value),
            part,
          },
        ]
      }),
    ),
    wholes: rows.flatMap(({ values }, index) => {
      const whole = sum(values)
      return whole > 0 ? [{ x: middle(index), y: yOf(whole) - 3, text: String(whole) }] : []
    }),
    labels: rows.flatMap(({ label }, index) =>
      index % everyLabel === 0 ? [{ x: middle(index), y: height - 8, text: label }] : [],
    ),
    lines: Array.from({ length: Math.round(highest / step) + 1 }, (_, index) => ({
      y: yOf(index * step),
      text: String(index * step),
    })),
    legend: legendOf(parts),
  }
}
