/** The value below which `share` (0 to 1) of the values lie; NaN for none. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** One line of the closing table. Times are milliseconds. */
export type Figure = {
  /** Vietnamese, as the table shows it. */
  readonly what: string
  readonly product: number
  /** The same run's zero line; null where the line is a plain time. */
  readonly baseline: number | null
  readonly baselineName: string
  /** Highest good value of `measure`; null where there is none. */
  readonly target: { readonly measure: 'ratio' | 'product'; readonly most: number } | null
  readonly count: number
}

export const ratioOf = ({ product, baseline }: Figure): number | null => (baseline === null ? null : product / baseline)

/** Whether the figure keeps to its target; null where it has none. */
export const isMet = (figure: Figure): boolean | null => {
  if (!figure.target) return null
  const value = figure.target.measure === 'ratio' ? ratioOf(figure) : figure.product
  return value !== null && value <= figure.target.most
}

/** How long `work` takes, in milliseconds. */
export const timed = async <T>(work: () => T | Promise<T>): Promise<{ readonly ms: number; readonly value: T }> => {
  const from = performance.now()
  const value = await work()
  return { ms: performance.now() - from, value }
}
