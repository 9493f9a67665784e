/** The row of the headings, above row 0. */
export const HEAD = -1

/** Where the officer is in a grid. */
export type GridCell = { readonly row: number; readonly column: number }

/** What keys do in a grid. */
export type GridKeyActs = {
  readonly moveTo: (row: number, column?: number) => void
  /** Ticks the row or not; `always` ticks it. */
  readonly toggle: (row: number, always?: boolean) => void
  readonly open: (row: number) => void
  /** Sorts by the column the officer is on. */
  readonly sort: () => void
  /** Makes the column the officer is on wider by so many px. */
  readonly widen: (step: number) => void
}

const WIDER = 16

type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey'>

/** What a key does where the officer is; undefined when the grid has no use for it. */
export const gridKeyAct = (
  { key, altKey, shiftKey }: Pressed,
  { row, column }: GridCell,
  { total, pageRows }: { readonly total: number; readonly pageRows: number },
  acts: GridKeyActs,
): (() => void) | undefined => {
  const onHead = row === HEAD
  if (altKey) {
    const step = key === 'ArrowRight' ? WIDER : key === 'ArrowLeft' ? -WIDER : 0
    return onHead && step !== 0 ? () => acts.widen(step) : undefined
  }
  switch (key) {
    case 'ArrowDown':
      return () => {
        if (shiftKey) {
          acts.toggle(row, true)
          acts.toggle(Math.min(total - 1, row + 1), true)
        }
        acts.moveTo(row + 1)
      }
    case 'ArrowUp':
      return () => acts.moveTo(row - 1)
    case 'PageDown':
      return () => acts.moveTo(row + pageRows)
    case 'PageUp':
      return () => acts.moveTo(Math.max(0, row - pageRows))
    case 'Home':
      return () => acts.moveTo(0)
    case 'End':
      return () => acts.moveTo(total - 1)
    case 'ArrowRight':
      return () => acts.moveTo(row, column + 1)
    case 'ArrowLeft':
      return () => acts.moveTo(row, column - 1)
    case 'Enter':
      return onHead ? acts.sort : () => acts.open(row)
    case ' ':
      return onHead ? acts.sort : () => acts.toggle(row)
    default:
      return undefined
  }
}
