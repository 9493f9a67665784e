import { readViewContent, type SavedView, type ViewContent } from '../../shared/requests/saved-view.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

type ViewRow = { readonly id: number; readonly name: string; readonly content: string }

const viewOf = ({ id, name, content }: ViewRow): readonly SavedView[] => {
  const read = readViewContent(content)
  return read ? [{ id, name, content: read }] : []
}

/** Views are told apart by their names as read, whatever the capitals. */
const nameKey = (name: string): string => name.normalize('NFC').toLocaleLowerCase('vi')

/** The views in use, oldest first; one that this version can't read is left out. */
export const readViews = (database: ReadableDatabase): readonly SavedView[] =>
  statement<ViewRow>(database, 'SELECT id, name, content FROM saved_view WHERE removed_at IS NULL ORDER BY id')
    .all()
    .flatMap(viewOf)

/** One view, in use or removed. */
export const findView = (database: ReadableDatabase, id: number): SavedView | undefined =>
  statement<ViewRow>(database, 'SELECT id, name, content FROM saved_view WHERE id = ?').all(id).flatMap(viewOf)[0]

/** Whether another view in use has that name. */
export const isNameTaken = (database: ReadableDatabase, name: string, exceptId: number | null): boolean =>
  statement(database, 'SELECT 1 FROM saved_view WHERE name_key = ? AND removed_at IS NULL AND id IS NOT ?').get(
    nameKey(name),
    exceptId,
  ) !== undefined

export const insertView = (database: WritableDatabase, name: string, content: ViewContent, at: string): number =>
  Number(
    statement(database, 'INSERT INTO saved_view (name, name_key, content, saved_at) VALUES (?, ?, ?, ?)').run(
      name,
      nameKey(name),
      JSON.stringify(content),
      at,
    ).lastInsertRowid,
  )

export const updateView = (database: WritableDatabase, { id, name, content }: SavedView, at: string): void => {
  statement(database, 'UPDATE saved_view SET name = ?, name_key = ?, content = ?, saved_at = ? WHERE id = ?').run(
    name,
    nameKey(name),
    JSON.stringify(content),
    at,
    id,
  )
}

/** Takes a view out of the list (`at`) or puts it back (null). */
export const markRemoved = (database: WritableDatabase, id: number, at: string | null): void => {
  statement(database, 'UPDATE saved_view SET removed_at = ? WHERE id = ?').run(at, id)
}
