/** Room that is left over goes to the widest column the officer has not pulled, where the longest texts are. */
export const shareRoom = (widths: readonly number[], free: readonly boolean[], room: number): readonly number[] => {
  const left = Math.floor(room) - widths.reduce((sum, width) => sum + width, 0)
  if (left <= 0) return widths
  const widest = Math.max(0, ...widths.filter((_, index) => free[index]))
  const grows = widths.findIndex((width, index) => free[index] && width === widest)
  return widths.map((width, index) => (index === grows ? width + left : width))
}

/** Scrolls sideways until a column is in sight beside the first, which never moves. */
export const revealColumn = (
  scroller: HTMLDivElement | null,
  widths: readonly number[],
  column: number,
  before: number,
): void => {
  if (!scroller) return
  if (column === 0) {
    scroller.scrollTo({ left: 0 })
    return
  }
  const frozen = widths[0] ?? 0
  const start = before + widths.slice(0, column).reduce((sum, width) => sum + width, 0)
  const end = start + (widths[column] ?? 0)
  if (start - frozen < scroller.scrollLeft) scroller.scrollTo({ left: start - frozen })
  else if (end > scroller.scrollLeft + scroller.clientWidth) scroller.scrollTo({ left: end - scroller.clientWidth })
}
