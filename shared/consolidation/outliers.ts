/** How far from the others a value must lie, in robust deviations, to be told: the usual bound of the modified z-score. */
const bound = 3.5
/** Makes a median deviation comparable with a standard deviation of normal data. */
const scale = 0.6745
/** Fewer values than this say nothing about what is usual. */
const fewest = 8

/** The middle value; of an even number the mean of the two. */
export const medianOf = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

export type Usual = {
  readonly median: number
  /** The middle distance from it. */
  readonly deviation: number
}

/** What is usual among agencies: median and median absolute deviation; undefined for too few. */
export const usualOf = (values: readonly number[]): Usual | undefined => {
  if (values.length < fewest) return undefined
  const median = medianOf(values)
  const deviation = medianOf(values.map((value) => Math.abs(value - median)))
  // Where most agencies say the same number the middle distance is 0: the mean distance stands in.
  const mean = values.reduce((sum, value) => sum + Math.abs(value - median), 0) / values.length
  return { median, deviation: deviation > 0 ? deviation : mean * (scale / 0.7979) }
}

export type Unusual = 'high' | 'low'

/** Whether a value lies unusually far from the others. Robust: a few wild values do not hide each other. */
export const unusual = (value: number, usual: Usual): Unusual | undefined => {
  if (usual.deviation === 0) return undefined
  const score = (scale * (value - usual.median)) / usual.deviation
  return score > bound ? 'high' : score < -bound ? 'low' : undefined
}
