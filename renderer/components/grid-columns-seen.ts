/** Columns that are drawn beside the first, which is always there: indexes of the first and last one. */
export type ColumnsSeen = { readonly first: number; readonly last: number }

/**
 * The columns in sight of a grid scrolled sideways by `left` px and `room` px wide, whose first column stays where it is;
 * `before` is the width of what stands in front of it. Once scrolled, one more on either side, so that none comes in blank.
 */
export const columnsSeen = (widths: readonly number[], before: number, left: number, room: number): ColumnsSeen => {
  const frozen = left + (widths[0] ?? 0)
  let start = before + (widths[0] ?? 0)
  let first = widths.length
  let last = 0
  for (let column = 1; column < widths.length; column += 1) {
    const end = start + (widths[column] ?? 0)
    if (end > frozen && start < left + room) {
      first = Math.min(first, column)
      last = column
    }
    start = end
  }
  const spare = left > 0 ? 1 : 0
  return { first: Math.max(1, first - spare), last: Math.min(widths.length - 1, last + spare) }
}
