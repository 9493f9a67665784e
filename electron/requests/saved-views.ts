import type { NamedView, SavedView } from '../../shared/requests/saved-view.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { inTransaction } from '../database/database.ts'
import type { Session } from '../session.ts'
import { findView, insertView, isNameTaken, markRemoved, readViews, updateView } from './saved-view-repository.ts'

type ViewDeps = Pick<Session, 'database' | 'clock'>

/** More names than this nobody chooses from. */
const mostViews = 50

const nameTaken = refusal(
  'conflict',
  'Đã có cách xem mang tên này. Hãy đặt tên khác, hoặc đổi tên cách xem cũ trước.',
  [{ field: 'name', message: 'Tên này đã dùng.' }],
)
const tooMany = refusal('notAllowedNow', `Đã có ${mostViews} cách xem. Hãy xóa bớt cách xem không dùng rồi lưu lại.`)
const unknownView = refusal('notFound', 'Không còn cách xem này. Hãy chọn trong danh sách đang có.')

/** The officer's own ways of looking at the log, oldest first. */
export const savedViews = ({ database }: Pick<ViewDeps, 'database'>): readonly SavedView[] => readViews(database)

/** Keeps a way of looking at the log under a name of its own; refuses a name in use. */
export const addView = ({ database, clock }: ViewDeps, { name, content }: NamedView): Result<SavedView> =>
  inTransaction(database, () => {
    if (isNameTaken(database, name, null)) return nameTaken
    if (readViews(database).length >= mostViews) return tooMany
    return ok({ id: insertView(database, name, content, clock.now()), name, content })
  })

/** Gives a view another name, another content, or both. */
export const changeView = ({ database, clock }: ViewDeps, view: SavedView): Result<SavedView> =>
  inTransaction(database, () => {
    if (!findView(database, view.id)) return unknownView
    if (isNameTaken(database, view.name, view.id)) return nameTaken
    updateView(database, view, clock.now())
    return ok(view)
  })

/** Takes a view from the list; nothing of the register changes. */
export const removeView = ({ database, clock }: ViewDeps, id: number): Result<null> => {
  if (!findView(database, id)) return unknownView
  markRemoved(database, id, clock.now())
  return ok(null)
}

/** Brings a removed view back; refuses when its name was given to another meanwhile. */
export const restoreView = ({ database }: ViewDeps, id: number): Result<SavedView> =>
  inTransaction(database, () => {
    const view = findView(database, id)
    if (!view) return unknownView
    if (isNameTaken(database, view.name, id)) return nameTaken
    markRemoved(database, id, null)
    return ok(view)
  })
