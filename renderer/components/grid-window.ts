/** Height of the headings in px, which stay above the rows. */
const HEAD_HEIGHT = 36

/** Rows drawn beyond the edges, so that none comes in blank. */
const SPARE = 4

/** Where a grid of rows of one height stands: `top` px of its rows are above its room, which is `height` px with the headings. */
export type GridPlace = {
  readonly top: number
  readonly height: number
  readonly rowHeight: number
  readonly total: number
}

/** Indexes of the first and last row that is drawn; `last` is before `first` where there is none. */
export type RowsSeen = { readonly first: number; readonly last: number }

/**
 * The rows in sight. Those beyond the edges are drawn once the list is scrolled: at its top, where searches and sorts lead,
 * every row is waited for.
 */
export const rowsSeen = ({ top, height, rowHeight, total }: GridPlace): RowsSeen => {
  const room = Math.max(0, height - HEAD_HEIGHT)
  const from = Math.max(0, Math.min(top, total * rowHeight - room))
  const spare = from === 0 ? 1 : SPARE
  return {
    first: Math.max(0, Math.floor(from / rowHeight) - spare),
    last: Math.min(total, Math.ceil((from + room) / rowHeight) + spare) - 1,
  }
}

/** How far the grid has to be scrolled for a row to be whole in sight; `top` as it is where it is already. */
export const topThatShows = (index: number, { top, height, rowHeight }: GridPlace): number => {
  const room = Math.max(rowHeight, height - HEAD_HEIGHT)
  const start = index * rowHeight
  if (start < top) return start
  return Math.max(top, start + rowHeight - room)
}

/** How many rows Page Down goes: a screen of them less one, which stays to be read on from. */
export const rowsOfPage = (height: number, rowHeight: number): number => Math.max(1, Math.floor(height / rowHeight) - 2)
