/** How values lie: the middle one (of an even number the mean of the two), the one that nine in ten do not exceed, the largest. */
export type Spread = { readonly median: number; readonly p90: number; readonly longest: number }

/** The spread of cases counted by value, values rising; undefined when there is no case. */
export const spreadOf = (counts: readonly (readonly [value: number, cases: number])[]): Spread | undefined => {
  const total = counts.reduce((sum, [, cases]) => sum + cases, 0)
  const last = counts.at(-1)
  if (total === 0 || !last) return undefined
  /** The case of that rank, counted from 1. */
  const at = (rank: number): number => {
    let before = 0
    for (const [value, cases] of counts) {
      before += cases
      if (before >= rank) return value
    }
    return last[0]
  }
  return {
    median: (at(Math.floor((total + 1) / 2)) + at(Math.ceil((total + 1) / 2))) / 2,
    p90: at(Math.ceil(total * 0.9)),
    longest: last[0],
  }
}
