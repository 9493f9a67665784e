import { type RegisterColumnId, registerColumnIds } from '../../shared/requests/register-column-names.ts'
import { rowColumnIds } from '../../shared/requests/request-log.ts'

const key = 'cot:requests'

/** What the log shows where nobody chose otherwise. */
export const usualColumns: readonly RegisterColumnId[] = rowColumnIds

/** No ID number stands in the list: it is shown on the page of each request alone. */
export const choosableColumns: readonly RegisterColumnId[] = registerColumnIds.filter((id) => id !== 'idNumber')

/** Known columns, each once, the number in front: it names the row and stays in sight. */
export const orderedColumns = (ids: readonly string[]): readonly RegisterColumnId[] => {
  const chosen = ids.flatMap((id) => choosableColumns.filter((known) => known === id && known !== 'number'))
  return ['number', ...new Set(chosen)]
}

/** The columns with one of them so many places further on; the number in front stays there. */
export const movedColumn = (
  columns: readonly RegisterColumnId[],
  id: RegisterColumnId,
  by: 1 | -1,
): readonly RegisterColumnId[] => {
  const at = columns.indexOf(id)
  const to = at + by
  if (at < 1 || to < 1 || to >= columns.length) return columns
  const rest = columns.filter((one) => one !== id)
  return [...rest.slice(0, to), id, ...rest.slice(to)]
}

/** The columns shown last on this machine. */
export const keptColumns = (): readonly RegisterColumnId[] => {
  try {
    const value: unknown = JSON.parse(window.localStorage.getItem(key) ?? 'null')
    return Array.isArray(value) ? orderedColumns(value.filter((id) => typeof id === 'string')) : usualColumns
  } catch {
    return usualColumns
  }
}

export const keepColumns = (columns: readonly RegisterColumnId[]): void => {
  try {
    window.localStorage.setItem(key, JSON.stringify(columns))
  } catch {
    // A full or forbidden storage forgets the choice at the next start, nothing more.
  }
}
